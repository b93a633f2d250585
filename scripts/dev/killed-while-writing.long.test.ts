/** A browser and the editor's server that are killed while somebody types. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { post } from '../../lib/content/testing/tiny-site.ts'
import { bundle } from '../../lib/core/code/bundle.mjs'
import { random } from '../bench/random.ts'
import { ensureChromium } from '../test/chromium-install.ts'

const root = mkdtempSync(join(tmpdir(), 'masthead-killed-'))
const file = join(root, 'content/posts/a.md')
const next = random('kills of browser and server')
/** Killed at once, the browser alone, the server some time before the browser, the server alone. */
const kinds = ['both', 'browser', 'server first', 'server'] as const
let server: ChildProcess
let port = 0

/** As Next does, it forwards an address that stays the same to a server that is started again. */
const front = createServer((message, response) => {
  const { method, url, headers } = message
  const forwarded = request({ port, method, path: url, headers, agent: false }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers)
    answer.pipe(response)
    answer.on('error', () => response.destroy())
  })
  forwarded.on('error', () => response.destroy())
  message.pipe(forwarded)
})

beforeAll(async () => {
  mkdirSync(join(root, 'content/posts'), { recursive: true })
  writeFileSync(join(root, 'content/site.yml'), 'title: T\ndescription: D.\nurl: https://example.org\n')
  writeFileSync(file, post({ title: 'A' }, 'Words.'))
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve))
  await startServer()
}, 120_000)
afterAll(() => {
  server?.kill('SIGKILL')
  front.closeAllConnections()
  front.close()
  rmSync(root, { recursive: true, force: true, maxRetries: 5 })
})

async function startServer(): Promise<void> {
  const script = await bundle(fileURLToPath(new URL('../../lib/edit/testing/desk-sample.ts', import.meta.url)))
  server = spawn(process.execPath, [script, root], { stdio: ['ignore', 'pipe', 'inherit'] })
  port = await new Promise<number>((resolve, reject) => {
    server.stdout?.setEncoding('utf8').on('data', (text: string) => resolve(Number(text)))
    server.on('exit', () => reject(new Error('The server of the editor ended')))
  })
}

const kill = (child: ChildProcess) =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve(null)
    child.removeAllListeners('exit').on('exit', resolve)
    // With its processes for pages and for files.
    process.kill(child === server ? Number(child.pid) : -Number(child.pid), 'SIGKILL')
  })

/** Chromium does not always answer when it starts with a profile that a kill has left: it is started again then. */
async function startBrowser(attempts = 3): Promise<{ child: ChildProcess; page: Page }> {
  const args = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${join(root, 'browser')}`, '--disable-gpu']
  if (process.getuid?.() === 0) args.push('--no-sandbox')
  const child = spawn(await ensureChromium(), args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (found) resolve(found)
    })
    child.on('exit', () => reject(new Error(said)))
  })
  const browser = await chromium.connectOverCDP(address, { timeout: 10_000 }).catch(() => null)
  if (!browser) {
    await kill(child)
    if (attempts === 1) throw new Error('Chromium does not answer')
    return startBrowser(attempts - 1)
  }
  const page = await (browser.contexts()[0] ?? (await browser.newContext())).newPage()
  page.setDefaultTimeout(60_000)
  return { child, page }
}

async function open(page: Page): Promise<void> {
  const { port: own } = front.address() as AddressInfo
  await page.goto(`http://127.0.0.1:${own}/edit/?file=content/posts/a.md`)
  await page.locator('.cm-content').waitFor()
  const compare = page.getByRole('button', { name: 'Compare and choose' })
  if (await compare.isVisible()) {
    await compare.click()
    await page.getByRole('button', { name: 'Use this' }).click()
  }
  await page.locator('.cm-content').press('ControlOrMeta+End')
}

it('killed at 50 random moments, browser and server lose at most the last second of what was typed', async () => {
  let browser = await startBrowser()
  await open(browser.page)
  let last = 0
  for (let round = 0; round < 50; round++) {
    const kind = kinds[round % kinds.length] ?? 'both'
    const typed: number[] = []
    let killed = Number.POSITIVE_INFINITY
    const typing = (async () => {
      for (let word = last + 1; ; word++) {
        await browser.page.keyboard.type(`w${word} `)
        typed[word] = performance.now()
        if (killed < performance.now()) return
        await setTimeout(next() * 120)
      }
    })().catch(() => undefined)
    await setTimeout(1200 + next() * 2000)
    if (kind === 'server first') {
      await kill(server)
      await setTimeout(300 + next() * 2000)
    }
    killed = performance.now()
    if (kind === 'server') await kill(server)
    else await Promise.all([kill(browser.child), kind === 'both' ? kill(server) : null])
    await typing
    if (kind !== 'browser') await startServer()
    if (kind !== 'server') browser = await startBrowser()
    await open(browser.page)
    const sure = typed.findLastIndex((at) => at !== undefined && at <= killed - 1000)
    const words = () => [...readFileSync(file, 'utf8').matchAll(/w(\d+) /g)].map(([, word]) => Number(word))
    await expect
      .poll(() => words().length, { timeout: 30_000, message: `${kind}, round ${round}` })
      .toBeGreaterThanOrEqual(sure)
    const found = words()
    expect(found, `${kind}, round ${round}`).toEqual(found.map((_, index) => index + 1))
    last = found.length
    // The end of a line keeps its word whole.
    await browser.page.keyboard.type('\n')
  }
  expect(last).toBeGreaterThan(200)
  await kill(browser.child)
}, 1_800_000)
