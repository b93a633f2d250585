/** The editor of `npm run dev` in a real browser: what an author without a terminal does. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { post } from '../../lib/content/testing/tiny-site.ts'
import { messagesFor } from '../../lib/core/messages/messages.ts'
import { ensureChromium } from '../test/chromium-install.ts'
import { type RunningDev, startDev } from './running-dev.ts'

const root = mkdtempSync(join(tmpdir(), 'masthead-writing-'))
let dev: RunningDev
let browser: Browser
let page: Page
const failed: string[] = []

const put = (file: string, text: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const patient = { timeout: 300_000 }

beforeAll(async () => {
  put('content/site.yml', 'title: Quarterly\ndescription: D.\nurl: https://example.org\n')
  put('content/authors/jane.md', '---\nname: Jane Doe\n---\n')
  put('content/authors/robin.md', '---\nname: Robin Ashdown\n---\n')
  put('content/posts/first.md', post({ title: 'First', author_staff_member: 'jane', date: '2025-12-01' }, 'Words.'))
  put('content/posts/later.md', post({ title: 'Later', author_staff_member: 'robin', date: '2027-02-03' }, 'Words.'))
  dev = await startDev(root, '2026-01-01')
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  browser = await chromium.launch({ executablePath: await ensureChromium(), args })
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await dev?.stop()
  rmSync(root, { recursive: true, force: true })
}, 60_000)
beforeEach(async () => {
  page = await (await browser.newContext()).newPage()
  page.setDefaultTimeout(120_000)
  failed.length = 0
  // A page of the site that is left while it is compiled gives up its transition.
  page.on('pageerror', (error) => /ViewTransition/.test(String(error)) || failed.push(String(error)))
})
afterEach(async () => {
  expect(failed).toEqual([])
  await page.context().close()
})

const text = () => page.getByRole('textbox', { name: /^Text of/ })
const saved = () => page.locator('.save-state', { hasText: /^Saved \d/ }).waitFor()
const axe = async () => {
  // The page in the frame has tests of its own.
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

it('the list is searched, filtered and walked by keyboard', async () => {
  await page.goto(`${dev.url}/edit/`, patient)
  const titles = () => page.locator('.document-title').allTextContents()
  await page.getByRole('heading', { level: 1, name: 'Documents' }).waitFor()
  expect((await titles()).slice(0, 2)).toEqual(['Later', 'First'])
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('jane first')
  expect(await titles()).toEqual(['First'])
  await page.keyboard.press('ArrowDown')
  expect(await page.evaluate('document.activeElement.textContent')).toBe('First')
  await page.reload()
  await page.locator('.document-title').first().waitFor()
  expect(await titles()).toEqual(['First'])
  await page.getByRole('searchbox').fill('')
  await page.getByLabel('State').selectOption('scheduled')
  expect(await titles()).toEqual(['Later'])
  expect(await axe()).toEqual([])
}, 600_000)

it('a page leads to its document in the editor, which shows the page', async () => {
  await page.goto(`${dev.url}/blog/first/`, patient)
  await page.getByRole('link', { name: messagesFor('en').editHere, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'First' }).waitFor()
  expect(page.url()).toContain('file=content%2Fposts%2Ffirst.md')
  await page.frameLocator('iframe').getByRole('heading', { level: 1, name: 'First' }).waitFor(patient)
  expect(await axe()).toEqual([])
}, 600_000)

it('what is typed is saved, appears on the page, and is marked where it is wrong', async () => {
  await page.goto(`${dev.url}/edit/?file=content/posts/first.md`, patient)
  await text().press('ControlOrMeta+End')
  await page.keyboard.type('\n\nSee [the other](/blog/lates/).')
  await saved()
  expect(read('content/posts/first.md')).toContain('Words.\n\n\nSee [the other](/blog/lates/).')
  await page.frameLocator('iframe').getByRole('link', { name: 'the other' }).waitFor(patient)
  await page.locator('summary', { hasText: '1 error' }).click()
  await page.getByRole('button', { name: /lates/ }).waitFor()
  expect(await page.locator('.cm-lintRange-error').count()).toBeGreaterThan(0)
  await page.keyboard.press('ControlOrMeta+z')
}, 600_000)

it('a change made elsewhere appears around what is being typed', async () => {
  put('content/posts/shared.md', post({ title: 'Shared' }, 'One.\n\nTwo.\n\nThree.'))
  await page.goto(`${dev.url}/edit/?file=content/posts/shared.md`, patient)
  await text().press('ControlOrMeta+End')
  put('content/posts/shared.md', post({ title: 'Shared' }, 'ONE.\n\nTwo.\n\nThree.'))
  await page.keyboard.type('Four.')
  await page.locator('.save-state', { hasText: /^(Saved|Merged)/ }).waitFor()
  await expect
    .poll(() => read('content/posts/shared.md'), { timeout: 20_000 })
    .toMatch(/ONE\.\n\nTwo\.\n\nThree\.\n+Four\./)
  await expect.poll(() => text().textContent(), { timeout: 20_000 }).toMatch(/ONE\..*Four\./)
}, 600_000)

it('the text is left by Escape and Tab', async () => {
  await page.goto(`${dev.url}/edit/?file=content/posts/later.md`, patient)
  await text().press('Tab')
  expect(await page.evaluate('document.activeElement.classList.contains("cm-content")')).toBe(true)
  await page.keyboard.press('ControlOrMeta+z')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.classList.contains("cm-content")')).toBe(false)
}, 600_000)

it('a new post is begun with the answers to a few questions', async () => {
  await page.goto(`${dev.url}/edit/`, patient)
  await page.getByRole('button', { name: 'New' }).click()
  await page.getByLabel('Title', { exact: true }).fill('Begun here')
  await page.getByLabel('Add an author').fill('Jane De')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Did you mean Jane Doe?' }).click()
  expect(await axe()).toEqual([])
  await page.getByRole('button', { name: 'Create' }).click()
  await page.getByRole('heading', { level: 1, name: 'Begun here' }).waitFor()
  const path = new URL(page.url()).searchParams.get('file') ?? ''
  expect(read(path)).toMatch(/^---\n(.*\n)*title: Begun here\n(.*\n)*---/)
  expect(read(path)).toContain('jane')
  expect(read(path)).toContain('draft: true')
}, 600_000)
