/** The feeds of the built sites as a feed reader sees them: valid, and with the full text of every post. No browser needed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { serialize } from 'parse5'
import { atomFaults } from '../lib/feeds/testing/atom-faults.ts'
import { jsonFeedFaults } from '../lib/feeds/testing/json-feed-faults.ts'
import { all, one, parseXml, type XmlNode } from '../lib/feeds/testing/parse-xml.ts'
import { rssFaults } from '../lib/feeds/testing/rss-faults.ts'
import { sitemapFaults } from '../lib/feeds/testing/sitemap-faults.ts'
import { attribute, elements, missingWords, parseHtml, seenContent } from '../lib/html/index.ts'
import { builtFiles } from './support/built-pages.ts'
import { type BuiltSite, sites } from './support/sites.ts'

const checks: readonly (readonly [name: RegExp, faults: (file: string) => string[]])[] = [
  [/(^|\/)feed\.xml$/, atomFaults],
  [/^rss\.xml$/, rssFaults],
  [/^feed\.json$/, jsonFeedFaults],
  [/^sitemap[^/]*\.xml$/, sitemapFaults],
]

/** Elements that feeds replace or leave out: a drawing becomes its description, interactive parts stay on the page. */
const onPageOnly = new Set(['svg', 'button', 'form', 'label', 'output'])

const alternatives = (html: string) =>
  elements(parseHtml(html)).flatMap((element) => (element.tagName === 'img' ? (attribute(element, 'alt') ?? []) : []))

/** The text of the page that an entry links to. */
function pageText(site: BuiltSite, entry: XmlNode): string {
  const address = new URL(one(entry, 'atom:link').attributes.href ?? '')
  const url = decodeURIComponent(address.pathname).slice(site.base.length)
  const page = builtFiles(site).pages.find((one) => one.url === url)
  const body = elements(parseHtml(page?.html ?? '')).find((element) => attribute(element, 'data-body') !== undefined)
  if (!body) throw new Error(`${address.href} has no text`)
  // A pull quote that repeats the text is left out of feeds.
  return serialize(body).replace(/<blockquote class="pull" aria-hidden="true">.*?<\/blockquote>/gs, '')
}

for (const site of sites) {
  const read = (name: string) => readFileSync(join(site.out, name), 'utf8')

  test.describe(`the feeds of the ${site.name}`, { tag: `@${site.name}` }, () => {
    test('are all valid, and so is the sitemap', () => {
      const names = [...builtFiles(site).files]
      for (const [pattern, faults] of checks) {
        const found = names.filter((name) => pattern.test(name))
        expect(found, String(pattern)).not.toEqual([])
        for (const name of found) expect(faults(read(name)), name).toEqual([])
      }
    })

    test('contain every word and alternative text of the posts, .md and .mdx alike', () => {
      const entries = all(parseXml(read('feed.xml')), 'atom:entry')
      for (const entry of entries) {
        const [page, text] = [pageText(site, entry), one(entry, 'atom:content').text]
        const missing = missingWords(seenContent(page, onPageOnly).words, seenContent(text).words)
        expect(
          { missing, alternatives: alternatives(page).filter((alt) => !alternatives(text).includes(alt)) },
          text,
        ).toEqual({
          missing: [],
          alternatives: [],
        })
      }
    })
  })
}

test('an .mdx post is in the feed with the text of its components', () => {
  const site = sites.find(({ name }) => name === 'fixture')
  if (!site) throw new Error('The fixture site is not built')
  const entries = all(parseXml(readFileSync(join(site.out, 'feed.xml'), 'utf8')), 'atom:entry')
  const text = entries.map((entry) => one(entry, 'atom:content').text).find((text) => text.includes('meltword')) ?? ''
  expect(text).toContain('Oil the 2 hinges of every lamp.')
  expect(text).toContain('<a href="https://example.org/sub/blog/first-lamp/">the first lamp</a>')
  expect(text).toMatch(/<img src="https:\/\/example\.org\/sub\/i\/[^"]+" alt="The bridge under rimeword\."/)
})
