/** For tests: finds violations of the sitemap protocol (sitemaps.org/protocol.html) and its extensions for pictures and languages. */
import { type Grammar, grammarFaults } from './grammar.ts'
import { day, webAddress } from './kinds.ts'
import { all, one, parseXml } from './parse-xml.ts'

const grammar: Grammar = {
  urlset: { children: { url: '*' } },
  sitemapindex: { children: { sitemap: '+' } },
  url: { children: { loc: '1', lastmod: '?', 'xhtml:link': '*', 'image:image': '*' } },
  sitemap: { children: { loc: '1', lastmod: '?' } },
  // The protocol's limit for an address.
  loc: { text: (text) => webAddress(text) && text.length < 2048 },
  lastmod: { text: day },
  'xhtml:link': {
    attributes: {
      rel: (text) => text === 'alternate',
      hreflang: (text) => /^(?:x-default|[a-z]{2,3}(?:-\w+)*)$/.test(text),
      href: webAddress,
    },
  },
  'image:image': { children: { 'image:loc': '1' } },
  'image:loc': { text: webAddress },
}

/** @returns one line per fault; throws when the file is not well-formed */
export function sitemapFaults(file: string): string[] {
  const root = parseXml(file)
  const faults = root.name === 'urlset' || root.name === 'sitemapindex' ? [] : [`The file is a ${root.name}`]
  faults.push(...grammarFaults(root, grammar))
  if (faults.length > 0) return faults
  const entries = [...all(root, 'url'), ...all(root, 'sitemap')].map((entry) => one(entry, 'loc').text)
  return entries
    .filter((address, index) => entries.indexOf(address) !== index)
    .map((address) => `${address} occurs twice`)
}
