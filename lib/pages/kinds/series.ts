/** The page of a series. */

import type { Publication } from '../../content/index.ts'
import { words } from '../../core/messages.ts'
import { inReadingOrder, publicationIndex } from '../publication-index.ts'
import { linkTo, type PostCard, postCard } from '../views/cards.ts'
import { type Crumb, home } from './lists.ts'

export type SeriesPage = {
  title: string
  description: string
  url: string
  crumbs: Crumb[]
  posts: (PostCard & { part?: number })[]
}

/** Returns the page of a series with its posts in reading order, or null if it has none. */
export function getSeries(publication: Publication, slug: string): SeriesPage | null {
  const series = publication.content.series.find((known) => known.slug === slug)
  const posts = series && publicationIndex(publication).groups.get(series.url)
  if (!series || !posts) return null
  const link = linkTo(publication)
  return {
    title: series.name,
    description: `${words.partOfSeries(series.name)}: ${words.postCount(posts.length)}.`,
    url: series.url,
    crumbs: [home(publication), { label: words.series, href: link('/series/') }],
    posts: inReadingOrder(posts).map((post) => ({ ...postCard(publication, post), part: post.series?.part })),
  }
}
