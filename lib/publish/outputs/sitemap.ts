/** `sitemap.xml` and `robots.txt`, from the built pages: noindex pages, and pages whose canonical address is elsewhere, are left out. */

import { absolute, addressKey } from '../../core/addresses/urls.ts'
import { type PageKind, pageQueries, pageUrl } from '../../pages/index.ts'
import { sitemap as sitemapFiles } from '../../seo/index.ts'
import type { PageFacts } from '../checks/page-facts.ts'
import type { PublishInput } from '../input.ts'
import { urlOf } from '../page/published-file.ts'
import { languageEditions } from './language-editions.ts'
import type { BuiltSite, Output } from './output.ts'

export const sitemap: Output = {
  name: 'sitemap',
  async make({ site, facts, input }) {
    const changes = lastChanges(input)
    const leads = new Map(input.published.posts.map(({ url, image }) => [addressKey(url), image?.src]))
    const entries = facts
      .filter((page) => isIndexed(page, input.site))
      .map((page) => {
        const url = urlOf(page.file)
        const key = addressKey(url)
        const lead = leads.get(key)
        const images = [...(lead ? [lead] : []), ...page.bodyImages]
        return {
          address: absolute(input.site, url),
          changed: changes.get(key),
          versions: input.site.languages && page.versions,
          images: images.map((image) => new URL(image, input.site.origin).href),
        }
      })
      .sort((a, b) => (a.address < b.address ? -1 : 1))
    const addressOf = (name: string) => absolute(input.site, `/${name}`)
    for (const { name, content } of sitemapFiles(entries, addressOf)) site.write({ path: name, content })
    // The owner's own file in public/ takes precedence.
    if (!site.has('robots.txt'))
      site.write({ path: 'robots.txt', content: `User-agent: *\nAllow: /\n\nSitemap: ${addressOf('sitemap.xml')}\n` })
    return []
  },
}

function isIndexed({ file, noindex, canonical }: PageFacts, site: BuiltSite['input']['site']): boolean {
  return !noindex && !/(^|\/)404\.html$/.test(file) && (canonical === '' || canonical === absolute(site, urlOf(file)))
}

/** Pages with one fixed address: they change with the newest post of the site. */
const overviews = (Object.keys(pageQueries) as PageKind[])
  .filter((kind) => !pageQueries[kind].route.includes('['))
  .map((kind) => pageUrl(kind, {}))

/** Address → day of the last change. Without numbered pages, since nobody knows which posts they listed before. */
function lastChanges(input: PublishInput): Map<string, string> {
  const { documents } = input
  const known = documents.flatMap(({ url, changed }) => (changed ? [[addressKey(url), changed] as const] : []))
  const lists = languageEditions(input).flatMap(({ prefix, published }) => {
    const newest = published.posts.flatMap(({ section, updated }) => (section ? [] : updated)).sort()
    const last = newest.at(-1)
    return last ? overviews.map((url) => [addressKey(prefix + url), last] as const) : []
  })
  return new Map([...lists, ...known])
}
