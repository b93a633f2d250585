/** The search page, which offers recent articles and categories before anything is typed. */

import type { Publication, Term } from '../../content/index.ts'
import { siteMessages } from '../../core/messages/site-messages.ts'
import { recentOffered } from '../../search/index.ts'
import { publicationIndex } from '../publication-index.ts'
import { mostActive } from '../views/activity.ts'
import { type PostCard, postCard } from '../views/cards.ts'
import { type TermLink, termLinks } from '../views/links.ts'

export type SearchPage = {
  title: string
  description: string
  url: string
  noindex: true
  recent: PostCard[]
  categories: TermLink[]
}

/** Maximum categories that search offers. */
const mostCategories = 12

/** Returns the search page. */
export function getSearch(publication: Publication): SearchPage {
  const { site } = publication.content
  const { search } = siteMessages(site)
  return {
    title: search.search,
    description: search.description(site.title),
    url: `${site.prefix}/search/`,
    noindex: true,
    recent: publicationIndex(publication)
      .posts.slice(0, recentOffered)
      .map((post) => postCard(publication, post)),
    categories: termLinks(publication, searchCategories(publication)),
  }
}

/** The categories that search offers: all with posts, or the most active. */
export function searchCategories(publication: Publication): Term[] {
  const { groups } = publicationIndex(publication)
  const used = publication.content.categories.filter(({ url }) => groups.has(url))
  return mostActive(publication, used, mostCategories)
}
