import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadPublication } from '../content/index.ts'
import { post, type SiteFiles, withSite } from '../content/testing/tiny-site.ts'
import { repositoryRoot } from '../core/root.ts'
import { unmanagedRoutes } from '../next/index.ts'
import { languageRoute, openPageData, pageQueries } from '../pages/index.ts'
import { planPages } from './plan-pages.ts'

const root = mkdtempSync(join(tmpdir(), 'plan-'))
afterAll(() => rmSync(root, { recursive: true }))

const text = `${'A sentence that stands at the beginning. '.repeat(20)}\n\nThe end.`
/** Forty posts of four people in five categories. */
const site: SiteFiles = {
  ...Object.fromEntries(
    ['ann', 'bob', 'cyd', 'dee'].map((id) => [`authors/${id}.md`, `---\nname: Person ${id}\n---\n`]),
  ),
  ...Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [
      `posts/2020-01-${String((index % 28) + 1).padStart(2, '0')}-post-${index}.md`,
      post(
        {
          title: `Post ${index}`,
          date: `2020-01-${String((index % 28) + 1).padStart(2, '0')}`,
          author_staff_member: ['ann', 'bob', 'cyd', 'dee'][index % 4] ?? '',
          categories: `[c${index % 5}]`,
        },
        text,
      ),
    ]),
  ),
  'site.yml': 'title: Tiny\ndescription: A site inside a test.\nurl: https://example.org\npage_size: 5\n',
}
const edited = 'posts/2020-01-12-post-11.md'
const edit = (change: (source: string) => string): SiteFiles => ({ ...site, [edited]: change(String(site[edited])) })

const plan = (files: SiteFiles, code: string, kept: ReadonlySet<string>, asOf = '2026-01-01') =>
  withSite(files, async (folder) => {
    // Unchanged bodies are compiled once for all these builds.
    const cacheFolder = join(root, 'cache')
    const loaded = await loadPublication({ root: folder, asOf, now: new Date(0), cacheFolder })
    if (!loaded.publication) throw new Error('The site cannot be loaded')
    return planPages(loaded.publication, { key: code, pages: code, stamps: {} }, kept, join(root, 'answers'))
  })

const kept = new Set<string>()
beforeAll(async () => {
  const { pages, stale } = await plan(site, 'code', kept)
  expect(stale.map(({ file }) => file)).toEqual(Object.keys(pages))
  for (const key of Object.values(pages)) kept.add(key)
}, 120_000)

/** Names of the pages that a build renders if the store holds every page of `site`. */
async function stale(files: SiteFiles, code = 'code'): Promise<string[]> {
  const second = await plan(files, code, kept)
  const prepared = openPageData(join(root, 'answers'))
  const named = (Object.keys(pageQueries) as (keyof typeof pageQueries)[]).flatMap((kind) => prepared.params(kind))
  // Data is prepared for the stale pages and no others.
  expect(named).toHaveLength(second.stale.length)
  return second.stale.map(({ file }) => file).sort()
}

it('nothing is rendered when nothing changed, and everything when the code, the title or the navigation did', async () => {
  expect(await stale(site)).toEqual([])
  const all = (await stale(site, 'other code')).length
  expect(all).toBeGreaterThan(60)
  const settings = String(site['site.yml'])
  for (const changed of [settings.replace('Tiny', 'Other'), `${settings}navigation: [{ label: Home, url: / }]\n`])
    expect(await stale({ ...site, 'site.yml': changed })).toHaveLength(all)
})

it('an edit below the summary renders only the post', async () => {
  expect(await stale(edit((source) => source.replace('The end.', 'An end.')))).toEqual(['blog/post-11/index.html'])
})

it('a new title renders the post, the lists that show it and the posts that link to it', async () => {
  const pages = await stale(edit((source) => source.replace('Post 11', 'Another title')))
  expect(pages).toEqual(
    expect.arrayContaining([
      'archive/index.html',
      'authors/dee/index.html',
      'blog/post-11/index.html',
      // Its neighbours in time.
      'blog/post-12/index.html',
      'blog/post-39/index.html',
      'categories/c1/index.html',
    ]),
  )
  expect(pages.length).toBeLessThan(20)
  expect(pages).not.toContain('blog/post-20/index.html')
})

