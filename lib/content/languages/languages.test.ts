import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repositoryRoot } from '../../core/root.ts'
import { guidePath } from '../entities/documents/guide.ts'
import { loadContent } from '../load.ts'
import { loadTiny, post, publishTiny, type SiteFiles, withSite } from '../testing/tiny-site.ts'
import { inLanguage } from './publication-in-language.ts'

const settings = (languages: string, rest = '') =>
  `title: Tiny\ndescription: A site.\nurl: https://example.org\n${rest}languages: ${languages}\n`

const files: SiteFiles = {
  'site.yml': settings('{en: {}, de: {title: Winzig, fallback: en}, ar: {}}'),
  'posts/2020-01-02-both.md': post({ title: 'Both', categories: 'Data' }),
  'posts/de/2020-01-02-both.md': post({ title: 'Beide', categories: 'Daten' }),
  'posts/2020-01-03-only.md': post({ title: 'Only', date: '2020-01-03', categories: 'Data' }),
  'posts/2020-01-04-third.ar.md': post({ title: 'ثالث', date: '2020-01-04' }),
  'posts/drittes.md': post({
    title: 'Drittes',
    date: '2020-01-01',
    categories: 'Daten',
    lang: 'de-AT',
    translation_of: '2020-01-04-third',
  }),
  'pages/about.md': '---\ntitle: About\n---\nText.\n',
  'pages/about.de.md': '---\ntitle: Über uns\n---\nText.\n',
  'categories/data.md':
    '---\ntitle: Data\ndescription: On data.\nlanguages: {de: {title: Daten, description: Über Daten.}}\n---\nText.\n',
  'authors/jane.md':
    '---\nname: Jane Example\nposition: Editor\nblurb: Writes.\nlanguages: {de: {position: Redakteurin}}\n---\nLife.\n',
  'authors/ar/jane.md': '---\nname: جين\n---\nحياة.\n',
}

test('a file belongs to the language of its folder or name, or to that of its lang', async () => {
  const { content, said } = await loadTiny(files)
  expect(said).toEqual([])
  const places = [...content.posts, ...content.pages].map(({ title, language, url }) => [title, language, url])
  expect(places).toEqual([
    ['ثالث', 'ar', '/ar/blog/third/'],
    ['Only', 'en', '/blog/only/'],
    ['Both', 'en', '/blog/both/'],
    ['Beide', 'de', '/de/blog/both/'],
    ['Drittes', 'de', '/de/blog/drittes/'],
    ['Über uns', 'de', '/de/about/'],
    ['About', 'en', '/about/'],
  ])
})

test('documents of one name are translations of each other, and so is one that names another', async () => {
  const { content } = await loadTiny(files)
  const groups = new Map<string, string[]>()
  for (const { group = '', title } of [...content.posts, ...content.pages])
    groups.set(group, [...(groups.get(group) ?? []), title])
  expect([...groups.values()]).toEqual([['ثالث', 'Drittes'], ['Only'], ['Both', 'Beide'], ['Über uns', 'About']])
})

test('yearly posts of one name are not translations of each other', async () => {
  const { content, said } = await loadTiny({
    'site.yml': settings('{en: {}, de: {}}', 'post_url: /:year/:slug/\n'),
    'posts/2020-01-02-review.md': post({ title: 'A' }),
    'posts/2021-01-02-review.md': post({ title: 'B', date: '2021-01-02' }),
    'posts/de/2021-01-02-review.md': post({ title: 'C', date: '2021-01-02' }),
  })
  expect(said).toEqual([])
  const [german, later, early] = content.posts.toSorted((a, b) => (a.path < b.path ? 1 : -1)).map(({ group }) => group)
  expect(german).not.toBe(early)
  expect(new Set([german, later, early]).size).toBe(2)
})

