/** `/feeds/`, the page that lists all feeds. */

import type { Publication } from '../../content/index.ts'
import { siteFeeds } from '../../core/addresses/site-feeds.ts'
import { publicationIndex } from '../publication-index.ts'
import { mostActive } from '../views/activity.ts'
import { linkTo, listUrl } from '../views/links.ts'
import { type Crumb, home, wordsOf } from './lists.ts'
import { listedSections } from './sections.ts'

export type FeedLink = { name: string; href: string }

export type FeedsPage = {
  title: string
  description: string
  url: string
  crumbs: Crumb[]
  /** The whole site, in three formats. */
  site: FeedLink[]
  /** The lists of sections other than posts. */
  sections: FeedLink[]
  categories: FeedLink[]
  authors: FeedLink[]
  /** Links to all categories or people and their number, if the page names only the feeds of some. */
  allCategories?: { count: number; href: string }
  allAuthors?: { count: number; href: string }
}

/** Maximum feeds of categories, and of people. If there are more, those of the most active are named; each has a link to its own on its page. */
const mostNamed = 300

export function getFeeds(publication: Publication): FeedsPage {
  const { site, categories, authors } = publication.content
  const link = linkTo(publication)
  const messages = wordsOf(publication)
  const { groups } = publicationIndex(publication)
  const used = <List extends { url: string; name: string }>(lists: readonly List[]) =>
    lists.filter(({ url }) => groups.has(url))
  const feedsOf = (lists: readonly { url: string; name: string }[]) => {
    const named = new Set(mostActive(publication, lists, mostNamed))
    return lists.filter((list) => named.has(list)).map(({ url, name }) => ({ name, href: link(`${url}feed.xml`) }))
  }
  const all = ({ length: count }: readonly unknown[], url: string) =>
    count > mostNamed ? { count, href: link(url) } : undefined
  const [usedCategories, usedAuthors] = [used(categories), used(authors)]
  return {
    title: messages.feeds,
    description: messages.feedsDescription(site.title),
    url: listUrl(publication, '/feeds/'),
    crumbs: [home(publication)],
    site: siteFeeds.map(({ name, url }) => ({ name, href: link(listUrl(publication, url)) })),
    sections: listedSections(publication).map(({ title, url }) => ({ name: title, href: link(`${url}feed.xml`) })),
    categories: feedsOf(usedCategories),
    authors: feedsOf(usedAuthors),
    allCategories: all(usedCategories, listUrl(publication, '/categories/')),
    allAuthors: all(usedAuthors, listUrl(publication, '/authors/')),
  }
}
