/** The pages of posts and of `content/pages/`. */

import type { Page, Post, Publication, PublishedDocument, Visibility } from '../../content/index.ts'
import { commentsAddress, postsKey, sectionNamed, siteDirection } from '../../content/index.ts'
import { absolute, type SiteAddress } from '../../core/addresses/urls.ts'
import { inReadingOrder, publicationIndex, sectionIndexOf } from '../publication-index.ts'
import { badgeOf, coverOf, foreignTo, postCard } from '../views/cards.ts'
import { commentViews } from '../views/comments.ts'
import { factsOf, whenOf } from '../views/facts.ts'
import { lineHtml, unlinkedHtml } from '../views/line-html.ts'
import { linkTo, termLinks } from '../views/links.ts'
import { openingOf } from '../views/opening.ts'
import { authorCard, writers } from '../views/people.ts'
import { leadPicture } from '../views/pictures.ts'
import { type RenderedBody, renderedBody, renderedBodyKey } from '../views/rendered-body.ts'
import { shownParts } from '../views/shown-parts.ts'
import { stamps } from '../views/stamps.ts'
import type { DocumentView, Neighbour, PageView, PostView } from './document-view.ts'
import { type Crumb, home } from './lists.ts'

/** Returns the page of the document at an address without base path, or null if there is none. */
export const getDocument = (publication: Publication, url: string, visibility: Visibility) =>
  documentView<RenderedBody>(publication, url, visibility, renderedBody)

/** Returns a cache key for `getDocument`: data that changes whenever its result does, computed without reading the HTML of Markdown. */
export const getDocumentKey = (publication: Publication, url: string, visibility: Visibility) =>
  documentView<ReturnType<typeof renderedBodyKey>>(publication, url, visibility, renderedBodyKey)

/** @param bodyOf returns a document's body, or its cache key */
function documentView<Body>(
  publication: Publication,
  url: string,
  visibility: Visibility,
  bodyOf: (publication: Publication, document: PublishedDocument) => Body,
): PostView<Body | RenderedBody> | PageView<Body | RenderedBody> | null {
  const place = publication.map.at(url)
  if (place?.kind !== 'document' && !(place?.kind === 'unpublished' && visibility === 'all')) return null
  const { document } = place
  const { path, format } = document
  const problems = visibility === 'all' ? publication.problems.filter((one) => one.path === path) : undefined
  // Rendering an .mdx body that does not compile would fail the whole page.
  const fails = format === 'mdx' && problems?.some(({ code }) => code.startsWith('mdx-'))
  const shown = { ...(problems && { problems }), body: fails ? noBody : bodyOf(publication, document) }
  return 'byline' in document ? postView(publication, document as Post, shown) : pageView(publication, document, shown)
}

const noBody: RenderedBody = { format: 'md', html: '' }

type Shown<Body> = Pick<DocumentView<Body>, 'body' | 'problems'>

/** Returns the addresses of all documents to render, without base path. */
export function documentUrls({ content }: Publication, visibility: Visibility): string[] {
  const { languages, language: own } = content.site
  return [...content.pages, ...content.posts]
    .filter(({ language }) => languages.length === 0 || language === own)
    .filter(({ state }) => visibility === 'all' || state === 'published')
    .map(({ url }) => url)
}

function shared<Body>(
  publication: Publication,
  document: Post | Page,
  crumbs: Crumb[],
  shown: Shown<Body>,
): DocumentView<Body> {
  const { site } = publication.content
  const { description } = publication.facts(document.path)
  const { headings } = publication.body(document.path)
  const top = headings.filter(({ depth }) => depth <= 3)
  const { marked, updated } = document
  return {
    title: document.title,
    titleHtml: unlinkedHtml(marked?.title),
    deck: document.subtitle ?? document.description,
    deckHtml: lineHtml(publication, document, document.subtitle === undefined ? marked?.description : marked?.subtitle),
    description,
    url: document.url,
    canonical: document.canonical_url ?? absolute(site.address, document.url),
    fromElsewhere: isElsewhere(document.canonical_url, site.address),
    ...stamps(document, site.time_zone),
    noindex: document.noindex || document.unlisted || document.state !== 'published',
    lang: document.lang,
    dir: siteDirection(document.lang, document.dir),
    crumbs,
    updated: updated && {
      date: updated.date,
      note: updated.note,
      noteHtml: lineHtml(publication, document, marked?.note),
    },
    contents: document.toc && top.length >= 3 ? top : [],
    lead: leadPicture(publication, document),
    edit: site.edit_url?.replaceAll(':path', document.path),
    badge: badgeOf(document),
    ...shown,
  }
}

