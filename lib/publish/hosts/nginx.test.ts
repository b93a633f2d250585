import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishSample, sampleSite } from '../testing/site-sample.ts'

const nginx = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find((file) => existsSync(file))

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer }

/** The configuration of docs/guide/deploy.md in a real nginx, where one is installed. */
describe.skipIf(!nginx).each(['', '/sub'])('nginx serves the published site at %j/', (base) => {
  let server: ChildProcess
  let port: number
  /** What nginx prints about the configuration. */
  let said: string

  beforeAll(async () => {
    const root = mkdtempSync(path.join(tmpdir(), 'nginx-'))
    // Started by root, nginx runs as another user.
    chmodSync(root, 0o755)
    const text = `<h1>X</h1><p>${'many words '.repeat(200)}</p>`
    const options = sampleSite({
      pages: {
        'new/index.html': text,
        'größe/index.html': text,
        'v1.html/index.html': '<h1>V</h1>',
        'de/404.html': '<h1>Nicht gefunden</h1>',
      },
      public: {
        'drawing.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
        '.well-known/security.txt': 'x',
        'film.vtt': 'WEBVTT',
      },
      files: { 'new/index.md': '# X' },
      site: {
        host: 'nginx',
        base,
        compress: true,
        languages: [
          { code: 'en', prefix: '', title: 'Lamp', description: 'On lamps.' },
          { code: 'de', prefix: '/de', title: 'Lampe', description: 'Von Lampen.' },
        ],
      },
      input: {
        queryRedirects: [{ key: 'p', value: '12', to: '/größe/' }],
        redirects: [
          { from: '/old/', to: '/new/' },
          { from: '/old/notes.md', to: '/new/' },
          { from: '/alt seite.html', to: '/größe/' },
        ],
        folderRedirects: [
          { from: '/alt/tief/', to: '/größe/', keepsRest: false },
          { from: '/alt/', to: '/new/', keepsRest: true },
          { from: '/up/', to: '/', keepsRest: true },
        ],
        ledger: '/was-here/ gone\n/alt/gone/ gone\n',
      },
    })
    await publishSample(options)
    const served = path.join(root, 'www')
    if (base) mkdirSync(served)
    renameSync(path.join(options.siteRoot, 'out'), served + base)
    port = await freePort()
    writeFileSync(path.join(root, 'nginx.conf'), configuration(root, served, port))
    const tested = spawnSync(nginx ?? '', ['-t', '-q', '-c', path.join(root, 'nginx.conf'), '-p', root])
    said = String(tested.stderr) + String(tested.stdout)
    server = spawn(nginx ?? '', ['-c', path.join(root, 'nginx.conf'), '-p', root], { stdio: 'ignore' })
    for (let tries = 0; tries < 50; tries++) {
      if (
        await get('/').then(
          () => true,
          () => false,
        )
      )
        return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  })
  afterAll(() => {
    server.kill('SIGQUIT')
  })

  const get = (address: string, headers: Record<string, string> = {}) => getRaw(encodeURI(address), headers)
  const getRaw = (address: string, headers: Record<string, string> = {}) =>
    new Promise<Answer>((resolve, reject) => {
      request({ host: '127.0.0.1', port, path: (base + address).replaceAll('%25', '%'), headers }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
        )
      })
        .on('error', reject)
        .end()
    })

  test('the configuration is accepted without a warning', () => {
    expect(said).toBe('')
  })

  test('pages are found, in every form of an address', async () => {
    for (const address of ['/', '/new/', '/größe/', '/v1.html'])
      expect([address, (await get(address)).status]).toEqual([address, 200])
    const { status, headers } = await get('/new')
    expect([status, headers.location]).toEqual([301, `${base}/new/`])
  })

  test('pages have the headers that their own policy cannot set', async () => {
    const { headers } = await get('/new/')
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "frame-ancestors 'none'; object-src 'none'; base-uri 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000',
      'cache-control': 'public, max-age=0, must-revalidate',
    })
    expect(headers.etag).toBeTruthy()
    expect((await get('/new/', { 'if-none-match': String(headers.etag) })).status).toBe(304)
  })

  test('old addresses answer 301, withdrawn ones 410, unknown ones 404 with the page of the site', async () => {
    for (const [from, to] of [
      ['/old/', '/new/'],
      ['/old', '/new/'],
      ['/alt seite.html', '/gr%C3%B6%C3%9Fe/'],
      ['/old/notes.md', '/new/'],
      ['/?p=12', '/gr%C3%B6%C3%9Fe/'],
      ['/?p=12&from=mail', '/gr%C3%B6%C3%9Fe/'],
      ['/old/?from=mail&x=%C3%A4', '/new/?from=mail&x=%C3%A4'],
      ['/new?from=mail', '/new/?from=mail'],
    ] as const) {
      const { status, headers } = await get(from)
      expect([from, status, headers.location]).toEqual([from, 301, base + to])
    }
    const gone = await get('/was-here/')
    expect([gone.status, gone.body.toString()]).toEqual([410, expect.stringContaining('No longer available')])
    const missing = await get('/nowhere/')
    expect([missing.status, missing.body.toString()]).toEqual([404, expect.stringContaining('<h1>Not found</h1>')])
    expect(missing.headers['content-security-policy']).toContain('frame-ancestors')
  })

  test('an unknown address in a language is answered with its 404 page', async () => {
    for (const address of ['/de/nowhere/', '/de/404.html']) {
      const { status, body } = await get(address)
      expect([status, body.toString()]).toEqual([404, expect.stringContaining('Nicht gefunden')])
    }
    expect((await get('/def/')).body.toString()).toContain('<h1>Not found</h1>')
  })

  test('a folder without a page of its own answers with the site’s own 404 page', async () => {
    for (const address of ['/_next/', '/assets/', '/.well-known/']) {
      const { status, body } = await get(address)
      expect([address, status, body.toString()]).toEqual([address, 404, expect.stringContaining('<h1>Not found</h1>')])
    }
  })

  test('a folder redirects everything below it, and never to another host', async () => {
    for (const [from, to] of [
      ['/alt/', '/new/'],
      ['/alt', '/new/'],
      ['/alt/a/b.html', '/new/a/b.html'],
      ['/alt/ü/?x=1', '/new/%C3%BC/?x=1'],
      ['/alt/tief/x/', '/gr%C3%B6%C3%9Fe/'],
      ['/up//evil.example/', '/evil.example/'],
    ] as const) {
      const { status, headers } = await get(from)
      expect([from, status, headers.location]).toEqual([from, 301, base + to])
    }
    expect((await get('/alt/gone/')).status).toBe(410)
    for (const attack of ['/up/\\evil.example/', '/altes/', '/alternative'])
      expect([attack, (await getRaw(attack)).status]).toEqual([attack, 404])
    const { headers } = await get('/alt/x\r\nX-Evil: 1')
    expect([headers.location, headers['x-evil']]).toEqual([`${base}/new/x%0D%0AX-Evil:%201`, undefined])
  })

  test('drawings are sandboxed, files with a hash are kept for a year', async () => {
    expect((await get('/drawing.svg')).headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'unsafe-inline'; sandbox;/,
    )
    const font = await get('/_next/static/media/font.woff2')
    expect([font.status, font.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
    expect((await get('/assets/missing.js')).headers['cache-control']).toBe('public, max-age=0, must-revalidate')
  })

  test('text goes out compressed, from the copies made when publishing', async () => {
    const { headers, body } = await get('/new/', { 'accept-encoding': 'gzip' })
    expect(headers['content-encoding']).toBe('gzip')
    expect(headers.vary).toBe('Accept-Encoding')
    expect(gunzipSync(body).toString()).toContain('many words')
  })

  test('Markdown alternates and captions have their types, well-known files are served, settings of hosts are not', async () => {
    expect((await get('/new/index.md')).headers['content-type']).toBe('text/markdown; charset=utf-8')
    expect((await get('/film.vtt')).headers['content-type']).toBe('text/vtt; charset=utf-8')
    expect((await get('/.well-known/security.txt')).status).toBe(200)
    expect((await get('/.host/nginx-http.conf')).status).toBe(404)
    expect((await get('/serve.json')).status).toBe(404)
  })
})

/** The configuration that docs/guide/deploy.md ships, with another folder and port. */
function configuration(root: string, served: string, port: number): string {
  const shipped = readFileSync(new URL('../../../docs/guide/deploy/nginx.conf', import.meta.url), 'utf8')
  const types = existsSync('/etc/nginx/mime.types') ? '/etc/nginx/mime.types' : 'mime.types'
  return `daemon off;\n${shipped
    .replaceAll('/tmp/', `${root}/`)
    .replaceAll('/srv/www', served)
    .replace('/dev/stderr', `${root}/error.log`)
    .replace('/etc/nginx/mime.types', types)
    .replace('listen 8080', `listen 127.0.0.1:${port}`)}`
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
