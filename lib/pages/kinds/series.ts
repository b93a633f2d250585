/** The page of a series, and the further pages of a long one. */

import type { Post, Publication } from '../../content/index.ts'
import { seriesNumbers, seriesRange, seriesUrl } from '../../content/index.ts'
import { inReadingOrder, publicationIndex } from '../publication-index.ts'
import { type PostCard, postCard } from '../views/cards.ts'
import { linkTo, listUrl } from '../views/links.ts'
import type { RenderedBody } from '../views/rendered-body.ts'
import { introduction, type SectionHead, sectionHead } from '../views/section-head.ts'
import { home, wordsOf } from './lists.ts'

/** A post with its place in its series. */
export type SeriesPart = PostCard & { part: number }

export type SeriesPage = Omit<SectionHead, 'count'> & {
  title: string
  description: string
  url: string
  introduction: RenderedBody | null
  /** The number of all parts, of which a page of a long series shows some. */
  count: number
  posts: SeriesPart[]
  /** Whether the parts are too many for pictures. */
  compact: boolean
  /** Whether this is the address of the series itself. */
  isFirst: boolean
  /** The pages of a series that is divided. */
  pages: { label: string; href: string; current: boolean }[]
  previous?: string
  next?: string
}

/** Up to this many parts are shown with pictures. */
const mostPictured = 24

/**
 * Returns a page of a series with its posts in reading order.
 * @param number of the page; null for the address of the series itself
 * @returns the page, or null if it does not exist
 */
export function getSeries(publication: Publication, slug: string, number: number | null): SeriesPage | null {
  const series = publication.content.series.find((known) => known.slug === slug)
  const all = series && orderedParts(publication, series.url)
  if (!series || !all || all.length === 0) return null
  const pages = [1, ...seriesNumbers(all.length)]
  const page = number ?? 1
  if (number === 1 || !pages.includes(page)) return null
  const link = linkTo(publication)
  const messages = wordsOf(publication)
  const address = (each: number) => link(seriesUrl(series.url, each))
  const posts = all.slice(...seriesRange(page, all.length)).map((one) => partCard(publication, one))
  const crumbs = [home(publication), { label: messages.series, href: link(listUrl(publication, '/series/')) }]
  const { deck, deckHtml, picture, ...head } = sectionHead(publication, series, crumbs, posts)
  const isFirst = page === 1
  return {
    title: isFirst ? series.name : messages.numberedTitle(series.name, page),
    description: series.description ?? messages.seriesDescription(series.name, all.length),
    url: seriesUrl(series.url, page),
    ...head,
    ...(isFirst && { deck, deckHtml, picture }),
    introduction: isFirst ? introduction(publication, series) : null,
    count: all.length,
    posts,
    compact: all.length > mostPictured,
    isFirst,
    pages:
      pages.length === 1
        ? []
        : pages.map((each) => ({ label: range(all, each), href: address(each), current: each === page })),
    previous: page > 1 ? address(page - 1) : undefined,
    next: pages.includes(page + 1) ? address(page + 1) : undefined,
  }
}

/** `101–200`: the numbers of the first and last part on a page. */
function range(all: readonly OrderedPart[], number: number): string {
  const [from, to] = seriesRange(number, all.length)
  return `${all[from]?.part}–${all[to - 1]?.part}`
}

type OrderedPart = { post: Post; part: number }

/** The listed posts of a series in reading order. A post without a number has the number of its place. */
const orderedParts = (publication: Publication, url: string): OrderedPart[] =>
  inReadingOrder(publicationIndex(publication).groups.get(url) ?? []).map((post, index) => ({
    post,
    part: post.series?.part ?? index + 1,
  }))

const partCard = (publication: Publication, { post, part }: OrderedPart): SeriesPart => ({
  ...postCard(publication, post),
  part,
})

/** Returns the first parts of a series. */
export const firstParts = (publication: Publication, url: string, count: number): SeriesPart[] =>
  orderedParts(publication, url)
    .slice(0, count)
    .map((one) => partCard(publication, one))

/** Returns the further pages of all series. */
export const furtherSeriesPages = (publication: Publication): { slug: string; number: number }[] =>
  publication.content.series.flatMap(({ slug, url }) =>
    seriesNumbers(publicationIndex(publication).groups.get(url)?.length ?? 0).map((number) => ({ slug, number })),
  )
