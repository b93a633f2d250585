import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { Store } from '../../../core/cache/store.ts'
import type { PublishedList, PublishedPage, PublishedPost } from '../../../pages/index.ts'
import { publishedPost } from '../../testing/published-post.ts'
import { sampleSite } from '../../testing/site-sample.ts'
import type { BuiltSite } from '../output.ts'
import { indexMeanwhile } from './index-meanwhile.ts'
import { indexParts } from './indexes.ts'
import { search } from './search.ts'

const post = (name: string, changed: Partial<PublishedPost> = {}) =>
  publishedPost(name, { title: `Finding ${name}`, authors: [{ name: 'Ada' }], ...changed })

const newStore = () => new Store(mkdtempSync(path.join(tmpdir(), 'search-')))
const text = '<p>lanternword</p>'

type Options = { store?: Store; onPage?: () => void; text?: string; lists?: PublishedList[] }

/** Runs the output over pages in memory that share one text. */
async function indexed(
  posts: PublishedPost[],
  pages: PublishedPage[] = [],
  { store = newStore(), onPage = () => {}, text: body = text, lists = [] }: Options = {},
): Promise<Map<string, string | Uint8Array>> {
  const written = new Map<string, string | Uint8Array>()
  const { input } = sampleSite({ input: { published: { posts, pages, lists } } })
  const site = {
    keep: async (path: string, _: string, make: () => string | Uint8Array) => written.set(path, make()),
    read: () => `<h1>X</h1><div data-body="">${body}</div>`,
    write: ({ path, content }: { path: string; content: string | Uint8Array }) => written.set(path, content),
  }
  // Only the parts of a site that the output uses.
  await search.make({
    site,
    readPage: site.read,
    input,
    store,
    key: '',
    pageKeys: new Map(),
    progress: onPage,
  } as unknown as BuiltSite)
  return written
}

test('there is one index for the site’s language with the code, one for each language without spaces, one for all others, the words of titles, and what search offers', async () => {
  const files = await indexed([post('service'), post('灯台', { lang: 'ja' }), post('phare', { lang: 'fr-CA' })])
  const names = [...files.keys()]
  expect(names).toEqual(expect.arrayContaining(['pagefind/pagefind.js', 'pagefind/pagefind-worker.js']))
  expect(names.filter((name) => /pf_index$/.test(name)).map((name) => name.replace(/_\w+\.pf_index/, ''))).toEqual([
    'pagefind/index/en',
    'pagefind/ja/index/ja',
    'pagefind/und/index/und',
  ])
  expect(names.filter((name) => /ui|highlight/.test(name))).toEqual([])
  expect(JSON.parse(String(files.get('pagefind/search.json')))).toEqual({
    documents: 3,
    others: [
      { folder: 'ja/', language: 'ja' },
      { folder: 'und/', language: 'und' },
    ],
    words: ['finding', 'phare', 'service'],
    recent: [
      { title: 'Finding service', href: '/blog/service/' },
      { title: 'Finding 灯台', href: '/blog/%E7%81%AF%E5%8F%B0/', lang: 'ja' },
      { title: 'Finding phare', href: '/blog/phare/', lang: 'fr-CA' },
    ],
    categories: [],
  })
})

test('words of neighbouring cells, captions, terms and code stay apart, and a footnote’s number off its word', async () => {
  const body = `<figure><figcaption>one.ts</figcaption><pre><code>two()</code></pre></figure>three <table><tr><th>four</th><th><code>five</code></th><th>or?</th></tr><tr><td>cell</td></tr></table><dl><dt>six</dt><dd>seven</dd></dl><p>eight<sup><a href="https://example.org/x/#fn-1">1</a></sup> nine</p>`
  const written = await indexed([post('x')], [], { text: body })
  const [, fragment = ''] = [...written].find(([name]) => name.endsWith('.pf_fragment')) ?? []
  const text = gunzipSync(fragment).toString('utf8')
  expect(text).toMatch(/one\.ts \ue001 two\(\) \ue002 three four\. five\. or\? cell\. six: seven.* eight nine/)
})