test('a language has its own people, terms and words; what is not translated is shown labelled', async () => {
  const { publication } = await publishTiny(files)
  const german = inLanguage(publication, 'de').content
  expect([german.site.title, german.site.language, german.site.prefix]).toEqual(['Winzig', 'de', '/de'])
  expect(german.posts.map(({ title, url }) => [title, url])).toEqual([
    ['Only', '/blog/only/'],
    ['Beide', '/de/blog/both/'],
    ['Drittes', '/de/blog/drittes/'],
  ])
  expect(german.posts.map(({ categories: [category] }) => category?.url)).toEqual([
    '/de/categories/data/',
    '/de/categories/data/',
    '/de/categories/data/',
  ])
  expect(german.categories).toMatchObject([
    { name: 'Daten', slug: 'data', description: 'Über Daten.', body: undefined },
  ])
  expect(german.authors).toMatchObject([{ name: 'Jane Example', position: 'Redakteurin', url: '/de/authors/jane/' }])
  expect(german.authors[0]?.blurb).toBeUndefined()
  const arabic = inLanguage(publication, 'ar').content
  expect(arabic.posts.map(({ title }) => title)).toEqual(['ثالث'])
  expect(arabic.authors).toMatchObject([{ name: 'جين', url: '/ar/authors/jane/' }])
  expect(arabic.posts[0]?.byline).toEqual([{ id: 'jane', name: 'جين', url: '/ar/authors/jane/' }])
})

test('links by file name lead to the document of the same language', async () => {
  const { publication, said } = await publishTiny({
    ...files,
    'posts/de/2020-01-05-link.md': post(
      { title: 'Verweis', date: '2020-01-05', categories: 'Daten' },
      '[x](2020-01-02-both.md) [y](both.md)',
    ),
    'pages/imprint.de.md': '---\ntitle: Impressum\n---\n[x](about.md) [y](/about/)\n',
  })
  expect(said).toEqual([])
  expect(publication.map.at('/de/about/')).toMatchObject({ kind: 'document' })
})

test('a permalink is used as written, and :lang takes the place of the prefix', async () => {
  const { content } = await loadTiny({
    'site.yml': settings('{en: {}, de: {}}', 'post_url: /:lang/:slug/\n'),
    'posts/2020-01-02-x.md': post({ title: 'X' }),
    'posts/de/2020-01-02-x.md': post({ title: 'Y' }),
    'posts/de/2020-01-02-y.md': post({ title: 'Z', permalink: '/z/' }),
  })
  expect(content.posts.map(({ url }) => url).sort()).toEqual(['/de/x/', '/en/x/', '/z/'])
})

test.each([
  ['{en: {titel: X}}', /5?.*key-misspelt.*languages\.en: the key titel is unknown — did you mean title\?/],
  ['{english: {}}', /languages.*“english” is not a language tag — write en/],
  ['[en, de]', /languages.*is not a group — write languages by their tags/],
  ['{en: {}, de: {fallback: fr}}', /languages\.de\.fallback: fr is not another language of the site — write one of en/],
  ['{en: {}, de: {sections: {talks: {title: X}}}}', /languages\.de\.sections: there is no section talks/],
  [
    '{en: {}, de: {sections: {posts: {fields: {venue: Ort}}}}}',
    /languages\.de\.sections\.posts: posts has no field venue — remove it/,
  ],
])('languages: %s is reported', async (languages, message) => {
  const { said } = await loadTiny({ 'site.yml': settings(languages), 'posts/2020-01-02-x.md': post() })
  expect(said).toHaveLength(1)
  expect(said[0]).toMatch(message)
})

test.each([
  [
    { translation_of: 'bot' },
    /translation-unknown.*no document in another language is named bot — did you mean both\?/,
  ],
  [{ translation_of: 'both' }, /translation-several.*is already the translation into de of the same document/],
])('%o is reported', async (keys, message) => {
  const { said } = await loadTiny({
    ...files,
    'posts/de/2020-01-06-x.md': post({ title: 'X', date: '2020-01-06', categories: 'Daten', ...keys }),
  })
  expect(said).toHaveLength(1)
  expect(said[0]).toMatch(message)
})

test('a document cannot take the address of a list of another language', async () => {
  const { said } = await loadTiny({ ...files, 'pages/x.md': '---\ntitle: X\npermalink: /de/blog/\n---\nText.\n' })
  expect(said).toMatchObject([expect.stringContaining('/de/blog/ belongs to a page that the site generates')])
})

