/** Structured data of pages that list posts: the front page, lists, categories and tags. */
import type { CollectionPage, ItemList } from 'schema-dts'
import type { Crumb, PostCard } from '../../pages/index.ts'
import type { SiteFacts } from '../site-facts.ts'
import { breadcrumbs } from './breadcrumbs.ts'
import { organization, partOf, webSite } from './publisher.ts'

/** The front page: the site and its publisher. */
export const homeData = (site: SiteFacts) => [webSite(site), organization(site)]

type List = { title: string; description: string; crumbs: Crumb[]; posts?: readonly PostCard[] }

/** @param address the absolute address of the page */
export function listData(page: List, site: SiteFacts, address: string) {
  const list: CollectionPage = {
    '@type': 'CollectionPage',
    '@id': address,
    url: address,
    name: page.title,
    description: page.description,
    inLanguage: site.language,
    isPartOf: partOf(site),
    mainEntity: page.posts && itemList(page.posts, site),
  }
  return [list, breadcrumbs(site, page.crumbs, { title: page.title, url: address })]
}

function itemList(posts: readonly PostCard[], { origin }: SiteFacts): ItemList {
  return {
    '@type': 'ItemList',
    numberOfItems: posts.length,
    itemListElement: posts.map(({ title, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      url: origin + href,
    })),
  }
}
