import { expect, test } from 'vitest'
import { post, publishTiny, type SiteFiles } from '../lib/content/testing/tiny-site.ts'
import { getDocument, getHome, getPostList, getTermPage } from '../lib/pages/index.ts'
import { pageMetadata } from './metadata.ts'

const files: SiteFiles = {
  'site.yml': 'title: Tiny\ndescription: D.\nurl: https://example.org/sub/\npost_url: /:lang/:slug/\n',
  'authors/edda.md': '---\nname: Edda\n---\n',
  'authors/ada.md': '---\nname: Ada\n---\n',
  'posts/a.md': post({
    title: 'Lamps',
    categories: '[Data, Rails]',
    tags: '[oil]',
    author: '[jane, ada, Guest, {name: edda, role: editor}]',
    updated: '2020-03-04',
  }),
  'posts/elsewhere.md': post({ canonical_url: 'https://first.example/x' }),
  'posts/hidden.md': post({ noindex: 'true', date: '2020-01-02 10:00 +01:00' }),
  'posts/one-en.md': post({ slug: 'same', lang: 'en' }),
  'posts/one-de.md': post({ slug: 'same', lang: 'de' }),
  'posts/one-pt.md': post({ slug: 'same', lang: 'pt-BR' }),
  'posts/one-fr.md': post({ slug: 'same', lang: 'fr', draft: 'true' }),
}
const { publication } = await publishTiny(files)
const { site } = publication.content

function headOf(url: string) {
  const document = getDocument(publication, url, 'published')
  if (!document) throw new Error(`Nothing is at ${url}`)
  return pageMetadata(site, document)
}

test('a post is shared as an article with its times, authors with a page, section and own picture', () => {
  expect(headOf('/en/a/').openGraph).toMatchObject({
    type: 'article',
    title: 'Lamps',
    url: 'https://example.org/sub/en/a/',
    publishedTime: '2020-01-02',
    modifiedTime: '2020-03-04',
    authors: ['https://example.org/sub/authors/jane/', 'https://example.org/sub/authors/ada/'],
    section: 'Data',
    tags: ['oil'],
    images: [{ url: 'https://example.org/sub/og/en/a.png', width: 1200, height: 630, alt: 'Lamps' }],
  })
  expect(headOf('/en/a/').twitter).toMatchObject({ card: 'summary_large_image' })
})

test('a text first published elsewhere names its original address, for search engines and for sharing', () => {
  const { alternates, openGraph } = headOf('/en/elsewhere/')
  expect(alternates?.canonical).toBe('https://first.example/x')
  expect(openGraph?.url).toBe('https://first.example/x')
  expect(openGraph?.siteName).toBeUndefined()
  expect(headOf('/en/a/').openGraph?.siteName).toBe('Tiny')
})

test('noindex applies to its page and no other', () => {
  expect(headOf('/en/hidden/').openGraph).toMatchObject({ publishedTime: '2020-01-02T10:00:00+01:00' })
  expect(headOf('/en/hidden/').robots).toEqual({ index: false, follow: true })
  expect(headOf('/en/a/').robots).toBeUndefined()
})

test('published posts with the same slug in several languages name each other and themselves', () => {
  const languages = {
    en: 'https://example.org/sub/en/same/',
    de: 'https://example.org/sub/de/same/',
    'pt-BR': 'https://example.org/sub/pt-BR/same/',
  }
  for (const url of ['/en/same/', '/de/same/', '/pt-BR/same/'])
    expect(headOf(url).alternates?.languages).toEqual(languages)
  expect(headOf('/en/a/').alternates?.languages).toEqual({})
})

test('two posts in one language name no translation', async () => {
  const { publication } = await publishTiny({
    'site.yml': 'title: Tiny\ndescription: D.\nurl: https://example.org\npost_url: /:year/:lang/:slug/\n',
    'posts/a.md': post({ slug: 'news', date: '2020-01-01' }),
    'posts/b.md': post({ slug: 'news', date: '2021-01-01' }),
    'posts/c.md': post({ slug: 'news', date: '2021-01-01', lang: 'de' }),
  })
  for (const url of ['/2020/en/news/', '/2021/en/news/', '/2021/de/news/']) {
    const document = getDocument(publication, url, 'published')
    expect(document && pageMetadata(publication.content.site, document).alternates?.languages).toEqual({})
  }
})

const feedsNamed = (head: Parameters<typeof pageMetadata>[1]) =>
  Object.values(pageMetadata(site, head).alternates?.types ?? {})
    .flat()
    .map((link) => (typeof link === 'object' && link && 'url' in link ? String(link.url) : ''))
    .filter((url) => /\.(xml|json)$/.test(url))
    .map((url) => url.replace('https://example.org/sub', ''))

test('overview pages name all feeds of the site, a category its own first, a post the site’s', () => {
  const [home, list, term] = [
    getHome(publication),
    getPostList(publication, null),
    getTermPage(publication, 'categories', 'data', null),
  ]
  if (!home || !list || !term) throw new Error('The tiny site lacks a page')
  expect(feedsNamed({ ...home, url: '/' })).toEqual(['/feed.xml', '/rss.xml', '/feed.json'])
  expect(feedsNamed(list)).toEqual(['/feed.xml', '/rss.xml', '/feed.json'])
  expect(feedsNamed(term)).toEqual(['/categories/data/feed.xml', '/feed.xml'])
  expect(feedsNamed({ title: 'Lamps', description: '', url: '/en/a/' })).toEqual(['/feed.xml'])
})

test('a page names its versions, and another page for readers of any other language if there is one', () => {
  const versions = [
    { language: 'en', url: '/en/' },
    { language: 'de', url: '/de/' },
  ]
  const head = { title: 'Tiny', description: '', url: '/', feeds: [{ title: 'Tiny', url: '/en/feed.xml' }] }
  const languages = (own: Parameters<typeof pageMetadata>[2]) => pageMetadata(site, head, own).alternates?.languages
  const both = { en: 'https://example.org/sub/en/', de: 'https://example.org/sub/de/' }
  expect(languages({ versions })).toEqual({ ...both, 'x-default': both.en })
  expect(languages({ versions, xDefault: '/' })).toEqual({ ...both, 'x-default': 'https://example.org/sub/' })
  expect(feedsNamed(head)).toEqual(['/en/feed.xml'])
})
