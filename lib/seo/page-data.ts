/** A page that is neither a post nor a list — about, imprint — for machines. */
import type { WebPage } from 'schema-dts'
import type { PageView } from '../content/index.ts'
import { breadcrumbs } from './breadcrumbs.ts'
import { partOf } from './publisher.ts'
import type { SiteFacts } from './site-facts.ts'

/** @param address the absolute address of the page */
export function pageData(page: PageView, site: SiteFacts, address: string) {
  const described: WebPage = {
    '@type': 'WebPage',
    '@id': address,
    url: address,
    name: page.title,
    description: page.description,
    datePublished: page.date,
    dateModified: page.updated?.date ?? page.date,
    inLanguage: page.lang,
    isPartOf: partOf(site),
  }
  return [described, breadcrumbs(site, page.crumbs, { title: page.title, url: address })]
}
