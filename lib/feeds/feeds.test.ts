import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { atomFeed, type Feed, type FeedEntry, jsonFeed, rssFeed } from './index.ts'

type Node = { name: string; attributes: Record<string, string>; text: string; children: Node[] }

/** Reads XML strictly; throws at the first thing that is not well-formed. */
function parseXml(text: string): Node {
  const root: Node = { name: '', attributes: {}, text: '', children: [] }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const node = { name, attributes: { ...attributes } as Record<string, string>, text: '', children: [] }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  const add = (more: string) => {
    const node = open.at(-1)
    if (node) node.text += more
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => open.pop())
  parser.write(text).close()
  return root.children[0] ?? root
}

const all = (node: Node | undefined, name: string) => node?.children.filter((child) => child.name === name) ?? []
const one = (node: Node | undefined, name: string) => {
  const found = all(node, name)
  expect(found, name).toHaveLength(1)
  return found[0]
}

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
  test('arrives in all formats as it was written', () => {
    const entries = feed([{ title, html: `<p>${title}</p>`, summary: title }])
    const entry = one(parseXml(atomFeed(entries)), 'entry')
    expect(one(entry, 'title')?.text).toBe(title)
    expect(one(entry, 'content')?.text).toBe(`<p>${title}</p>`)
    const item = one(one(parseXml(rssFeed(entries)), 'channel'), 'item')
    expect(one(item, 'title')?.text).toBe(title)
    expect(one(item, 'content:encoded')?.text).toBe(`<p>${title}</p>`)
    expect(JSON.parse(jsonFeed(entries)).items[0]).toMatchObject({ title, content_html: `<p>${title}</p>` })
  })
})

test('control characters and broken surrogates are left out of every format', () => {
  const bad = feed([{ title: 'a\u0000\u0007b\ud800c\u0085\ufffe', html: '<p>x\u001by\u009f</p>' }])
  expect(one(one(parseXml(atomFeed(bad)), 'entry'), 'title')?.text).toBe('abc\u0085')
  expect(one(one(parseXml(rssFeed(bad)), 'channel'), 'item')).toBeDefined()
  expect(JSON.parse(jsonFeed(bad)).items[0].content_html).toBe('<p>xy</p>')
})

const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/

test('an Atom feed keeps the rules of RFC 4287', () => {
  const root = parseXml(atomFeed(feed([{}, { id: 'https://example.org/blog/y/', authors: [] }])))
  expect(root.name).toBe('feed')
  expect(root.attributes.xmlns).toBe('http://www.w3.org/2005/Atom')
  for (const name of ['id', 'title', 'updated']) expect(one(root, name)?.text).not.toBe('')
  expect(one(root, 'updated')?.text).toMatch(rfc3339)
  expect(all(root, 'author')).toHaveLength(1) // so that an entry may name nobody
  expect(all(root, 'link').map(({ attributes }) => attributes.rel)).toEqual(['self', 'alternate'])
  for (const entry of all(root, 'entry')) {
    for (const name of ['id', 'title', 'updated', 'published', 'content', 'summary']) one(entry, name)
    expect(one(entry, 'updated')?.text).toMatch(rfc3339)
    expect(one(entry, 'content')?.attributes.type).toBe('html')
    expect(URL.canParse(one(entry, 'id')?.text ?? '')).toBe(true)
    for (const author of all(entry, 'author')) expect(one(author, 'name')?.text).not.toBe('')
    for (const category of all(entry, 'category')) expect(category.attributes.term).not.toBe('')
    expect(all(entry, 'link')).toHaveLength(1)
  }
})

test('an RSS feed keeps the rules of RSS 2.0', () => {
  const root = parseXml(rssFeed(feed()))
  expect(root.name).toBe('rss')
  expect(root.attributes.version).toBe('2.0')
  const channel = one(root, 'channel')
  for (const name of ['title', 'link', 'description']) expect(one(channel, name)?.text).not.toBe('')
  expect(one(channel, 'atom:link')?.attributes.rel).toBe('self')
  const item = one(channel, 'item')
  expect(one(item, 'guid')?.attributes.isPermaLink).toBe('false')
  expect(one(item, 'pubDate')?.text).toBe('Fri, 02 Jan 2026 12:00:00 GMT')
  expect(all(item, 'dc:creator').map(({ text }) => text)).toEqual(['Ada Low', 'Guest'])
  expect(all(item, 'author')).toEqual([])
  expect(one(item, 'media:content')?.attributes).toMatchObject({
    url: 'https://example.org/i/a.jpg',
    type: 'image/jpeg',
  })
})

test('a JSON feed keeps the rules of version 1.1', () => {
  const value = JSON.parse(jsonFeed(feed()))
  expect(value).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', title: 'Site & Sons' })
  expect(value.items[0]).toMatchObject({
    id: 'https://example.org/blog/x/',
    authors: [{ name: 'Ada Low', url: 'https://example.org/authors/ada/' }, { name: 'Guest' }],
    image: 'https://example.org/i/a.jpg',
    tags: ['Data & Co', 'lamps'],
  })
  expect(value.items[0].date_published).toMatch(rfc3339)
})

test('an edited post keeps id and published, and moves updated', () => {
  const before = one(parseXml(atomFeed(feed())), 'entry')
  const after = one(parseXml(atomFeed(feed([{ title: 'New', html: '<p>New.</p>', updated: '2026-02-03' }]))), 'entry')
  for (const name of ['id', 'published']) expect(one(after, name)?.text).toBe(one(before, name)?.text)
  expect(one(after, 'updated')?.text).toContain('2026-02-03T12:00:00')
})

test('a feed without entries has a constant date', () => {
  expect(one(parseXml(atomFeed(feed([]))), 'updated')?.text).toContain('1970-01-01')
  expect(JSON.parse(jsonFeed(feed([]))).items).toEqual([])
})
