/** The pages of categories and tags, and the indexes of categories, tags and series. */

import type { Publication, Term } from '../../content/index.ts'
import { words } from '../../core/messages.ts'
import type { PictureView } from '../../images/index.ts'
import { publicationIndex } from '../publication-index.ts'
import { linkTo, type TermLink } from '../views/cards.ts'
import { lineHtml } from '../views/line-html.ts'
import { ownPicture } from '../views/pictures.ts'
import { type RenderedBody, renderedBody } from '../views/rendered-body.ts'
import { type Directory, getDirectory, type IndexHead, indexHead, indexTitles, usedCount } from './indexes.ts'
import { home, type ListPage, listPage, numbersOf } from './lists.ts'

export type TermKind = 'categories' | 'tags' | 'series'

export type TermEntry = TermLink & { count: number; description?: string; descriptionHtml?: string }

/** `/categories/`, `/tags/`, `/series/`: all terms with a listed post. A few categories are shown with descriptions, anything else as a list of names. */
export type TermIndex =
  | (IndexHead & { terms: TermEntry[]; directory?: undefined })
  | (IndexHead & { terms?: undefined; directory: Directory })

/** From this number of terms on, indexes are plain lists of names, which are quicker to scan. */
const namesFrom = 24

const used = (publication: Publication, kind: TermKind) =>
  publication.content[kind].filter(({ url }) => publicationIndex(publication).groups.has(url))

/**
 * Returns an index of terms.
 * @param number page number of a divided index; null for the index's own address
 * @returns the page, or null if it does not exist
 */
export function getTermIndex(publication: Publication, kind: TermKind, number: number | null): TermIndex | null {
  const head = indexHead(publication, kind, number)
  const terms = used(publication, kind)
  if (kind === 'categories' && number === null && terms.length < namesFrom)
    return { ...head, terms: withDescriptions(publication, terms) }
  const directory = getDirectory(publication, kind, number)
  return directory && { ...head, directory }
}

function withDescriptions(publication: Publication, terms: readonly Term[]): TermEntry[] {
  const { compare } = new Intl.Collator(publication.content.site.language)
  return terms
    .map((term) => ({
      ...termLink(publication, term),
      count: publicationIndex(publication).groups.get(term.url)?.length ?? 0,
      description: term.description,
      descriptionHtml: lineHtml(publication, term, term.marked?.description),
    }))
    .sort((a, b) => compare(a.name, b.name))
}

export type TermPage = ListPage & {
  /** Total number of posts; null on numbered pages, which new posts must not change. */
  count: number | null
  term: TermLink
  /** The description from the term's file; only on the first page. */
  deck?: string
  deckHtml?: string
  picture?: PictureView
  introduction: RenderedBody | null
  /** Whether the page is slim; see `isSlim`. */
  slim: boolean
  /** The address of the post whose social image this page uses; absent if it has its own or uses the site's. */
  card?: string
}

/**
 * Whether a term gets a slim page: it has one post and no file, on a site with many terms. Some sites have thousands of such terms,
 * so slim pages have no cover, share one style sheet and have no social image of their own.
 */
export const isSlim = (publication: Publication, kind: 'categories' | 'tags', { path, url }: Term): boolean =>
  !path && publicationIndex(publication).groups.get(url)?.length === 1 && usedCount(publication, kind) >= namesFrom

/** Returns `/categories/<slug>/` or `/tags/<slug>/`, or one of its numbered pages; null if it does not exist. */
export function getTermPage(
  publication: Publication,
  kind: 'categories' | 'tags',
  slug: string,
  number: number | null,
): TermPage | null {
  const term = publication.content[kind].find((known) => known.slug === slug)
  const posts = term && publicationIndex(publication).groups.get(term.url)
  if (!term || !posts) return null
  const head = {
    title: term.name,
    description:
      term.description ??
      `${number === null ? words.postCount(posts.length) : words.posts} on ${term.name} in ${publication.content.site.title}.`,
    url: term.url,
    crumbs: [home(publication), { label: indexTitles[kind], href: linkTo(publication)(`/${kind}/`) }],
    feed: kind === 'categories' ? `${term.url}feed.xml` : undefined,
  }
  const page = listPage(publication, posts, head, number)
  const slim = isSlim(publication, kind, term)
  return (
    page && {
      ...page,
      count: number === null ? posts.length : null,
      term: termLink(publication, term),
      deck: number === null ? term.description : undefined,
      deckHtml: number === null ? lineHtml(publication, term, term.marked?.description) : undefined,
      picture: number === null ? ownPicture(publication, term, 'card') : undefined,
      introduction: number === null ? introduction(publication, term) : null,
      slim,
      card: slim && kind === 'categories' ? posts[0]?.url : undefined,
    }
  )
}

const termLink = (publication: Publication, { name, slug, url, tint }: Term): TermLink => ({
  name,
  slug,
  href: linkTo(publication)(url),
  tint,
})

function introduction(publication: Publication, { path, url, body }: Term): RenderedBody | null {
  return path && body && !publication.facts(path).empty
    ? renderedBody(publication, { path, url, lang: publication.content.site.language, format: 'md', body })
    : null
}

/** Returns the slugs of all terms with a listed post. */
export const termSlugs = (publication: Publication, kind: TermKind) => used(publication, kind).map(({ slug }) => slug)

export function termNumbers(publication: Publication, kind: 'categories' | 'tags'): { slug: string; number: number }[] {
  return used(publication, kind).flatMap(({ slug, url }) =>
    numbersOf(publication, publicationIndex(publication).groups.get(url) ?? []).map((number) => ({ slug, number })),
  )
}
