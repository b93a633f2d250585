import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { hostFiles, serveFile } from '../../lib/publish/index.ts'
import { listen } from '../cli/port.ts'
import { staticServer } from './static-server.ts'

const open: Server[] = []
afterAll(() => {
  for (const server of open) server.close()
})

async function serve(files: Record<string, string>, base = '') {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const server = staticServer(folder, base)
  open.push(server)
  const port = await listen(server, '0', '127.0.0.1')
  return async (path: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', headers })
    return {
      status: answer.status,
      location: answer.headers.get('location'),
      etag: answer.headers.get('etag'),
      policy: answer.headers.get('content-security-policy'),
      type: answer.headers.get('content-type'),
      text: await answer.text(),
    }
  }
}

const site = { 'index.html': 'home', '404.html': 'lost', 'blog/x/index.html': 'post', 'old/page.html': 'permalink' }

describe('staticServer', () => {
  test('a folder answers with its index, and without its slash redirects to it', async () => {
    const get = await serve(site)
    expect(await get('/')).toMatchObject({ status: 200, text: 'home' })
    expect(await get('/blog/x/')).toMatchObject({ status: 200, text: 'post' })
    expect(await get('/blog/x')).toMatchObject({ status: 301, location: '/blog/x/' })
  })

  test('a permalink that ends in .html answers at that address', async () => {
    const get = await serve(site)
    expect(await get('/old/page.html')).toMatchObject({ status: 200, text: 'permalink' })
  })

  test('an address that cannot be read answers 400, and the server goes on', async () => {
    const get = await serve(site)
    for (const address of ['/%', '/a%00b', '/blog/x%00/']) expect((await get(address)).status).toBe(400)
    expect(await get('/')).toMatchObject({ status: 200, text: 'home' })
  })

  test('settings of hosts are not served, well-known files are', async () => {
    const settings = { 'serve.json': '{}', '.host/nginx-http.conf': 'x', '.well-known/security.txt': 'contact' }
    const get = await serve({ ...site, ...settings })
    for (const address of ['/serve.json', '/.host/nginx-http.conf', '/%2Ehost/nginx-http.conf'])
      expect(await get(address)).toMatchObject({ status: 404, text: 'lost' })
    expect(await get('/.well-known/security.txt')).toMatchObject({ status: 200, text: 'contact' })
  })

  test('feeds, drawings and AVIF have the types of a real host', async () => {
    const { path, content } = serveFile({
      base: '',
      origin: 'https://example.org',
      redirects: [],
      folders: [],
      queries: [],
      gone: [],
      missingIn: [],
      compressed: false,
    })
    const get = await serve({ ...site, [path]: String(content), 'feed.xml': 'x', 'a.svg': '<svg/>', 'a.avif': 'x' })
    expect((await get('/feed.xml')).type).toBe('text/xml; charset=utf-8')
    expect((await get('/a.svg')).type).toBe('image/svg+xml; charset=utf-8')
    expect((await get('/a.avif')).type).toBe('image/avif')
  })

  test('redirects from and to addresses with spaces and letters of every script reach their target', async () => {
    const to = '/python nordeste/r & d/relatório/'
    const { path, content } = serveFile({
      base: '/sub',
      origin: 'https://example.org',
      redirects: [{ from: '/old place/ü.html', to }],
      folders: [],
      queries: [],
      gone: [],
      missingIn: [],
      compressed: false,
    })
    const get = await serve({ ...site, [path]: String(content), [`${to.slice(1)}index.html`]: 'report' }, '/sub')
    const { status, location } = await get('/sub/old%20place/%C3%BC.html')
    expect(status).toBe(301)
    expect(await get(location ?? '')).toMatchObject({ status: 200, text: 'report' })
  })

  test('a folder with a dot in its name answers with its index', async () => {
    const get = await serve({ ...site, 'authors/piet.low/index.html': 'Piet', 'old/v1.2/ü.ö/index.html': 'notes' })
    expect(await get('/authors/piet.low/')).toMatchObject({ status: 200, text: 'Piet' })
    expect(await get('/old/v1.2/%C3%BC.%C3%B6/?x=1')).toMatchObject({ status: 200, text: 'notes' })
    expect(await get('/authors/..%2f../x.y/')).toMatchObject({ status: 400 })
    expect(await get('/authors/%E0%A4%A.x/')).toMatchObject({ status: 400 })
  })

  test('an unknown address answers 404.html with status 404, a folder is never listed', async () => {
    const get = await serve(site)
    expect(await get('/nowhere/')).toMatchObject({ status: 404, text: 'lost' })
    expect(await get('/old/')).toMatchObject({ status: 404, text: 'lost' })
  })

  test('redirects of serve.json are followed', async () => {
    const redirects = [{ source: '/was', destination: '/blog/x/', type: 301 }]
    const get = await serve({ ...site, 'serve.json': JSON.stringify({ redirects }) })
    expect(await get('/was/')).toMatchObject({ status: 301, location: '/blog/x/' })
  })

  test('an old address with a query redirects as on the host, alone and among others', async () => {
    const plan = {
      base: '/sub',
      origin: 'https://example.org',
      redirects: [],
      folders: [],
      queries: [{ key: 'p', value: '12', to: '/blog/x/' }],
      gone: [],
      missingIn: [],
      compressed: false,
    }
    const served = async (host: 'nginx' | 'none') => {
      const [settings] = hostFiles(host, plan)
      return serve({ ...site, 'serve.json': String(settings?.content) }, '/sub')
    }
    const get = await served('nginx')
    expect(await get('/sub/?p=12')).toMatchObject({ status: 301, location: '/sub/blog/x/' })
    expect(await get('/sub/?from=mail&p=12')).toMatchObject({ status: 301, location: '/sub/blog/x/' })
    for (const other of ['/sub/?p=123', '/sub/?q=12', '/sub/', '/sub/blog/x/?p=12'])
      expect(await get(other)).toMatchObject({ status: 200 })
    expect(await (await served('none'))('/sub/?p=12')).toMatchObject({ status: 200 })
  })

  test('redirects keep the query, and addresses are encoded once', async () => {
    const redirects = [
      { source: '/alt seite.html', destination: '/gr%C3%B6%C3%9Fe/', type: 301 },
      { source: '/past/**', destination: '/blog/x/', type: 301 },
    ]
    for (const base of ['', '/sub']) {
      const get = await serve({ ...site, 'serve.json': JSON.stringify({ redirects }) }, base)
      for (const [from, to] of [
        ['/alt%20seite.html?a=1&b=%C3%A4', '/gr%C3%B6%C3%9Fe/?a=1&b=%C3%A4'],
        ['/past/1/?a=1', '/blog/x/?a=1'],
        ['/blog/x?a=1', '/blog/x/?a=1'],
      ])
        expect(await get(base + from)).toMatchObject({ status: 301, location: base + to })
    }
  })

  test('a withdrawn page answers 410, even to a conditional request', async () => {
    const withdrawn = { '410.html': 'no more', 'gone/index.html': 'no more', 'gone.html': 'no more' }
    const get = await serve({ ...site, ...withdrawn, 'short/index.html': 'no mice' })
    for (const path of ['/gone/', '/gone/?a=1', '/gone.html'])
      expect(await get(path)).toMatchObject({ status: 410, text: 'no more' })
    const etagged = await serve({ ...site, ...withdrawn, 'serve.json': '{"etag": true, "trailingSlash": true}' })
    const { etag } = await etagged('/gone.html')
    expect(await etagged('/gone.html', { 'If-None-Match': String(etag) })).toMatchObject({ status: 410 })
    expect(await get('/gone')).toMatchObject({ status: 301, location: '/gone/' })
    expect(await get('/short/')).toMatchObject({ status: 200 })
  })

  test('headers come from the published folder: a drawing opened on its own is sandboxed', async () => {
    const [settings] = hostFiles('none', {
      base: '',
      origin: 'https://a.example',
      redirects: [],
      folders: [],
      queries: [],
      gone: [],
      missingIn: [],
      compressed: false,
    })
    const get = await serve({ ...site, 'i/x.svg': '<svg/>', 'serve.json': String(settings?.content) })
    expect((await get('/i/x.svg')).policy).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; sandbox;/)
    expect((await get('/')).policy).toMatch(/^frame-ancestors 'none'/)
    expect(await get('/i/')).toMatchObject({ status: 404, text: 'lost' })
  })

  test('a redirected folder redirects everything below it', async () => {
    const folders = [
      { from: '/old/', to: '/blog/', keepsRest: true },
      { from: '/gone/', to: '/', keepsRest: false },
    ]
    const plan = {
      base: '',
      origin: 'https://example.org',
      redirects: [],
      folders,
      queries: [],
      gone: [],
      missingIn: [],
      compressed: false,
    }
    const get = await serve({ 'index.html': 'home', '404.html': 'lost', 'serve.json': String(serveFile(plan).content) })
    expect(await get('/old/')).toMatchObject({ status: 301, location: '/blog/' })
    expect(await get('/old/a/b.html')).toMatchObject({ status: 301, location: '/blog/a/b.html' })
    expect(await get('/gone/a/b/')).toMatchObject({ status: 301, location: '/' })
    expect(await get('/older/')).toMatchObject({ status: 404 })
  })

  test('under a base path every answer and redirect stays under it', async () => {
    const redirects = [{ source: '/was', destination: '/blog/x/', type: 301 }]
    const get = await serve({ ...site, 'serve.json': JSON.stringify({ redirects }) }, '/sub')
    expect(await get('/sub')).toMatchObject({ status: 301, location: '/sub/' })
    expect(await get('/sub/')).toMatchObject({ status: 200, text: 'home' })
    expect(await get('/sub/blog/x')).toMatchObject({ status: 301, location: '/sub/blog/x/' })
    expect(await get('/sub/was/')).toMatchObject({ status: 301, location: '/sub/blog/x/' })
    expect(await get('/sub/nowhere')).toMatchObject({ status: 301, location: '/sub/nowhere/' })
    expect(await get('/sub/nowhere/')).toMatchObject({ status: 404, text: 'lost' })
    expect(await get('/blog/x/')).toMatchObject({ status: 404 })
  })
})
