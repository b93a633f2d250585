/** Structured data of a page that is neither a post nor a list, such as an imprint. */
import type { WebPage } from 'schema-dts'
import type { PageView } from '../../pages/index.ts'
import type { SiteFacts } from '../site-facts.ts'
import { breadcrumbs } from './breadcrumbs.ts'
import { partOf } from './publisher.ts'

/** @param addresses absolute addresses of the text and of the page that shows it on this site, as in `postData` */
export function pageData(page: PageView, site: SiteFacts, { address, here }: { address: string; here: string }) {
  const described: WebPage = {
    '@type': 'WebPage',
    '@id': address,
    url: address,
    name: page.title,
    description: page.description,
    datePublished: page.publishedAt,
    dateModified: page.modifiedAt,
    inLanguage: page.lang,
    isPartOf: page.fromElsewhere ? undefined : partOf(site),
  }
  return [described, breadcrumbs(site, page.crumbs, { title: page.title, url: here })]
}