test('the site and the texts of the guide are valid', async () => {
  const guide = readFileSync(join(repositoryRoot, 'docs/guide/languages.md'), 'utf8')
  const block = (language: string, index = 0) =>
    [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))][index]?.[1] ?? ''
  const [languages, sections, prefix, redirects, author] = [2, 3, 4, 5, 6].map((index) => block('yaml', index))
  const { content, said } = await loadTiny(
    {
      'site.yml': languages ?? '',
      'posts/2026-05-01-first-light.md': post({ title: 'First light', date: '2026-05-01' }),
      'posts/de/erstes-licht.md': block('markdown'),
      'authors/jane.md': `---\n${author}---\n`,
    },
    '2026-12-01',
  )
  expect(said).toEqual([])
  expect(content.posts.map(({ url }) => url)).toEqual(['/de/blog/erstes-licht/', '/blog/first-light/'])
  expect(new Set(content.posts.map(({ group }) => group)).size).toBe(1)
  const moved = await loadTiny({
    'site.yml': `${languages}${prefix}${redirects}host: netlify\n`,
    'pages/about.md': '---\ntitle: About\n---\nText.\n',
    'posts/x.md': post(),
  })
  expect(moved.said).toEqual([])
  const labelled = await loadTiny({
    'site.yml': `title: T\ndescription: D.\nurl: https://example.org\n${sections}sections: {talks: {fields: {venue: {type: text}}}}\n`,
    'posts/x.md': post(),
  })
  expect(labelled.said).toEqual([])
})

test('the guide that dev shows is in no language’s way', () =>
  withSite(files, (root) => {
    const guide = join(repositoryRoot, guidePath)
    const { problems } = loadContent({ root, asOf: '2026-01-01', now: new Date(0), guide })
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  }))

test('patterns of folders and earlier addresses are below the prefix of the language', async () => {
  const { content, said } = await loadTiny({
    'site.yml': settings(
      '{en: {}, de: {}}',
      'folder_urls: {til: "/til/:slug/"}\nearlier_post_urls: /:year/:slug/\npost_url: /blog/:folders/:slug/\n',
    ),
    'posts/til/x.md': post({ title: 'X' }),
    'posts/de/til/x.md': post({ title: 'Y' }),
    'posts/de/notes/z.md': post({ title: 'Z' }),
  })
  expect(said).toEqual([])
  expect(content.posts.map(({ url }) => url).sort()).toEqual(['/de/blog/notes/z/', '/de/til/x/', '/til/x/'])
  expect(content.redirects.map(({ from, to }) => `${from} ${to}`)).toEqual([
    '/2020/x/ /til/x/',
    '/de/2020/x/ /de/til/x/',
    '/de/2020/z/ /de/blog/notes/z/',
  ])
})

test('fields of sections have labels in each language, also those of a text that is not translated', async () => {
  const { publication, said } = await publishTiny({
    'site.yml':
      settings('{en: {}, de: {fallback: en, sections: {talks: {fields: {venue: Ort}}}}}') +
      'sections: {talks: {fields: {venue: {type: text}, seats: {type: number}}}}\n',
    'posts/x.md': post(),
    'talks/a.md': '---\ntitle: A\ndate: 2020-01-02\nvenue: Hall\nseats: 9\n---\nText.\n',
    'talks/b.md': '---\ntitle: B\ndate: 2020-01-02\nvenue: Hall\n---\nText.\n',
    'talks/de/a.md': '---\ntitle: A\ndate: 2020-01-02\nvenue: Halle\nseats: 9\n---\nText.\n',
  })
  expect(said).toEqual([])
  const labels = (code: string) =>
    inLanguage(publication, code).content.posts.flatMap(({ fields, path }) =>
      fields.map(({ label }) => `${path.replace('content/', '')} ${label}`),
    )
  expect(labels('en').sort()).toEqual(['talks/a.md Seats', 'talks/a.md Venue', 'talks/b.md Venue'])
  expect(labels('de').sort()).toEqual(['talks/b.md Ort', 'talks/de/a.md Ort', 'talks/de/a.md Seats'])
})