it('a new post changes no page that does not show it', async () => {
  // Such a post takes the room of thirteen in the archive, which therefore has a page for each year.
  const crowd = (index: number, year: number) => ({
    [`posts/${year}-02-${String((index % 27) + 1).padStart(2, '0')}-old-${year}-${index}.md`]: post(
      {
        title: `Post ${index}${' x'.repeat(1500)}`,
        date: `${year}-02-${String((index % 27) + 1).padStart(2, '0')}`,
        categories: `[c${index % 2}]`,
        tags: '[often]',
      },
      text,
    ),
  })
  const old = Object.assign({}, ...Array.from({ length: 45 }, (_, index) => crowd(index, 2018 + (index % 2))))
  const before = { ...old, 'tags/often.md': '---\ntitle: Often\n---\n', 'site.yml': String(site['site.yml']) }
  const known = new Set(Object.values((await plan(before, 'code', new Set())).pages))
  const added = post({ title: 'New', date: '2019-12-31', categories: '[new]', tags: '[often]' }, text)
  const second = await plan({ ...before, 'posts/2019-12-31-new.md': added }, 'code', known)
  expect(second.stale.map(({ file }) => file).sort()).toEqual([
    'archive/2019/index.html',
    'archive/index.html',
    'authors/index.html',
    'authors/jane/index.html',
    'blog/index.html',
    'blog/new/index.html',
    // The post before it.
    'blog/old-2019-25/index.html',
    'categories/index.html',
    'categories/new/index.html',
    'feeds/index.html',
    'index.html',
    'search/index.html',
    'tags/index.html',
    'tags/often/index.html',
  ])
})

it('a post that becomes a draft loses its page, and pages that showed it are rendered', async () => {
  const pages = await stale(edit((source) => source.replace('---\n', '---\ndraft: true\n')))
  expect(pages).not.toContain('blog/post-11/index.html')
  expect(pages).toEqual(
    expect.arrayContaining(['archive/index.html', 'blog/page/5/index.html', 'blog/post-12/index.html']),
  )
})

it('a new name of an author renders every page that shows it', async () => {
  const pages = await stale({ ...site, 'authors/ann.md': '---\nname: Another name\n---\n' })
  const own = Array.from({ length: 10 }, (_, index) => `blog/post-${index * 4}/index.html`)
  expect(pages).toEqual(expect.arrayContaining([...own, 'authors/index.html', 'index.html']))
  expect(pages).not.toContain('404.html')
})

it('an .mdx text that mentions Date is rendered every day, any other is not', async () => {
  const mdx = (text: string): SiteFiles => ({ ...site, 'posts/2020-02-01-x.mdx': post({}, text) })
  const keyOf = async (text: string, today: string) =>
    (await plan(mdx(text), 'code', kept, today)).pages['blog/x/index.html']
  const clock = 'In {new Date().getFullYear()}.'
  expect(await keyOf(clock, '2026-01-02')).not.toBe(await keyOf(clock, '2026-01-01'))
  expect(await keyOf('In {2000 + 26}.', '2026-01-02')).toBe(await keyOf('In {2000 + 26}.', '2026-01-01'))
})

it('a permalink that ends in .html is the file of that name', async () => {
  const { pages } = await plan({ ...site, 'posts/2020-02-02-y.md': post({ permalink: '/old/y.html' }) }, 'code', kept)
  expect(Object.keys(pages).filter((file) => file.startsWith('old/'))).toEqual(['old/y.html'])
})

it('every route of this repository belongs to a page kind, and every page kind has its route', () => {
  const routes = [...Object.values(pageQueries).map(({ route }) => route), languageRoute]
  expect(unmanagedRoutes(repositoryRoot, routes)).toEqual([])
  expect(readdirSync('app', { recursive: true, encoding: 'utf8' })).toEqual(expect.arrayContaining(routes))
})
