/** The pages of categories and tags, and the indexes of categories, tags and series. */

import type { Publication, Term } from '../../content/index.ts'
import type { PictureView } from '../../images/index.ts'
import { publicationIndex } from '../publication-index.ts'
import { postCard } from '../views/cards.ts'
import { lineHtml } from '../views/line-html.ts'
import { linkTo, listUrl, type TermLink } from '../views/links.ts'
import { ownPicture } from '../views/pictures.ts'
import type { RenderedBody } from '../views/rendered-body.ts'
import { introduction, type SectionHead, sectionHead, termLink } from '../views/section-head.ts'
import { type Directory, getDirectory, type IndexHead, indexHead, indexTitle, usedCount } from './indexes.ts'
import { home, type ListPage, listPage, numbersOf, wordsOf } from './lists.ts'
import { firstParts, type SeriesPart } from './series.ts'

export type TermKind = 'categories' | 'tags' | 'series'

export type TermEntry = TermLink & {
  count: number
  description?: string
  descriptionHtml?: string
  picture?: PictureView
  /** The first parts of a series. */
  parts?: SeriesPart[]
}

/** `/categories/`, `/tags/`, `/series/`: all terms with a listed post. A few categories are shown with descriptions, a few series with their parts, anything else as a list of names. */
export type TermIndex =
  | (IndexHead & { terms: TermEntry[]; directory?: undefined })
  | (IndexHead & { terms?: undefined; directory: Directory })

/** From this number of terms on, indexes are plain lists of names, which are quicker to scan. */
const namesFrom = 24
/** A series is shown with the pictures of its parts, so fewer of them fill a page. */
const seriesNamesFrom = 12

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
  if (kind !== 'tags' && number === null && terms.length < (kind === 'series' ? seriesNamesFrom : namesFrom))
    return { ...head, terms: withDescriptions(publication, kind, terms) }
  const directory = getDirectory(publication, kind, number)
  return directory && { ...head, directory }
}

/** A series on the index shows so many parts: one row. */
const partsShown = 4

function withDescriptions(publication: Publication, kind: TermKind, terms: readonly Term[]): TermEntry[] {
  const { compare } = new Intl.Collator(publication.content.site.language, { numeric: true })
  return terms
    .map((term) => ({
      ...termLink(publication, term),
      count: publicationIndex(publication).groups.get(term.url)?.length ?? 0,
      description: term.description,
      descriptionHtml: lineHtml(publication, term, term.marked?.description),
      picture: ownPicture(publication, term, 'card'),
      ...(kind === 'series' && { parts: firstParts(publication, term.url, partsShown) }),
    }))
    .sort((a, b) => compare(a.name, b.name))
}

export type TermPage = ListPage &
  SectionHead & {
    introduction: RenderedBody | null
    /** Whether the page has a head with a drawing: that of a category, or of a tag with a file. */
    hasFront: boolean
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
  const messages = wordsOf(publication)
  const site = publication.content.site.title
  const head = {
    title: term.name,
    description:
      term.description ??
      (number === null
        ? messages.postsOnTerm(posts.length, term.name, site)
        : messages.furtherPostsOnTerm(term.name, site)),
    url: term.url,
    crumbs: [
      home(publication),
      { label: indexTitle(publication, kind), href: linkTo(publication)(listUrl(publication, `/${kind}/`)) },
    ],
    feed: kind === 'categories' ? `${term.url}feed.xml` : undefined,
  }
  const page = listPage(publication, posts, head, number)
  if (!page) return null
  const slim = isSlim(publication, kind, term)
  const isFirst = number === null
  // A tag is drawn like its oldest post, since the newest would change the numbered pages again and again.
  const cards = posts.slice(-1).map((post) => postCard(publication, post))
  const { term: link, family, ...rest } = sectionHead(publication, term, head.crumbs, cards)
  return {
    ...page,
    ...(isFirst ? { ...rest, count: posts.length } : { count: null }),
    term: link,
    family,
    introduction: isFirst ? introduction(publication, term) : null,
    hasFront: kind === 'categories' || term.path !== undefined,
    slim,
    card: slim && kind === 'categories' ? posts[0]?.url : undefined,
  }
}

/** Returns the slugs of all terms with a listed post. */
export const termSlugs = (publication: Publication, kind: TermKind) => used(publication, kind).map(({ slug }) => slug)

export function termNumbers(publication: Publication, kind: 'categories' | 'tags'): { slug: string; number: number }[] {
  return used(publication, kind).flatMap(({ slug, url }) =>
    numbersOf(publication, publicationIndex(publication).groups.get(url) ?? []).map((number) => ({ slug, number })),
  )
}
