/** The page of a post or of a page from `content/pages/`. */

import type { Page, Post, Publication, PublishedDocument, Visibility } from '../../content/index.ts'
import { commentsAddress, siteDirection } from '../../content/index.ts'
import { absolute, type SiteAddress } from '../../core/addresses/urls.ts'
import { zonedDate } from '../../core/dates/zoned-date.ts'
import { words } from '../../core/messages.ts'
import type { Problem } from '../../core/problems/problem.ts'
import type { Heading } from '../../markdown/index.ts'
import { inReadingOrder, publicationIndex } from '../publication-index.ts'
import {
  type AuthorCard,
  authorCard,
  type Badge,
  badgeOf,
  linkTo,
  type PostCard,
  postCard,
  type TermLink,
  termLinks,
  type Writer,
  writers,
} from '../views/cards.ts'
import { lineHtml, unlinkedHtml } from '../views/line-html.ts'
import { type LeadPicture, leadPicture } from '../views/pictures.ts'
import { type RenderedBody, renderedBody, renderedBodyKey } from '../views/rendered-body.ts'
import { type Crumb, home } from './lists.ts'

type DocumentView<Body> = {
  title: string
  /** The title with what is marked in it. */
  titleHtml?: string
  /** The line under the headline: the subtitle, else the description. */
  deck?: string
  deckHtml?: string
  description: string
  /** Path without base path. */
  url: string
  /** Absolute; the author's `canonical_url` where there is one. */
  canonical: string
  noindex: boolean
  lang: string
  dir: 'ltr' | 'rtl'
  crumbs: Crumb[]
  updated?: { date: string; note?: string; noteHtml?: string }
  /** For machines: the day, or where a time was typed the instant with its zone. Absent for pages without a date. */
  publishedAt?: string
  /** Never before `publishedAt`. */
  modifiedAt?: string
  /** The text was first published on another site, at its canonical address. */
  fromElsewhere?: boolean
  /** Headings of the contents; empty when there are too few, or `toc: false`. */
  contents: Heading[]
  /** The picture of the front matter; without one a cover is drawn. */
  lead?: LeadPicture
  body: Body
  edit?: string
  badge?: Badge
  /** What is wrong with its file; known where unpublished documents may be seen. */
  problems?: Problem[]
}

export type PostView<Body = RenderedBody> = DocumentView<Body> & {
  kind: 'post'
  date: string
  minutes: number
  byline: Writer[]
  authors: AuthorCard[]
  categories: TermLink[]
  tags: TermLink[]
  cover: { seed: string; family: string }
  series?: { name: string; href: string; part?: number; posts: (Neighbour & { current: boolean })[] }
  newer?: Neighbour
  older?: Neighbour
  related: PostCard[]
  /** Where comments are, if the site has them: their frame, and the page that lists them all. */
  comments?: { frame: string; discussions: string }
  /** The same post in every language it is published in, itself too; empty when there is one only. */
  translations: { lang: string; url: string }[]
}

/** Another post, as a link with its title. */
type Neighbour = { title: string; titleHtml?: string; href: string }

export type PageView<Body = RenderedBody> = DocumentView<Body> & { kind: 'page'; date?: string }

/** The document at an address without base path; null when there is none to show. */
export const getDocument = (publication: Publication, url: string, visibility: Visibility) =>
  documentView<RenderedBody>(publication, url, visibility, renderedBody)

/** Stands for `getDocument`, as plain data: it changes whenever that does, and the HTML of no Markdown is read for it. */
export const getDocumentKey = (publication: Publication, url: string, visibility: Visibility) =>
  documentView<ReturnType<typeof renderedBodyKey>>(publication, url, visibility, renderedBodyKey)

/** @param bodyOf gives a document's body, or what stands for it */
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
  // Rendering an .mdx body that does not compile would take the page down.
  const fails = format === 'mdx' && problems?.some(({ code }) => code.startsWith('mdx-'))
  const shown = { ...(problems && { problems }), body: fails ? noBody : bodyOf(publication, document) }
  return 'byline' in document ? postView(publication, document as Post, shown) : pageView(publication, document, shown)
}

