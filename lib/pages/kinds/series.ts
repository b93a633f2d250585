/** The page of a series. */

import type { Publication } from '../../content/index.ts'
import { messages } from '../../core/messages.ts'
import { inReadingOrder, publicationIndex } from '../publication-index.ts'
import { linkTo, type PostCard, postCard } from '../views/cards.ts'
import type { RenderedBody } from '../views/rendered-body.ts'
import { introduction, type SectionHead, sectionHead } from '../views/section-head.ts'
import { home } from './lists.ts'

/** A post with its place in its series. */
export type SeriesPart = PostCard & { part: number }

export type SeriesPage = SectionHead & {
  title: string
  description: string
  url: string
  introduction: RenderedBody | null
  posts: SeriesPart[]
}

/** Returns the page of a series with its posts in reading order, or null if it has none. */
export function getSeries(publication: Publication, slug: string): SeriesPage | null {
  const series = publication.content.series.find((known) => known.slug === slug)
  const posts = series && seriesParts(publication, series.url)
  if (!series || !posts || posts.length === 0) return null
  const crumbs = [home(publication), { label: messages.series, href: linkTo(publication)('/series/') }]
  return {
    title: series.name,
    description: series.description ?? `${messages.partOfSeries(series.name)}: ${messages.postCount(posts.length)}.`,
    url: series.url,
    ...sectionHead(publication, series, crumbs, posts),
    introduction: introduction(publication, series),
    posts,
  }
}

/** Returns the listed posts of a series in reading order. A post without a number has the number of its place. */
export const seriesParts = (publication: Publication, url: string): SeriesPart[] =>
  inReadingOrder(publicationIndex(publication).groups.get(url) ?? []).map((post, index) => ({
    ...postCard(publication, post),
    part: post.series?.part ?? index + 1,
  }))