test('the same posts give the same bytes', async () => {
  const posts = ['one', 'two', 'three', 'four', 'five'].map((name) => post(name))
  expect(await indexed(posts)).toEqual(await indexed(posts))
})

test('many posts make several indexes, and a new post leaves the older ones unchanged', () => {
  const posts = Array.from({ length: 5 }, (_, index) => post(`p${9 - index}`))
  const parts = (all: PublishedPost[]) =>
    indexParts(sampleSite({ input: { published: { posts: all, pages: [], lists: [] } } }).input, 2).map(
      ({ folder, entries }) => [folder, entries.map(({ url }) => url)],
    )
  expect(parts(posts)).toEqual([
    ['pagefind/', ['/blog/p5/', '/blog/p6/']],
    ['pagefind/en-2/', ['/blog/p7/', '/blog/p8/']],
    ['pagefind/en-3/', ['/blog/p9/']],
  ])
  expect(parts([post('new'), ...posts]).slice(0, 2)).toEqual(parts(posts).slice(0, 2))
})

test('a site without posts has an empty list and no index', async () => {
  expect([...(await indexed([])).keys()]).toEqual(['pagefind/search.json'])
})

test('an index of the same texts is not made again, whether it is from an earlier build or was made during rendering', async () => {
  const posts = [post('one'), post('two')]
  const { input } = sampleSite({ input: { published: { posts, pages: [], lists: [] } } })
  const known = (bodies: readonly string[]) => ({
    input,
    key: '',
    pageKeys: new Map<string, string>(),
    htmlOf: ({ url }: { url: string }) => bodies[posts.findIndex((post) => post.url === url)],
  })
  const fed = async (store: Store) => {
    let count = 0
    const files = await indexed(posts, [], { store, onPage: () => void count++ })
    return { count, files }
  }
  const first = newStore()
  const made = await fed(first)
  expect(made.count).toBe(2)
  expect(await fed(new Store(first.folder))).toEqual({ count: 0, files: made.files })
  const ahead = newStore()
  await indexMeanwhile({ ...known([text, text]), store: ahead })
  expect(await fed(ahead)).toEqual({ count: 0, files: made.files })
  // A wrong guess is not used.
  const wrong = newStore()
  await indexMeanwhile({ ...known([text, '<p>otherword</p>']), store: wrong })
  expect(await fed(wrong)).toEqual({ count: 2, files: made.files })
}, 60_000)

type Fragment = { content: string; meta: Record<string, string>; anchors: { id: string; text: string }[] }

/** What Pagefind stores for each document, by its address. */
function documents(files: Map<string, string | Uint8Array>): Map<string, Fragment> {
  const texts = [...files].filter(([name]) => name.endsWith('.pf_fragment')).map(([, content]) => content as Uint8Array)
  const parsed = texts.map((content) =>
    JSON.parse(
      gunzipSync(content)
        .toString('utf8')
        .replace(/^pagefind_dcd/, ''),
    ),
  )
  return new Map(parsed.map(({ url, ...fragment }) => [url, fragment]))
}

/** Their texts. */
const fragments = (files: Map<string, string | Uint8Array>) =>
  new Map([...documents(files)].map(([url, { content }]) => [url, content]))

test('pages are found like posts, and come before them in the index of their language', async () => {
  const contact = { url: '/contact/', title: 'Contact', summary: '', lang: 'en' }
  const files = await indexed([post('new'), post('old', { date: '2025-01-01' })], [contact])
  expect([...fragments(files).keys()].sort()).toEqual(['/blog/new/', '/blog/old/', '/contact/'])
  expect(JSON.parse(String(files.get('pagefind/search.json')))).toMatchObject({
    documents: 3,
    words: ['contact', 'finding'],
  })
  const parts = (pages: (typeof contact)[]) => {
    const published = { posts: ['c', 'b', 'a'].map((name) => post(name)), pages, lists: [] }
    return indexParts(sampleSite({ input: { published } }).input, 2).map(({ entries }) => entries.map(({ url }) => url))
  }
  expect(parts([])).toEqual([['/blog/a/', '/blog/b/'], ['/blog/c/']])
  expect(parts([contact])).toEqual([['/contact/', '/blog/a/', '/blog/b/'], ['/blog/c/']])
  expect([...(await indexed([], [contact])).keys()]).toContain('pagefind/pagefind.js')
})