const noBody: RenderedBody = { format: 'md', html: '' }

type Shown<Body> = Pick<DocumentView<Body>, 'body' | 'problems'>

/** The addresses of all documents to render, without base path. */
export function documentUrls({ content }: Publication, visibility: Visibility): string[] {
  return [...content.pages, ...content.posts]
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

/** Whether an address lies outside the site. */
function isElsewhere(address: string | undefined, site: SiteAddress): boolean | undefined {
  if (address === undefined) return undefined
  const { origin, pathname } = new URL(address)
  return origin !== site.origin || !`${pathname}/`.startsWith(`${site.base}/`) || undefined
}

function stamps({ date, clock, updated }: Post | Page, timeZone: string) {
  const publishedAt = date ? zonedDate(date, clock, timeZone) : undefined
  const changed = updated && updated.date > (date ?? '')
  return { publishedAt, modifiedAt: changed ? zonedDate(updated.date, updated.clock, timeZone) : publishedAt }
}

function pageView<Body>(publication: Publication, page: Page, shown: Shown<Body>): PageView<Body> {
  return { kind: 'page', ...shared(publication, page, [home(publication)], shown), date: page.date }
}

function postView<Body>(publication: Publication, post: Post, shown: Shown<Body>): PostView<Body> {
  const { posts, groups, index, related, bySlug, authors: people } = publicationIndex(publication)
  const link = linkTo(publication)
  const at = index.get(post.path)
  const newer = at === undefined ? undefined : posts[at - 1]
  const older = at === undefined ? undefined : posts[at + 1]
  const titled = ({ title, url, marked }: Post): Neighbour => ({
    title,
    titleHtml: unlinkedHtml(marked?.title),
    href: link(url),
  })
  const crumbs = [home(publication), { label: words.posts, href: link('/blog/') }]
  const authors = post.byline.flatMap(({ id, role }) => {
    const author = id === undefined ? undefined : people.get(id)
    return author ? { ...authorCard(publication, author), role: role === 'author' ? undefined : role } : []
  })
  const members = post.series ? inReadingOrder(groups.get(post.series.url) ?? []) : []
  return {
    kind: 'post',
    date: post.date,
    minutes: publication.facts(post.path).minutes,
    byline: writers(publication, post.byline),
    authors,
    categories: termLinks(publication, post.categories),
    tags: termLinks(publication, post.tags),
    cover: { seed: post.slug, family: post.categories[0]?.slug ?? '' },
    series:
      post.series && members.length > 0
        ? {
            name: post.series.name,
            href: link(post.series.url),
            part: post.series.part,
            posts: members.map((member) => ({ ...titled(member), current: member.path === post.path })),
          }
        : undefined,
    newer: newer && titled(newer),
    older: older && titled(older),
    related: related(post, [newer, older]).map((other) => postCard(publication, other)),
    comments: commentsOf(publication, post),
    translations: at === undefined ? [] : translations(post, bySlug.get(post.slug) ?? []),
    // Last: V8 adds keys to a large copy one by one, which takes ten times as long.
    ...shared(publication, post, crumbs, shown),
  }
}

function commentsOf({ content: { site } }: Publication, { url, state }: Post): PostView['comments'] {
  const frame = state === 'published' ? commentsAddress(site, url) : undefined
  return frame && site.comments
    ? { frame, discussions: `https://github.com/${site.comments.giscus.repo}/discussions` }
    : undefined
}

/** Of two posts in one language nobody can say which one the others translate: pages that do not name each other alike count for nothing. */
function translations({ path }: Post, sameSlug: readonly Post[]): PostView['translations'] {
  const languages = new Set(sameSlug.map(({ lang }) => lang))
  const told = languages.size === sameSlug.length && languages.size > 1 && sameSlug.some((other) => other.path === path)
  return told ? sameSlug.map(({ lang, url }) => ({ lang, url })).sort(byLang) : []
}

const byLang = (a: { lang: string }, b: { lang: string }) => (a.lang < b.lang ? -1 : 1)
