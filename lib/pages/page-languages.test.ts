import { expect, test } from 'vitest'
import { post, publishTiny, type SiteFiles } from '../content/testing/tiny-site.ts'
import { askPage, getFrames, type ListedPage, listPages } from './listed-pages.ts'
import { pageInLanguage } from './page-in-language.ts'

const files: SiteFiles = {
  'site.yml':
    'title: Tiny\ndescription: A site.\nurl: https://example.org/sub/\nlanguages: {en: {}, de: {title: Winzig, fallback: en}, ar: {}}\n',
  'posts/2020-01-02-both.md': post({ title: 'Both', categories: 'Data', tags: 'T' }),
  'posts/de/2020-01-02-both.md': post({ title: 'Beide', categories: 'Data' }),
  'posts/2020-01-03-only.md': post({ title: 'Only', date: '2020-01-03', categories: 'Data' }),
  'posts/2020-01-02-both.ar.md': post({ title: 'كلا', categories: 'Data' }),
}

async function site() {
  const { publication } = await publishTiny(files)
  const pages = [...listPages(publication, 'published')]
  const at = (url: string): ListedPage => {
    const page = pages.find((one) => one.url === url)
    if (!page) throw new Error(`There is no page ${url}`)
    return page
  }
  return { publication, pages, at }
}

test('every language has its own pages, and no page is listed twice', async () => {
  const { pages } = await site()
  const urls = pages.map(({ url }) => url)
  expect(new Set(urls).size).toBe(urls.length)
  for (const list of [
    '/',
    '/blog/',
    '/archive/',
    '/categories/data/',
    '/authors/jane/',
    '/search/',
    '/feeds/',
    '/404.html',
  ])
    expect(urls).toEqual(expect.arrayContaining([list, `/de${list}`, `/ar${list}`]))
  expect(urls).toEqual(expect.arrayContaining(['/blog/both/', '/de/blog/both/', '/ar/blog/both/', '/blog/only/']))
  expect(urls).not.toContain('/de/blog/only/')
  expect(urls).not.toContain('/de/tags/t/')
})

test('the versions of a page name each other, the default language first', async () => {
  const { pages, at } = await site()
  expect(at('/de/blog/both/').languages()?.versions).toEqual([
    { language: 'en', url: '/blog/both/' },
    { language: 'de', url: '/de/blog/both/' },
    { language: 'ar', url: '/ar/blog/both/' },
  ])
  for (const page of pages) {
    const versions = page.languages()?.versions ?? []
    if (versions.length > 0) expect(versions).toContainEqual({ language: page.language, url: page.url })
    for (const { url } of versions) expect(at(url).languages()?.versions).toEqual(versions)
  }
})

test('the switch leads to the same page in another language, or to its front page and says so', async () => {
  const { at } = await site()
  expect(at('/de/categories/data/').languages()?.links).toMatchObject([
    { code: 'en', name: 'English', dir: 'ltr', href: '/sub/categories/data/', current: false, isTranslation: true },
    { code: 'de', name: 'Deutsch', href: '/sub/de/categories/data/', current: true, isTranslation: true },
    { code: 'ar', name: 'العربية', dir: 'rtl', href: '/sub/ar/categories/data/', isTranslation: true },
  ])
  expect(at('/de/404.html').languages()).toMatchObject({
    links: [
      { href: '/sub/', isTranslation: true },
      { href: '/sub/de/', current: true },
      { href: '/sub/ar/', isTranslation: true },
    ],
    versions: [],
  })
  expect(at('/blog/only/').languages()).toMatchObject({
    links: [{ current: true }, { href: '/sub/de/', isTranslation: false }, { href: '/sub/ar/', isTranslation: false }],
    versions: [],
  })
})

test('a list shows what is not translated at its one address, labelled with its language', async () => {
  const { at } = await site()
  expect(at('/de/blog/').ask()).toMatchObject({
    url: '/de/blog/',
    posts: [
      { title: 'Only', href: '/sub/blog/only/', foreign: { code: 'en', name: 'English' } },
      { title: 'Beide', href: '/sub/de/blog/both/' },
    ],
  })
  expect(at('/ar/blog/').ask()).toMatchObject({
    posts: [{ title: 'كلا', byline: [{ href: '/sub/ar/authors/jane/' }] }],
  })
})

