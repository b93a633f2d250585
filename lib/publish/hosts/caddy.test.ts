import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { publishSample, sampleSite } from '../testing/site-sample.ts'

const caddy = ['/usr/bin/caddy', '/usr/local/bin/caddy', '/opt/homebrew/bin/caddy'].find((file) => existsSync(file))

/** The configuration of docs/guide/deploy.md in a real Caddy, where one is installed. */
describe.skipIf(!caddy).each(['', '/sub'])('Caddy serves the published site at %j/', (base) => {
  const root = mkdtempSync(join(tmpdir(), 'caddy-'))
  let server: ChildProcess
  let origin = ''

  beforeAll(async () => {
    const options = sampleSite({
      pages: { 'new/index.html': '<h1>New</h1>' },
      site: { host: 'caddy', base },
      input: {
        redirects: [{ from: '/old/', to: '/new/' }],
        folderRedirects: [
          { from: '/alt/tief/', to: '/größe/', keepsRest: false },
          { from: '/alt/', to: '/new/', keepsRest: true },
          { from: '/up/', to: '/', keepsRest: true },
        ],
        ledger: '/was-here/ gone\n/alt/gone/ gone\n',
      },
    })
    await publishSample(options)
    const served = join(root, 'www')
    if (base) mkdirSync(served)
    renameSync(join(options.siteRoot, 'out'), served + base)
    const port = await freePort()
    origin = `http://127.0.0.1:${port}`
    const site = `root * ${served}\nimport ${served}${base}/.host/Caddyfile`
    writeFileSync(join(root, 'Caddyfile'), `{\nadmin off\nauto_https off\n}\n:${port} {\n${site}\n}\n`)
    const args = ['run', '--config', join(root, 'Caddyfile'), '--adapter', 'caddyfile']
    server = spawn(caddy ?? '', args, { stdio: 'ignore', env: { ...process.env, HOME: root } })
    await vi.waitFor(() => get('/'), { timeout: 10_000 })
  })
  afterAll(() => {
    server.kill()
    rmSync(root, { recursive: true, force: true })
  })

  const get = async (address: string) => {
    const { status, headers } = await fetch(origin + base + address, { redirect: 'manual' })
    return [status, headers.get('location')]
  }

  test.each([
    ['/old/', '/new/'],
    ['/old', '/new/'],
    ['/alt/', '/new/'],
    ['/alt', '/new/'],
    ['/alt/a/b.html', '/new/a/b.html'],
    ['/alt/tief/x/', '/gr%C3%B6%C3%9Fe/'],
    ['/up//evil.example/', '/evil.example/'],
  ])('%s leads to %s', async (from, to) => expect(await get(from)).toEqual([301, base + to]))

  test('withdrawn addresses answer 410, unknown ones 404', async () => {
    expect(await get('/was-here/')).toEqual([410, null])
    expect(await get('/alt/gone/')).toEqual([410, null])
    expect(await get('/altes/')).toEqual([404, null])
    expect(await get('/new/')).toEqual([200, null])
  })
})

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
