import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { Store } from '../core/cache/store.ts'
import type { Problem } from '../core/problems/problem.ts'
import { CorruptEntryError } from './page-store/built-page.ts'
import { publish } from './publish.ts'
import { filesBelow, publishSample, type SampleSite, sampleSite } from './testing/site-sample.ts'

async function published(sample: SampleSite = {}): Promise<Record<string, string>> {
  const options = sampleSite(sample)
  await publishSample(options)
  return filesBelow(path.join(options.siteRoot, 'out'))
}

test('a site has one file per page, the files of Next that are needed, the script under a hashed name, and nothing else', async () => {
  const files = await published({ pages: { 'blog/x/index.html': '<h1>X</h1>' } })
  expect(Object.keys(files)).toEqual([
    '404.html',
    '_next/static/media/font.woff2',
    expect.stringMatching(/^assets\/enhance\.[0-9a-f]{12}\.js$/),
    'blog/x/index.html',
    'feed.json',
    'feed.xml',
    'index.html',
    'llms.txt',
    'robots.txt',
    'rss.xml',
    'serve.json',
    'sitemap.xml',
  ])
})

test('a permalink that ends in .html is a file', async () => {
  const files = await published({ pages: { 'old/x.html/index.html': '<h1>X</h1>' } })
  expect(files).toHaveProperty('old/x.html')
})

test("the owner's public/ is published, pictures only if a page shows them", async () => {
  const files = await published({
    pages: { 'a/index.html': '<h1>A</h1><img src="/images/shown.png" alt="">' },
    public: { CNAME: 'example.org', 'images/shown.png': '1', 'images/draft.png': '2' },
  })
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['CNAME', 'images/shown.png']))
  expect(files).not.toHaveProperty('images/draft.png')
})

test('drawings are published clean, from public/ and the folder of a document, and what was left out is reported', async () => {
  const active = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><rect/></svg>'
  const options = sampleSite({
    pages: { 'a/index.html': '<h1>A</h1><div data-body><a href="plan.svg">the plan</a></div>' },
    public: { 'logo.svg': active },
    input: {
      documents: [{ kind: 'post', url: '/a/', path: 'content/posts/a/index.md', state: 'published', ignore: [] }],
    },
  })
  mkdirSync(path.join(options.siteRoot, 'content/posts/a'), { recursive: true })
  writeFileSync(path.join(options.siteRoot, 'content/posts/a/plan.svg'), active)
  const problems: Problem[] = []
  await publishSample({ ...options, report: (all) => problems.push(...all) })
  const files = filesBelow(path.join(options.siteRoot, 'out'))
  for (const name of ['logo.svg', 'a/plan.svg']) expect(files[name]).toMatch(/^<svg [^>]*><rect\/><\/svg>$/)
  expect(problems.map(({ code, path: where }) => `${code} ${where}`)).toEqual([
    'image-cleaned public/logo.svg',
    'image-cleaned content/posts/a/plan.svg',
  ])
})

test('a name that Windows reserves stops the site, wherever it comes from', async () => {
  const problems: Problem[] = []
  const options = sampleSite({
    pages: { 'tags/con/index.html': '<h1>con</h1>' },
    public: { 'aux.pdf': 'x' },
    input: {
      documents: [{ kind: 'tag', url: '/tags/con/', path: 'content/site.yml', state: 'published', ignore: [] }],
    },
  })
  await expect(publishSample({ ...options, report: (all) => problems.push(...all) })).rejects.toThrow('2 errors')
  expect(problems.map(({ code, path: where }) => `${code} ${where}`)).toEqual([
    'term-reserved content/site.yml',
    'term-reserved out/aux.pdf',
  ])
})

test('a file in another folder is published at the address of the page that links to it', async () => {
  const options = sampleSite({
    pages: { 'a/index.html': '<h1>A</h1><div data-body><a href="plan.pdf">the plan</a></div>' },
    input: {
      documents: [{ kind: 'post', url: '/a/', path: 'content/posts/a/index.md', state: 'published', ignore: [] }],
      filesElsewhere: [
        { url: '/a/plan.pdf', source: 'content/files/plan.pdf' },
        { url: '/a/unlinked.pdf', source: 'content/files/plan.pdf' },
      ],
    },
  })
  mkdirSync(path.join(options.siteRoot, 'content/files'), { recursive: true })
  writeFileSync(path.join(options.siteRoot, 'content/files/plan.pdf'), 'x')
  await publishSample(options)
  const files = Object.keys(filesBelow(path.join(options.siteRoot, 'out')))
  expect(files).toContain('a/plan.pdf')
  expect(files).not.toContain('a/unlinked.pdf')
})

test('a link to a colocated file in another case is dead on every disk', async () => {
  const problems: Problem[] = []
  const options = sampleSite({
    pages: { 'a/index.html': '<h1>A</h1><div data-body><a href="Plan.pdf">the plan</a></div>' },
    input: {
      documents: [{ kind: 'post', url: '/a/', path: 'content/posts/a/index.md', state: 'published', ignore: [] }],
    },
  })
  mkdirSync(path.join(options.siteRoot, 'content/posts/a'), { recursive: true })
  writeFileSync(path.join(options.siteRoot, 'content/posts/a/plan.pdf'), 'x')
  await expect(publishSample({ ...options, report: (all) => problems.push(...all) })).rejects.toThrow('1 error')
  expect(problems).toMatchObject([{ code: 'link-dead', path: 'content/posts/a/index.md' }])
})

test('a file that is named like a drawing but isn’t one is an error, not an empty file', async () => {
  const problems: Problem[] = []
  const options = sampleSite({ public: { 'logo.svg': '<html>moved</html>' } })
  await expect(publishSample({ ...options, report: (all) => problems.push(...all) })).rejects.toThrow('1 error')
  expect(problems).toMatchObject([{ code: 'image-unreadable', path: 'public/logo.svg' }])
})

