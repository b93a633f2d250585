import { describe, expect, test } from 'vitest'
import { atomFeed } from './atom.ts'
import type { Feed, FeedEntry } from './feed.ts'
import { jsonFeed } from './json.ts'
import { rssFeed } from './rss.ts'
import { atomFaults } from './testing/atom-faults.ts'
import { jsonFeedFaults } from './testing/json-feed-faults.ts'
import { all, one, parseXml } from './testing/parse-xml.ts'
import { rssFaults } from './testing/rss-faults.ts'

const post: FeedEntry = {
  id: 'https://example.org/blog/x/',
  url: 'https://example.org/blog/x/',
  title: 'T',
  summary: 'S.',
  html: '<p>Text.</p>',
  published: '2026-01-02',
  updated: '2026-01-02',
  language: 'en',
  authors: [{ name: 'Ada Low', url: 'https://example.org/authors/ada/' }, { name: 'Guest' }],
  contributors: [{ name: 'Edda', url: 'https://example.org/authors/edda/' }],
  categories: [{ name: 'Data & Co', slug: 'data-and-co', url: 'https://example.org/categories/data-and-co/' }],
  tags: ['lamps'],
  image: { url: 'https://example.org/i/a.jpg', alt: 'A lamp', width: 10, height: 5 },
}
const feed = (entries: Partial<FeedEntry>[] = [{}]): Feed => ({
  id: 'https://example.org/',
  title: 'Site & Sons',
  description: 'About.',
  language: 'en',
  url: 'https://example.org/',
  self: 'https://example.org/feed.xml',
  publisher: { name: 'Site', url: 'https://example.org/' },
  entries: entries.map((changed) => ({ ...post, ...changed })),
})

const hardTitles = [
  'Q & A',
  'a < b > c',
  'end ]]> of',
  '“quoted” \'and\' "so"',
  'a 🛠️ emoji',
  '灯台と日本語',
  '&amp; stays',
  '<b>not bold</b>',
]

describe.each(hardTitles)('a title such as %s', (title) => {
  test('is unchanged in all formats', () => {
    const entries = feed([{ title, html: `<p>${title}</p>`, summary: title }])
    const entry = one(parseXml(atomFeed(entries)), 'atom:entry')
    expect(one(entry, 'atom:title').text).toBe(title)
    expect(one(entry, 'atom:content').text).toBe(`<p>${title}</p>`)
    const item = one(one(parseXml(rssFeed(entries)), 'channel'), 'item')
    expect(one(item, 'title').text).toBe(title)
    expect(one(item, 'content:encoded').text).toBe(`<p>${title}</p>`)
    expect(JSON.parse(jsonFeed(entries)).items[0]).toMatchObject({ title, content_html: `<p>${title}</p>` })
  })
})

test('an episode of a podcast offers its audio, with its type if the file name says so', () => {
  const links = (audio: string) =>
    all(one(parseXml(atomFeed(feed([{ audio }]))), 'atom:entry'), 'atom:link').map(({ attributes }) => attributes)
  expect(links('https://example.net/a.mp3?x=1').at(-1)).toMatchObject({
    rel: 'enclosure',
    type: 'audio/mpeg',
    href: 'https://example.net/a.mp3?x=1',
  })
  expect(links('https://example.net/listen').at(-1)).toMatchObject({ rel: 'enclosure' })
  expect(atomFaults(atomFeed(feed([{ audio: 'https://example.net/a.mp3' }])))).toEqual([])
})

test('control characters and broken surrogates are left out of every format', () => {
  const bad = feed([{ title: 'a\u0000\u0007b\ud800c\u0085\ufffe', html: '<p>x\u001by\u009f</p>' }])
  expect(one(one(parseXml(atomFeed(bad)), 'atom:entry'), 'atom:title').text).toBe('abc\u0085')
  expect(one(one(parseXml(rssFeed(bad)), 'channel'), 'item')).toBeDefined()
  expect(JSON.parse(jsonFeed(bad)).items[0].content_html).toBe('<p>xy</p>')
})

