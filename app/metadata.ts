/** A page's metadata from its page data. */
import type { Metadata } from 'next'
import type { Site } from '../lib/content/index.ts'
import { markdownUrl } from '../lib/core/addresses/derived-addresses.ts'
import { siteFeeds } from '../lib/core/addresses/site-feeds.ts'
import { absolute } from '../lib/core/addresses/urls.ts'
import type { PageLanguages } from '../lib/pages/index.ts'
import type { Head } from './head.ts'
import { openGraph } from './open-graph.ts'
import { reviewing } from './review.ts'

/**
 * Title, description, canonical address, robots, feeds, languages and social image of a page. The front page's title omits the site's.
 * @param own the page in all languages
 */
export function pageMetadata(
  site: Site,
  head: Head,
  own: Pick<PageLanguages, 'versions' | 'xDefault'> = { versions: [] },
): Metadata {
  const { title, description, url, canonical, noindex, translations = [] } = head
  const languages = [
    ...own.versions.map(({ language, url }) => [language, absolute(site.address, url)] as const),
    ...translations.map(({ lang, url }) => [lang, absolute(site.address, url)] as const),
  ]
  const { xDefault = own.versions[0]?.url } = own
  return {
    title: url === '/' || url === `${site.prefix}/` ? title : `${title} — ${site.title}`,
    description,
    alternates: {
      canonical: canonical ?? absolute(site.address, url),
      languages: {
        ...Object.fromEntries(languages),
        ...(xDefault !== undefined && { 'x-default': absolute(site.address, xDefault) }),
      },
      types: reviewing ? {} : { ...feedLinks(site, head), ...markdownLink(site, head) },
    },
    robots: noindex || reviewing ? { index: false, follow: !reviewing } : undefined,
    ...(reviewing ? {} : openGraph(site, head)),
  }
}

/** These pages name the site's feed in every format; others name it once, after their own. */
const wholeSite = new Set(['/', '/blog/', '/feeds/'])

function feedLinks(site: Site, { title, url, feed, feeds }: Head) {
  if (feeds) {
    return { [siteFeeds[0].type]: feeds.map((one) => ({ title: one.title, url: absolute(site.address, one.url) })) }
  }
  const own = feed ? [{ title: `${title} — ${site.title}`, url: absolute(site.address, feed) }] : []
  return Object.fromEntries(
    siteFeeds.slice(0, wholeSite.has(url.slice(site.prefix.length)) ? undefined : 1).map((one, index) => {
      const whole = { title: site.title, url: absolute(site.address, site.prefix + one.url) }
      return [one.type, index === 0 ? [...own, whole] : [whole]]
    }),
  )
}

/** Posts and pages that are plainly published have a Markdown alternate. */
function markdownLink(site: Site, { kind, url, badge }: Head): Record<string, string> {
  return kind && kind !== 'section' && !badge ? { 'text/markdown': absolute(site.address, markdownUrl(url)) } : {}
}