/** Whether an address is outside the site. Returns undefined rather than false, to omit the property. */
function isElsewhere(address: string | undefined, site: SiteAddress): boolean | undefined {
  if (address === undefined) return undefined
  const { origin, pathname } = new URL(address)
  return origin !== site.origin || !`${pathname}/`.startsWith(`${site.base}/`) || undefined
}

function pageView<Body>(publication: Publication, page: Page, shown: Shown<Body>): PageView<Body> {
  return { kind: 'page', ...shared(publication, page, [home(publication)], shown), date: page.date }
}

function postView<Body>(publication: Publication, post: Post, shown: Shown<Body>): PostView<Body> {
  const { groups, authors: people } = publicationIndex(publication)
  const { posts, index, related, bySlug } = sectionIndexOf(publication, post)
  const { site } = publication.content
  const section = sectionNamed(site, post.section)
  const facts = factsOf(publication, post)
  const link = linkTo(publication)
  const at = index.get(post.path)
  const newer = at === undefined ? undefined : posts[at - 1]
  const older = at === undefined ? undefined : posts[at + 1]
  const titled = (other: Post): Neighbour => ({
    title: other.title,
    titleHtml: unlinkedHtml(other.marked?.title),
    href: link(other.url),
    lang: other.lang === site.language ? undefined : other.lang,
    ...foreignTo(publication, other),
  })
  const crumbs = [home(publication), { label: section.title, href: link(section.url) }]
  const authors = post.byline.flatMap(({ id, role }) => {
    const author = id === undefined ? undefined : people.get(id)
    if (!author) return []
    const accounts = author.links.map(({ kind, url }) => ({ kind, href: url }))
    return { ...authorCard(publication, author), accounts, role: role === 'author' ? undefined : role }
  })
  const document = shared(publication, post, crumbs, shown)
  const members = post.series ? inReadingOrder(groups.get(post.series.url) ?? []) : []
  const place = members.findIndex(({ path }) => path === post.path)
  const next = place < 0 ? undefined : members[place + 1]
  return {
    kind: 'post',
    ...(section.key !== postsKey && {
      section: { title: section.title, type: section.type, isDated: !whenOf(publication, post) },
    }),
    ...(facts.length > 0 && { facts }),
    date: post.date,
    minutes: publication.facts(post.path).minutes,
    opening: openingOf(post.opening, document.lead),
    byline: writers(publication, post.byline),
    authors,
    categories: termLinks(publication, post.categories),
    tags: termLinks(publication, post.tags),
    cover: coverOf(post),
    series:
      post.series && members.length > 0
        ? {
            name: post.series.name,
            href: link(post.series.url),
            part: post.series.part,
            count: members.length,
            posts: shownParts(members.length, place).flatMap((index) => {
              const member = members[index]
              return member
                ? { ...titled(member), part: member.series?.part ?? index + 1, current: index === place }
                : []
            }),
            next: next && titled(next),
          }
        : undefined,
    newer: newer && titled(newer),
    older: older && titled(older),
    related: related(post, [newer, older]).map((other) => postCard(publication, other)),
    comments: commentsOf(publication, post),
    ...keptOf(publication, post),
    // Where the site names its languages, pages have versions.
    translations: at === undefined || site.languages.length > 0 ? [] : translations(post, bySlug.get(post.slug) ?? []),
    // Spread last: V8 adds keys to a large copy one by one, which takes ten times as long.
    ...document,
  }
}

function commentsOf({ content: { site } }: Publication, { url, state }: Post): PostView['comments'] {
  const frame = state === 'published' ? commentsAddress(site, url) : undefined
  return frame && site.comments?.giscus
    ? { frame, discussions: `https://github.com/${site.comments.giscus.repo}/discussions` }
    : undefined
}

function keptOf({ content }: Publication, { path }: Post): Pick<PostView, 'kept'> {
  const kept = content.comments[path]
  return kept ? { kept: commentViews(kept) } : {}
}

/** Returns the translations of a post. If two posts with its slug have the same language, they are ambiguous and none are returned: search engines ignore translations that do not link to each other consistently. */
function translations({ path }: Post, sameSlug: readonly Post[]): PostView['translations'] {
  const languages = new Set(sameSlug.map(({ lang }) => lang))
  const consistent =
    languages.size === sameSlug.length && languages.size > 1 && sameSlug.some((other) => other.path === path)
  return consistent ? sameSlug.map(({ lang, url }) => ({ lang, url })).sort(byLang) : []
}

const byLang = (a: { lang: string }, b: { lang: string }) => (a.lang < b.lang ? -1 : 1)