test('an Atom feed conforms to RFC 4287', () => {
  const whole = { rights: 'CC BY 4.0', icon: 'https://example.org/icon.png' }
  const file = atomFeed({ ...feed([{}, { id: 'https://example.org/blog/y/', authors: [], summary: '' }]), ...whole })
  expect(atomFaults(file)).toEqual([])
  expect(atomFaults(atomFeed(feed([])))).toEqual([])
  const root = parseXml(file)
  expect(all(root, 'atom:author')).toHaveLength(1) // so that entries may omit theirs
  expect(all(root, 'atom:link').map(({ attributes }) => attributes.rel)).toEqual(['self', 'alternate'])
  const [entry] = all(root, 'atom:entry')
  expect(all(entry, 'atom:author').map((author) => one(author, 'atom:name').text)).toEqual(['Ada Low', 'Guest'])
  expect(all(entry, 'atom:contributor').map((person) => one(person, 'atom:name').text)).toEqual(['Edda'])
  expect(all(entry, 'atom:category').map(({ attributes }) => attributes.term)).toEqual(['data-and-co', 'lamps'])
})

test('an RSS feed conforms to RSS 2.0', () => {
  const whole = { rights: 'CC BY 4.0', icon: 'https://example.org/icon.png', description: '' }
  expect(rssFaults(rssFeed(feed([])))).toEqual([])
  expect(rssFaults(rssFeed({ ...feed([{ summary: '', html: '' }]), ...whole }))).toEqual([])
  const file = rssFeed(feed())
  expect(rssFaults(file)).toEqual([])
  const item = one(one(parseXml(file), 'channel'), 'item')
  expect(one(item, 'pubDate').text).toBe('Fri, 02 Jan 2026 12:00:00 GMT')
  expect(all(item, 'dc:creator').map(({ text }) => text)).toEqual(['Ada Low', 'Guest'])
  expect(all(item, 'dc:contributor').map(({ text }) => text)).toEqual(['Edda'])
  expect(one(item, 'media:content').attributes).toMatchObject({
    url: 'https://example.org/i/a.jpg',
    type: 'image/jpeg',
  })
})

test('an entry in another language than its feed says so in every format', () => {
  const entries = feed([{}, { id: 'https://example.org/blog/y/', language: 'fr' }])
  const items = all(one(parseXml(rssFeed(entries)), 'channel'), 'item')
  expect(rssFaults(rssFeed(entries))).toEqual([])
  expect(items.map((item) => all(item, 'dc:language').map(({ text }) => text))).toEqual([[], ['fr']])
  const atom = all(parseXml(atomFeed(entries)), 'atom:entry')
  expect(atom.map(({ attributes }) => attributes['xml:lang'])).toEqual(['en', 'fr'])
  expect(JSON.parse(jsonFeed(entries)).items.map(({ language }: { language: string }) => language)).toEqual([
    'en',
    'fr',
  ])
})

test('a JSON feed conforms to version 1.1', () => {
  expect(jsonFeedFaults(jsonFeed(feed()))).toEqual([])
  expect(jsonFeedFaults(jsonFeed(feed([])))).toEqual([])
  expect(JSON.parse(jsonFeed(feed())).items[0]).toMatchObject({
    id: 'https://example.org/blog/x/',
    authors: [{ name: 'Ada Low', url: 'https://example.org/authors/ada/' }, { name: 'Guest' }],
    image: 'https://example.org/i/a.jpg',
    tags: ['Data & Co', 'lamps'],
  })
})

test('an edited post keeps id and published, and changes updated', () => {
  const before = one(parseXml(atomFeed(feed())), 'atom:entry')
  const after = one(
    parseXml(atomFeed(feed([{ title: 'New', html: '<p>New.</p>', updated: '2026-02-03' }]))),
    'atom:entry',
  )
  for (const name of ['atom:id', 'atom:published']) expect(one(after, name).text).toBe(one(before, name).text)
  expect(one(after, 'atom:updated').text).toContain('2026-02-03T12:00:00')
})

test('a feed without entries has a constant date', () => {
  expect(one(parseXml(atomFeed(feed([]))), 'atom:updated').text).toContain('1970-01-01')
  expect(JSON.parse(jsonFeed(feed([]))).items).toEqual([])
})
