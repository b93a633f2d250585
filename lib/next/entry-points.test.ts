import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openThreads } from '../build/index.ts'
import { Store, storeKey } from '../core/cache/store.ts'
import { readPage } from '../publish/index.ts'
import { sampleSite } from '../publish/testing/site-sample.ts'
import { islandRow, ownRows, samplePage } from './testing/export-sample.ts'

const { buildFolder, repository, input } = sampleSite()
writeFileSync(path.join(buildFolder, 'prerender-manifest.json'), '{"preview":{"previewModeId":"look"}}')
writeFileSync(path.join(repository, 'package.json'), '{}')
symlinkSync(path.resolve('node_modules'), path.join(repository, 'node_modules'))
const store = new Store(mkdtempSync(path.join(tmpdir(), 'store-')))

// One pool for all tests: starting a thread takes longer than any of them.
const env = { ...process.env, NODE_ENV: 'production' as const, SAMPLE: 'set' }
const threads = openThreads({ repository, buildFolder, routes: [], env })
afterAll(() => threads.end())

/** Renders and finishes a page in a thread, from a compiled entry point with this handler. */
async function render(handler: string, { route = storeKey(handler), rows }: { route?: string; rows?: string } = {}) {
  const target = path.join(buildFolder, 'server/app', route === 'not-found.tsx' ? '_not-found' : route, 'page.js')
  mkdirSync(path.dirname(target), { recursive: true })
  const page = JSON.stringify(samplePage({ body: '<h1>BODY</h1>', rows }))
  writeFileSync(target, `const page = ${page}\nexports.handler = async (request, response) => { ${handler} }`)
  const key = storeKey(route, rows ?? '')
  const file = route === 'not-found.tsx' ? route : `${route}/page.tsx`
  const tasks = [{ to: 'blog/index.html', key, page: { route: file, address: '/blog/' } }]
  await threads.finish(tasks, { buildFolder, repository, input, appKey: 'app' }, store)
  return readPage(new Store(store.folder), key)?.html.toString() ?? ''
}

test('a page is what its route answers, in parts or whole, in the environment of the build', async () => {
  const code = `const [a, b] = page.split('BODY')
    response.write(a + request.method + ' ' + request.url + ' ' + process.env.SAMPLE)
    response.end(Buffer.from(b))`
  expect(await render(code)).toContain('<h1>GET /blog/ set</h1>')
})

test('a page is rendered as a draft, which is faster, and rendered again only if it has islands', async () => {
  const code = "response.end(page.replace('BODY', request.headers.cookie))"
  expect(await render(code)).toContain('<h1>__prerender_bypass=look</h1>')
  expect(await render(code, { route: 'island', rows: ownRows + islandRow })).toContain('<h1>undefined</h1>')
})

test('a page that needs more memory than its thread has gets a thread of its own', async () => {
  const code = `const { resourceLimits } = require('node:worker_threads')
    const kept = []
    while (resourceLimits.maxOldGenerationSizeMb < 1000) kept.push(new Array(1e5).fill(kept.length + 0.5))
    response.end(page.replace('BODY', 'Large'))`
  expect(await render(code)).toContain('<h1>Large</h1>')
}, 60_000)

test('an error of a route, and an answer that is no page, fails with the name of the page', async () => {
  await expect(render("throw new Error('No such thing')")).rejects.toThrow('blog/index.html: No such thing')
  const logs =
    "console.error(new Error('content/a.mdx cannot be rendered')); response.statusCode = 500; response.end('')"
  await expect(render(logs)).rejects.toThrow('blog/index.html: content/a.mdx cannot be rendered')
  const refused = render("response.statusCode = 500; response.end('')")
  await expect(refused).rejects.toThrow('blog/index.html: Next answered 500 instead of a page')
})

test('the page for wrong addresses is requested with status 404, as a server does', async () => {
  const code = "response.end(page.replace('BODY', response.statusCode))"
  expect(await render(code, { route: 'not-found.tsx' })).toContain('<h1>404</h1>')
})
