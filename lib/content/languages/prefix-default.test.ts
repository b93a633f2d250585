import { expect, test } from 'vitest'
import { loadTiny, post, publishTiny, type SiteFiles } from '../testing/tiny-site.ts'
import { inLanguage } from './publication-in-language.ts'

const files: SiteFiles = {
  'site.yml':
    'title: Tiny\ndescription: A site.\nurl: https://example.org\nprefix_default_language: true\n' +
    'languages: {en: {title: English title}, de: {}, pt-BR: {}}\nnavigation: [{label: About, url: /about/}]\n' +
    'earlier_post_urls: /:year/:slug/\n',
  'posts/2020-01-02-both.md': post({ title: 'Both', tags: 'T' }, '[x](about.md)'),
  'posts/de/2020-01-02-both.md': post({ title: 'Beide' }),
  'posts/pt-br/2020-01-02-both.md': post({ title: 'Ambos' }),
  'pages/about.md': '---\ntitle: About\n---\nText.\n',
}

test('with prefix_default_language every address of the default language has its tag', async () => {
  const { publication, said } = await publishTiny(files)
  expect(said).toEqual([])
  const { content, map } = publication
  expect([...content.posts, ...content.pages].map(({ url }) => url).sort()).toEqual([
    '/de/blog/both/',
    '/en/about/',
    '/en/blog/both/',
    '/pt-br/blog/both/',
  ])
  expect(content.tags.map(({ url }) => url)).toEqual(['/en/tags/t/'])
  expect(content.redirects.map(({ from, to }) => `${from} ${to}`)).toEqual([
    '/de/2020/both/ /de/blog/both/',
    '/en/2020/both/ /en/blog/both/',
    '/pt-br/2020/both/ /pt-br/blog/both/',
  ])
  for (const url of ['/', '/404.html', '/llms.txt', '/en/', '/en/feed.xml', '/en/archive/', '/de/404.html'])
    expect(map.at(url)?.kind, url).toBe('list')
  for (const url of ['/blog/', '/feed.xml', '/en/404.html', '/blog/both/']) expect(map.at(url), url).toBeUndefined()
})

test('each language keeps its own settings however often they are asked for', async () => {
  const { publication } = await publishTiny(files)
  const seen = ['de', 'en', 'de'].map((code) => inLanguage(publication, code).content.site)
  expect(seen.map(({ prefix, title, post_url }) => [prefix, title, post_url])).toEqual([
    ['/de', 'Tiny', '/de/blog/:slug/'],
    ['/en', 'English title', '/en/blog/:slug/'],
    ['/de', 'Tiny', '/de/blog/:slug/'],
  ])
})

test('an address without a prefix is free, apart from those that all languages share', async () => {
  const page = (permalink: string) => `---\ntitle: X\npermalink: ${permalink}\n---\nText.\n`
  const { said } = await loadTiny({ ...files, 'pages/x.md': page('/blog/'), 'pages/y.md': page('/authors/old/') })
  expect(said).toEqual([])
  const taken = await loadTiny({ ...files, 'pages/x.md': page('/'), 'pages/y.md': page('/en/blog/') })
  expect(taken.said).toMatchObject([
    expect.stringContaining('the address / belongs to a page that the site generates'),
    expect.stringContaining('the address /en/blog/ belongs to a page that the site generates'),
  ])
})

test('former addresses without a prefix can be redirected as folders', async () => {
  const { content, said } = await loadTiny({
    ...files,
    'site.yml': `${files['site.yml']}host: netlify\nredirects: {/blog/*: /en/blog/*, /about/: /en/about/}\n`,
  })
  expect(said).toEqual([])
  expect(content.folderRedirects).toMatchObject([{ from: '/blog/', to: '/en/blog/' }])
})

test('prefix_default_language without languages is reported', async () => {
  const { said } = await loadTiny({
    'site.yml': 'title: Tiny\ndescription: A site.\nurl: https://example.org\nprefix_default_language: true\n',
    'posts/2020-01-02-x.md': post(),
  })
  expect(said).toHaveLength(1)
  expect(said[0]).toMatch(/site\.yml:4.*languages: names no languages — remove it, or add languages:/)
})
