import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openThreads } from '../build/index.ts'
import { Store } from '../core/cache/store.ts'
import { readPage } from '../publish/index.ts'
import { sampleSite } from '../publish/testing/site-sample.ts'
import { islandRow, ownRows, samplePage } from './export-sample.ts'

type Answers = Record<string, string>

/** Renders a page in a thread, from an app whose compiled entry points are these handlers, and finishes it. */
async function render(handlers: Answers, page = { route: 'blog/page.tsx', address: '/blog/' }, rows?: string) {
  const { buildFolder, repository, input } = sampleSite()
  writeFileSync(path.join(buildFolder, 'prerender-manifest.json'), '{"preview":{"previewModeId":"look"}}')
  writeFileSync(path.join(repository, 'package.json'), '{}')
  symlinkSync(path.resolve('node_modules'), path.join(repository, 'node_modules'))
  for (const [file, body] of Object.entries(handlers)) {
    const target = path.join(buildFolder, 'server/app', file)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, `const page = ${JSON.stringify(samplePage({ body: '<h1>BODY</h1>', rows }))}\n${body}`)
  }
  const env = { ...process.env, NODE_ENV: 'production' as const, SAMPLE: 'set' }
  const threads = openThreads({ repository, buildFolder, routes: [], env })
  const store = new Store(mkdtempSync(path.join(tmpdir(), 'store-')))
  const options = { buildFolder, repository, input, appKey: 'app' }
  try {
    await threads.finish([{ to: 'blog/index.html', key: 'a'.repeat(64), page }], options, store)
  } finally {
    await threads.end()
  }
  return readPage(new Store(store.folder), 'a'.repeat(64))?.html.toString() ?? ''
}

const handler = (code: string) => ({ 'blog/page.js': `exports.handler = async (request, response) => { ${code} }` })

test('a page is what its route answers, in parts or whole, in the environment of the build', async () => {
  const code = `const [a, b] = page.split('BODY')
    response.write(a + request.method + ' ' + request.url + ' ' + process.env.SAMPLE)
    response.end(Buffer.from(b))`
  expect(await render(handler(code))).toContain('<h1>GET /blog/ set</h1>')
})

test('a page is rendered as a draft, which is faster, and rendered again only if it has islands', async () => {
  const code =
    "exports.handler = async (request, response) => response.end(page.replace('BODY', request.headers.cookie))"
  const answers = { 'blog/page.js': code }
  expect(await render(answers)).toContain('<h1>__prerender_bypass=look</h1>')
  expect(await render(answers, undefined, ownRows + islandRow)).toContain('<h1>undefined</h1>')
})

test('a page that needs more memory than its thread has gets a thread of its own', async () => {
  const code = `const { resourceLimits } = require('node:worker_threads')
    const kept = []
    while (resourceLimits.maxOldGenerationSizeMb < 1000) kept.push(new Array(1e5).fill(kept.length + 0.5))
    response.end(page.replace('BODY', 'Large'))`
  expect(await render(handler(code))).toContain('<h1>Large</h1>')
}, 60_000)

test('an error of a route, and an answer that is no page, fails with the name of the page', async () => {
  await expect(render(handler("throw new Error('No such thing')"))).rejects.toThrow('blog/index.html: No such thing')
  const logs =
    "console.error(new Error('content/a.mdx cannot be rendered')); response.statusCode = 500; response.end('')"
  await expect(render(handler(logs))).rejects.toThrow('blog/index.html: content/a.mdx cannot be rendered')
  const refused = render(handler("response.statusCode = 500; response.end('')"))
  await expect(refused).rejects.toThrow('blog/index.html: Next answered 500 instead of a page')
})

test('the page for wrong addresses is requested with status 404, as a server does', async () => {
  const code = "exports.handler = async (_, response) => response.end(page.replace('BODY', response.statusCode))"
  const page = { route: 'not-found.tsx', address: '/404.html' }
  expect(await render({ '_not-found/page.js': code }, page)).toContain('<h1>404</h1>')
})