test('a redirect is a noindex page, with the base path', async () => {
  const files = await published({
    site: { base: '/sub' },
    pages: { 'new/index.html': '<h1>New</h1>' },
    input: {
      redirects: [
        { from: '/old', to: '/new/' },
        { from: '/äh.html', to: '/new/' },
      ],
    },
  })
  expect(files['old/index.html']).toContain('<meta http-equiv="refresh" content="0;url=/sub/new/">')
  expect(files['old/index.html']).toContain('<link rel="canonical" href="https://example.org/sub/new/">')
  expect(files['old/index.html']).toContain('noindex')
  expect(files).toHaveProperty('äh.html')
})

test('a redirected folder has a page, and so has each known address below it', async () => {
  const files = await published({
    pages: { 'new/index.html': '<h1>New</h1>', 'new/a/index.html': '<h1>A</h1>' },
    site: { host: 'netlify' },
    input: {
      redirects: [{ from: '/old/a/', to: '/new/a/' }],
      folderRedirects: [
        { from: '/old/', to: '/new/', keepsRest: true },
        { from: '/other/', to: '/nowhere/', keepsRest: true },
      ],
    },
  })
  expect(files['old/index.html']).toContain('url=/new/"')
  expect(files['old/a/index.html']).toContain('url=/new/a/"')
  expect(files).not.toHaveProperty('other/index.html')
  // The folder's rule answers for its addresses.
  expect(files._redirects).toBe('/old/* /new/:splat 301!\n/other/* /nowhere/:splat 301!\n')
})

test('an expired, a redrafted and a declared address answer “no longer available”, and the text of drafts is nowhere', async () => {
  const document = { kind: 'post' as const, ignore: [] }
  const files = await published({
    input: {
      documents: [
        { ...document, url: '/expired/', path: 'content/posts/zebra.md', state: 'expired' },
        { ...document, url: '/redrafted/', path: 'content/posts/zebra.md', state: 'draft' },
        { ...document, url: '/never/', path: 'content/posts/zebra.md', state: 'draft' },
      ],
      dormant: [
        { url: '/before/', state: 'expired' },
        { url: '/once/', state: 'draft' },
        { url: '/never-once/', state: 'draft' },
      ],
      ledger: '/redrafted/\n/declared/ gone\n/once/\n',
    },
  })
  for (const name of ['expired', 'redrafted', 'declared', 'before', 'once'])
    expect(files[`${name}/index.html`]).toContain('No longer available')
  expect(files['410.html']).toContain('noindex')
  expect(Object.keys(files).filter((name) => name.startsWith('never'))).toEqual([])
  expect(JSON.stringify(files)).not.toContain('zebra')
})

test('an error on a page leaves the old site unchanged', async () => {
  const options = sampleSite()
  await publishSample(options)
  const before = filesBelow(path.join(options.siteRoot, 'out'))
  const broken = sampleSite(
    { pages: { 'x/index.html': '<h1>X</h1><a href="/nowhere/">x</a>' } },
    path.dirname(options.siteRoot),
  )
  const problems: Problem[] = []
  await expect(publishSample({ ...broken, report: (all) => problems.push(...all) })).rejects.toThrow(
    '1 error in the built site',
  )
  expect(problems).toMatchObject([{ code: 'link-dead', path: 'out/x/index.html' }])
  expect(filesBelow(path.join(options.siteRoot, 'out'))).toEqual(before)
})

test('the same export gives the same bytes, whatever was in out/ before', async () => {
  const first = sampleSite({
    pages: { 'b/index.html': '<h1>B</h1>', 'a/index.html': '<h1>A</h1>' },
    site: { host: 'nginx', compress: true },
  })
  await publishSample(first)
  const once = filesBelow(path.join(first.siteRoot, 'out'))
  writeFileSync(path.join(first.siteRoot, 'out', 'stale.html'), 'stale')
  await publishSample(first)
  expect(filesBelow(path.join(first.siteRoot, 'out'))).toEqual(once)
})

test('compressed copies hold the same text', async () => {
  const files = await published({ site: { compress: true } })
  const copy = brotliDecompressSync(Buffer.from(files['index.html.br'] ?? '', 'latin1')).toString('latin1')
  expect(copy).toBe(files['index.html'])
  expect(files).toHaveProperty(['index.html.gz'])
})

test('two files of one name fail, even if their case differs', async () => {
  await expect(published({ public: { 'icon.svg': '<svg/>' }, files: { 'icon.svg': 'b' } })).rejects.toThrow(/icon\.svg/)
  await expect(published({ public: { 'Icon.svg': '<svg/>' }, files: { 'icon.svg': 'b' } })).rejects.toThrow(
    /icon\.svg and Icon\.svg/,
  )
})

test('a second inline script fails the build and names the page', async () => {
  await expect(published({ pages: { 'x/index.html': '<h1>X</h1><script>other()</script>' } })).rejects.toThrow(
    /x\/index\.html: The page has an inline script/,
  )
})

test('an interrupted swap is cleaned up first', async () => {
  const options = sampleSite()
  await publishSample(options)
  const out = path.join(options.siteRoot, 'out')
  const before = filesBelow(out)
  renameSync(out, `${out}.prev`)
  const store = new Store(path.join(options.repository, 'store'))
  const pages = [{ file: 'index.html', key: 'nowhere' }]
  await expect(publish({ ...options, store, key: 'sample', appKey: 'sample', pages })).rejects.toThrow(
    CorruptEntryError,
  )
  expect(filesBelow(out)).toEqual(before)
})
