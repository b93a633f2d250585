/** Structured data of every built page. No browser needed. */
import { expect, test } from '@playwright/test'
import { structuredDataFaults, things } from '../lib/seo/testing/structured-data-faults.ts'
import { type BuiltPage, builtFiles } from './support/built-pages.ts'
import { pageKind } from './support/page-kinds.ts'
import { sites } from './support/sites.ts'

/** Types of a page by kind; every other kind is a list. */
const types: Readonly<Record<string, readonly string[]>> = {
  home: ['WebSite', 'Organization'],
  post: ['BlogPosting', 'BreadcrumbList', 'Organization'],
  // The section of the fixture site is one of events.
  item: ['Event', 'BreadcrumbList', 'Organization'],
  page: ['WebPage', 'BreadcrumbList'],
  'authors/[id]': ['ProfilePage', 'BreadcrumbList'],
}
const list = ['CollectionPage', 'BreadcrumbList']

const blocks = ({ html }: BuiltPage) =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json = '']) => json)

for (const site of sites)
  test(`every page of the ${site.name} tells search engines what it is`, { tag: `@${site.name}` }, () => {
    const { pages } = builtFiles(site)
    const kinds = new Set(pages.map(pageKind))
    expect(kinds.size).toBeGreaterThan(8)
    for (const page of pages) {
      const json = blocks(page)
      // Not meant to be found by search engines: the search, withdrawn pages, the 404 page.
      if (json.length === 0) {
        expect(page.facts.noindex, page.url).toBe(true)
        continue
      }
      expect(json.flatMap(structuredDataFaults), page.url).toEqual([])
      const found = json.flatMap((text) => JSON.parse(text)['@graph']).map((thing) => thing['@type'])
      expect(found, page.url).toEqual((page.url !== '/feeds/' && types[pageKind(page)]) || list)
      const address = page.facts.canonical
      const own = json.flatMap((text) => things(JSON.parse(text))).flatMap(({ url }) => (url === address ? [url] : []))
      expect(own, `${page.url} declares its own address`).not.toEqual([])
    }
  })
