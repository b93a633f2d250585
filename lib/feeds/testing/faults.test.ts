import { describe, expect, test } from 'vitest'
import { atomFeed } from '../atom.ts'
import type { Feed } from '../feed.ts'
import { jsonFeed } from '../json.ts'
import { rssFeed } from '../rss.ts'
import { atomFaults } from './atom-faults.ts'
import { jsonFeedFaults } from './json-feed-faults.ts'
import { rssFaults } from './rss-faults.ts'
import { sitemapFaults } from './sitemap-faults.ts'

const feed: Feed = {
  id: 'https://example.org/',
  title: 'Site',
  description: 'About.',
  language: 'en',
  url: 'https://example.org/',
  self: 'https://example.org/feed.xml',
  publisher: { name: 'Site', url: 'https://example.org/' },
  entries: [
    {
      id: 'https://example.org/x/',
      url: 'https://example.org/x/',
      title: 'T',
      summary: 'S.',
      html: '<p>Text.</p>',
      published: '2026-01-02',
      updated: '2026-01-02',
      language: 'en',
      authors: [{ name: 'Ada' }],
      contributors: [],
      categories: [],
      tags: [],
    },
  ],
}

type Change = readonly [what: string, from: string | RegExp, to: string]

/** Each change introduces one fault. */
function broken(file: string, changes: readonly Change[], faults: (file: string) => string[]): void {
  test('the original is valid', () => expect(faults(file)).toEqual([]))
  test.each(changes)('%s', (_, from, to) => {
    const changed = file.replace(from, to)
    expect(changed).not.toBe(file)
    expect(faults(changed)).not.toEqual([])
  })
}

describe('an Atom feed that breaks the rules is detected', () => {
  const changes: Change[] = [
    ['no id', /<id>.*?<\/id>/, ''],
    ['a second title', '</title>', '</title><title>T</title>'],
    ['a title of white space', /<title>T<\/title>/, '<title> </title>'],
    ['a strange element', '<published>', '<pubDate>now</pubDate><published>'],
    ['a strange attribute', 'rel="self"', 'rel="self" rol="x"'],
    ['text between elements', '<entry', 'text<entry'],
    ['a day that does not exist', /2026-01-02T/, '2026-02-31T'],
    ['published after the last change', /<published>2026/, '<published>2027'],
    ['no address of its own', /<link[^>]*rel="self"[^>]*\/>/, ''],
    ['no author', /<author>.*?<\/author>/s, ''],
    ['a relative address in the text', '&lt;p', '&lt;a href="/x/"&gt;x&lt;/a&gt;&lt;p'],
    ['a script in the text', '&lt;p', '&lt;script&gt;x&lt;/script&gt;&lt;p'],
    ['a picture without alternative', '&lt;p', '&lt;img src="https://a.example/"&gt;&lt;p'],
  ]
  const file = atomFeed(feed)
  // CDATA or entities: both are valid, and the writer chooses.
  const plain = file.replace(/<!\[CDATA\[(.*?)\]\]>/gs, (_, text) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  )
  broken(plain, changes, atomFaults)
  test('a file that is not well-formed', () => expect(() => atomFaults(file.replace('</entry>', ''))).toThrow())
  test('an unknown namespace', () =>
    expect(() => atomFaults(file.replace('<entry', '<x:y xmlns:x="urn:x"/><entry'))).toThrow('urn:x'))
})

describe('an RSS feed that breaks the rules is detected', () => {
  broken(
    rssFeed(feed),
    [
      ['another version', 'version="2.0"', 'version="0.9"'],
      ['no description', /<description>About\.<\/description>/, ''],
      ['a wrong day of the week', 'Fri, 02', 'Mon, 02'],
      ['an id marked as a link', 'isPermaLink="false"', 'isPermaLink="true"'],
      ['an author that is not an address', '<pubDate>', '<author>Ada</author><pubDate>'],
      ['a relative link', '<link>https://example.org/x/', '<link>/x/'],
    ],
    rssFaults,
  )
})

describe('a JSON feed that breaks the rules is detected', () => {
  broken(
    jsonFeed(feed),
    [
      ['another version', 'version/1.1', 'version/1'],
      ['an item without id', /"id": ".*?",/, ''],
      ['a relative address', '"url": "https://example.org/x/"', '"url": "/x/"'],
      ['an unknown key', '"content_html"', '"content"'],
    ],
    jsonFeedFaults,
  )
})

describe('a sitemap that breaks the rules is detected', () => {
  const url = '<url><loc>https://example.org/a/</loc><lastmod>2026-01-02</lastmod></url>'
  broken(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${url}</urlset>`,
    [
      ['an address twice', url, url + url],
      ['an address that is not encoded', '/a/', '/ä/'],
      ['a day that does not exist', '01-02', '02-30'],
      ['another format', '<lastmod>2026-01-02</lastmod>', '<priority>1</priority>'],
    ],
    sitemapFaults,
  )
})