test('archive, series and neighbours name the language of what is not translated, and its direction', async () => {
  const { publication } = await publishTiny({
    'site.yml':
      'title: Tiny\ndescription: A site.\nurl: https://example.org\nlanguages: {ar: {}, de: {fallback: ar}}\n',
    'posts/2020-01-02-a.md': post({ title: 'أ', series: 'S' }),
    'posts/de/2020-01-03-b.md': post({ title: 'B', date: '2020-01-03', series: 'S' }),
  })
  const pages = [...listPages(publication, 'published')]
  const ask = (url: string) => pages.find((page) => page.url === url)?.ask()
  const foreign = { code: 'ar', name: 'العربية' }
  const posts = [{ title: 'B' }, { title: 'أ', foreign, dir: 'rtl' }]
  expect(ask('/de/archive/')).toMatchObject({ years: [{ months: [{ posts }] }] })
  expect(ask('/de/series/s/')).toMatchObject({ posts: posts.toReversed() })
  expect(ask('/de/blog/b/')).toMatchObject({
    dir: 'ltr',
    older: { title: 'أ', foreign },
    series: { posts: [{ title: 'أ', foreign }, { title: 'B' }] },
  })
  expect(ask('/archive/')).toMatchObject({ years: [{ months: [{ posts: [{ title: 'أ', dir: undefined }] }] }] })
})

test('words about a person that are not translated have their language and direction', async () => {
  const { at } = await site()
  expect(at('/ar/authors/jane/').ask()).toMatchObject({ author: { lang: 'en', dir: 'ltr' } })
  expect(at('/de/authors/jane/').ask()).toMatchObject({ author: { lang: 'en', dir: undefined } })
  expect(at('/authors/jane/').ask()).toMatchObject({ author: { lang: undefined, dir: undefined } })
})

test('header and footer are those of the language', async () => {
  const { publication } = await site()
  const { of, main } = getFrames(publication)
  expect(main).toBe('en')
  expect(of.de?.chrome).toMatchObject({ title: 'Winzig', language: 'de', dir: 'ltr', home: '/sub/de/', files: '/sub/' })
  expect(of.de?.chrome.navigation.map(({ href }) => href)).toContain('/sub/de/blog/')
  expect(of.ar?.chrome).toMatchObject({ title: 'Tiny', dir: 'rtl' })
})

test('a page is found by its address, as dev and the route of further languages ask for it', async () => {
  const { publication, pages } = await site()
  const { site: settings } = publication.content
  for (const { kind, params, url, language, ask } of pages) {
    if (kind !== 'document' && language !== 'en') expect(pageInLanguage(settings, url)).toEqual({ kind, params })
    const asked = askPage(publication, kind, params, 'published')
    expect(asked?.page).toEqual(ask())
    expect(asked?.frame.site.language).toBe(language)
  }
  expect(pageInLanguage(settings, '/blog/')).toBeNull()
  expect(pageInLanguage(settings, '/de/nothing/here/at/all/')).toBeNull()
})

test('with a prefix for every language / leads to all front pages, and is the one for readers of any other', async () => {
  const { publication } = await publishTiny({
    ...files,
    'site.yml': `${files['site.yml']}prefix_default_language: true\n`,
  })
  const pages = [...listPages(publication, 'published')]
  const at = (url: string) => pages.find((page) => page.url === url)
  const urls = pages.map(({ url }) => url)
  expect(new Set(urls).size).toBe(urls.length)
  expect(urls.filter((url) => !/^\/(en|de|ar)\//.test(url)).sort()).toEqual(['/', '/404.html'])
  expect(at('/')?.ask()).toMatchObject({
    title: 'Tiny',
    choices: [
      { code: 'en', name: 'English', dir: 'ltr', href: '/sub/en/' },
      { code: 'de', name: 'Deutsch', href: '/sub/de/', title: 'Winzig', description: undefined },
      { code: 'ar', dir: 'rtl', href: '/sub/ar/' },
    ],
    feeds: [{ url: '/en/feed.xml' }, { title: 'Winzig', url: '/de/feed.xml' }, { url: '/ar/feed.xml' }],
  })
  const fronts = at('/de/')?.languages()
  expect(fronts?.versions.map(({ url }) => url)).toEqual(['/en/', '/de/', '/ar/'])
  expect(fronts?.xDefault).toBe('/')
  expect(at('/')?.languages()).toEqual({ links: [], versions: fronts?.versions, xDefault: '/' })
  expect(at('/en/blog/both/')?.languages()?.xDefault).toBeUndefined()
  expect(at('/de/blog/only/')).toBeUndefined()
  const { site: settings } = publication.content
  for (const { kind, params, url, language, ask, route } of pages) {
    if (kind !== 'document') expect(pageInLanguage(settings, url)?.kind).toBe(url === '/404.html' ? undefined : kind)
    const asked = askPage(publication, kind, params, 'published')
    expect(asked?.page).toEqual(ask())
    expect(asked?.frame.site.language).toBe(language)
    expect(route.startsWith('-')).toBe(!['document', 'notFound'].includes(kind) || /^\/\w+\/404/.test(url))
  }
  expect(askPage(publication, 'home', {}, 'published')).toBeNull()
})

test('a site with one language has no versions and no switch', async () => {
  const { publication } = await publishTiny({ 'posts/2020-01-02-x.md': post() })
  for (const { languages, language, route } of listPages(publication, 'published')) {
    expect(languages()).toBeUndefined()
    expect([language, route.startsWith('-')]).toEqual(['en', false])
  }
})