test('text that pages don’t show is prefixed or left out: tags, names, footnote back-references and their heading', async () => {
  const body =
    '<p>Eight<sup><a href="https://example.org/x/#fn-1">1</a></sup>.</p><section><h2>Footnotes</h2><ol><li><p>Nine. <a href="https://example.org/x/#fnref-1">↩</a> <a href="https://example.org/x/#fnref-1-2">↩<sup>2</sup></a></p></li></ol></section>'
  const files = await indexed([post('x', { tags: ['hinge'], title: 'T' })], [], { text: body })
  expect(fragments(files).get('/blog/x/')).toBe('T. \ue000 Eight. \ue004 Nine. \ue003 hinge, Ada.')
})

test('a summary and the words it opens are separate, and tabs are found by their names but not by that of their group', async () => {
  const body =
    '<details><summary>Why</summary>because</details><fieldset><legend>Versions</legend><label>Go</label><div>one</div></fieldset>'
  const files = await indexed([post('x', { title: 'T' })], [], { text: body })
  expect(fragments(files).get('/blog/x/')).toBe('T. \ue000 Why. because Go. one. \ue003 Ada.')
})

test('the prefixes work in languages without spaces too', async () => {
  const japanese = post('x', { lang: 'ja', title: '灯台', tags: ['橋'] })
  const content = fragments(await indexed([japanese], [], { text: '<p>灯台と橋。</p>' })).get('/blog/x/') ?? ''
  const words = content.split('\u200b').map((word) => word.trim())
  expect(words).toEqual(expect.arrayContaining(['\ue000', '\ue003']))
})

test('what a page shows around its body is found: the line under the headline, the note of an update, a caption', async () => {
  const around = { deck: 'Deckword here.', notes: ['Noteword.', 'Captionword.'] }
  const files = await indexed([post('x', { title: 'T', ...around })], [])
  expect(fragments(files).get('/blog/x/')).toBe(
    'T. \ue000 Deckword here. \ue004 lanternword. \ue004 Noteword. \ue004 Captionword. \ue003 Ada.',
  )
})

test('people and categories are found by name, with their kind; a category of a single post on a large site is not', async () => {
  const list = { description: 'Writes.', cover: { seed: 'x' } }
  const lists: PublishedList[] = [
    { kind: 'author', url: '/authors/ada/', name: 'Ada Low', position: 'Editor', ...list },
    {
      kind: 'category',
      url: '/categories/lamps/',
      name: 'Lamps',
      offered: true,
      ...list,
      text: 'Glassword.\n\nWickword',
    },
    { kind: 'category', url: '/categories/slim/', name: 'Slim', slim: true, ...list },
  ]
  const files = await indexed([post('x')], [], { lists })
  const found = documents(files)
  expect([...found.keys()].sort()).toEqual(['/authors/ada/', '/blog/x/', '/categories/lamps/'])
  expect(found.get('/authors/ada/')).toMatchObject({
    content: 'Ada Low. \ue000 Writes. \ue004 \ue004 Editor. \ue003',
    meta: { kind: 'person', title: 'Ada Low' },
  })
  expect(found.get('/categories/lamps/')).toMatchObject({
    content: 'Lamps. \ue000 Writes. \ue004 \ue004 Glassword. \ue004 Wickword. \ue003',
    meta: { kind: 'category' },
  })
  expect(JSON.parse(String(files.get('pagefind/search.json')))).toMatchObject({
    documents: 3,
    categories: [{ title: 'Lamps', href: '/categories/lamps/' }],
  })
})

test('a result knows its language and direction, and the headings of its text', async () => {
  const files = await indexed([post('x', { lang: 'ar', dir: 'rtl' })], [], { text: '<h2 id="one">One</h2><p>Two.</p>' })
  expect(documents(files).get('/blog/x/')).toMatchObject({
    meta: { lang: 'ar', dir: 'rtl', date: '2026-01-01' },
    anchors: [{ element: 'h2', id: 'one', text: 'One' }],
  })
})
