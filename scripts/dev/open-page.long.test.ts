import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Browser, chromium } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { post } from '../../lib/content/testing/tiny-site.ts'
import { messagesFor } from '../../lib/core/messages/messages.ts'
import { ensureChromium } from '../test/chromium-install.ts'
import { type RunningDev, startDev } from './running-dev.ts'

const messages = messagesFor('en')

const root = mkdtempSync(join(tmpdir(), 'masthead-open-page-'))
let dev: RunningDev
let browser: Browser

const put = (file: string, text: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}
const patient = { timeout: 300_000 }

beforeAll(async () => {
  put('content/site.yml', 'title: Open\ndescription: D.\nurl: https://example.org\n')
  put('content/authors/jane.md', '---\nname: Jane\n---\n')
  put('content/posts/first.md', post({ title: 'First' }))
  put('content/posts/drawn.md', post({ title: 'Drawn' }, '![A line](/images/line.svg)'))
  put('public/images/line.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>')
  put('content/posts/unfinished.md', post({ title: 'Unfinished', draft: 'true' }))
  put('content/posts/later.md', post({ title: 'Later', date: '2027-02-03' }))
  dev = await startDev(root, '2026-01-01')
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  browser = await chromium.launch({ executablePath: await ensureChromium(), args })
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await dev?.stop()
  rmSync(root, { recursive: true, force: true })
})

it('the page of a missing file shows it once it is saved, and again after it was removed, without a reload', async () => {
  const page = await browser.newPage()
  const heading = (text: string) => page.getByRole('heading', { level: 1, name: text }).waitFor(patient)
  await page.goto(`${dev.url}/blog/second/`, patient)
  await heading(messages.notFoundTitle)
  expect(await page.title()).toBe(messages.notFoundTitle)
  await page.waitForLoadState('networkidle')
  await page.evaluate('window.stayed = true')
  put('content/posts/second.md', post({ title: 'Second' }))
  await heading('Second')
  rmSync(join(root, 'content/posts/second.md'))
  await heading(messages.notFoundTitle)
  put('content/posts/second.md', post({ title: 'Second again' }))
  await heading('Second again')
  expect(await page.evaluate('window.stayed')).toBe(true)
  await page.close()
}, 600_000)

it('the address of a post that was never valid shows its problem, and the post once it is fixed', async () => {
  const page = await browser.newPage()
  const heading = (text: string) => page.getByRole('heading', { level: 1, name: text }).waitFor(patient)
  put('content/posts/third.md', post({ title: 'Third: the post' }))
  put('content/posts/fourth.md', post({ title: 'Fourth', author_staff_member: 'jnae', draft: 'soon' }))
  await page.goto(`${dev.url}/blog/third/`, patient)
  await heading(messages.unshownTitle)
  const told = await page.locator('main').textContent()
  expect(told).toContain('content/posts/third.md:2:8  error  front-matter-yaml')
  expect(told).not.toContain('fourth.md')
  put('content/posts/third.md', post({ title: '"Third: the post"' }))
  await heading('Third: the post')
  await page.goto(`${dev.url}/blog/fourth/`, patient)
  expect(await page.locator('main').textContent()).toMatch(/author-unknown.*value-invalid/)
  for (const name of ['third', 'fourth']) rmSync(join(root, `content/posts/${name}.md`))
  await page.close()
}, 600_000)

it('a draft and a scheduled post are linked from the front page, each with its badge', async () => {
  const page = await browser.newPage()
  await page.goto(`${dev.url}/`, patient)
  await page.getByText(messages.notListed(2)).click()
  const rows = page.locator('.waiting-list li')
  expect((await rows.allTextContents()).sort()).toEqual(['Later Scheduled for 3 February 2027', 'Unfinished Draft'])
  await rows.getByRole('link', { name: 'Unfinished' }).click()
  await page.getByRole('heading', { level: 1, name: 'Unfinished' }).waitFor(patient)
  await page.close()
}, 600_000)

it('a page asks for nothing that dev does not serve', async () => {
  const page = await browser.newPage()
  const failed: string[] = []
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url())
  })
  await page.goto(`${dev.url}/`, patient)
  await page.waitForLoadState('networkidle')
  const icons = await page
    .locator('link[rel~="icon"], link[rel="manifest"]')
    .evaluateAll((links) =>
      links.map((link) => link.getAttribute('href') ?? '').filter((address) => !address.startsWith('data:')),
    )
  for (const icon of icons) if (!(await fetch(new URL(icon, dev.url))).ok) failed.push(icon)
  expect(failed).toEqual([])
  await page.close()
}, 600_000)

it('a drawing opened on its own is sandboxed, as on a host', async () => {
  const page = await fetch(`${dev.url}/blog/drawn/`)
  const [address] = /\/i\/[\w-]+\.svg/.exec(await page.text()) ?? []
  const drawing = await fetch(`${dev.url}${address}`)
  expect([drawing.status, drawing.headers.get('content-security-policy')]).toEqual([
    200,
    expect.stringMatching(/^default-src 'none'; style-src 'unsafe-inline'; sandbox;/),
  ])
}, 600_000)
