/** JSON-LD of each kind of page, from its page data. */

import type { Site } from '../lib/content/index.ts'
import { absolute } from '../lib/core/addresses/urls.ts'
import type { AuthorPage, PageOf } from '../lib/pages/index.ts'
import { homeData, itemData, jsonLd, listData, pageData, postData, profileData, siteFacts } from '../lib/seo/index.ts'
import { cardAddress } from './open-graph.ts'

type List = Parameters<typeof listData>[0] & { url: string }

const address = (site: Site, { url }: { url: string }) => absolute(site.address, url)

export const homeJson = (site: Site) => jsonLd(homeData(siteFacts(site)))

export const listJson = (site: Site, page: List) => jsonLd(listData(page, siteFacts(site), address(site, page)))

export const profileJson = (site: Site, page: AuthorPage) =>
  jsonLd(profileData(page, siteFacts(site), address(site, page)))

/** Uses the canonical address, which may be on another site, as the address of the text. */
export function documentJson(site: Site, document: PageOf<'document'>): string {
  if (document.kind === 'section') return listJson(site, document)
  const addresses = { address: document.canonical, here: address(site, document) }
  if (document.kind === 'page') return jsonLd(pageData(document, siteFacts(site), addresses))
  const page = { ...addresses, card: cardAddress(site, document) }
  return jsonLd((document.section ? itemData : postData)(document, siteFacts(site), page))
}
