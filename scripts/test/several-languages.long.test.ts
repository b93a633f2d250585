/** A site of three languages in a browser: choosing a language with and without scripts, accessibility, large text, print. */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { post, type SiteFiles, withSite } from '../../lib/content/testing/tiny-site.ts'
import { runScript } from '../../lib/core/tool.ts'
import { ensureChromium } from './chromium-install.ts'

const files: SiteFiles = {
  'site.yml':
    'title: Tiny\ndescription: A site.\nurl: https://example.org\nprefix_default_language: true\n' +
    'languages: {en: {}, de: {title: Winzig, fallback: en}, ar: {title: صغير}}\n',
  'posts/both.md': post({ title: 'Both' }),
  'posts/de/both.md': post({ title: 'Beide' }),
  'posts/only.md': post({ title: 'Only', date: '2020-01-03' }),
  'posts/ar/third.md': post({ title: 'ثالث', date: '2020-01-04' }, '## عنوان\n\n```js\nconst a = 1\n```\n'),
}

const host = 'http://tiny.test'
const out = mkdtempSync(join(tmpdir(), 'several-languages-'))
let browser: Browser

beforeAll(
  () =>
    withSite(files, async (root) => {
      const { code, output } = await runScript('build', [`--site=${root}`, '--as-of=2026-01-01'], { quiet: true })
      expect(code, output).toBe(0)
      cpSync(join(root, 'out'), out, { recursive: true })
      const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
      browser = await chromium.launch({ executablePath: await ensureChromium(), args })
    }),
  600_000,
)

afterAll(async () => {
  await browser?.close()
  rmSync(out, { recursive: true, force: true })
})

/** Opens a page of the site in a window of this width, and closes it after `use`. */
async function onPage(path: string, width: number, use: (page: Page) => Promise<void>, more?: BrowserContextOptions) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, ...more })
  await context.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    const file = join(out, pathname.endsWith('/') ? `${pathname}index.html` : pathname)
    return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 })
  })
  const page = await context.newPage()
  await page.goto(host + path)
  await use(page)
  await context.close()
}

const summary = (page: Page) => page.locator('.languages summary')
const list = (page: Page) => page.locator('.languages ul')

test('the switch opens by keyboard, names the language of the page, and closes by Escape and by a click elsewhere', () =>
  onPage('/en/blog/both/', 1440, async (page) => {
    await summary(page).focus()
    await page.keyboard.press('Enter')
    expect(await list(page).isVisible()).toBe(true)
    const current = page.locator('.languages [aria-current]')
    expect((await current.allTextContents()).map((text) => text.trim())).toEqual(['English'])
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    expect(await list(page).isVisible()).toBe(false)
    expect(await summary(page).evaluate((element) => element === document.activeElement)).toBe(true)
    await summary(page).click()
    expect(await list(page).isVisible()).toBe(true)
    await page.getByRole('heading', { level: 1 }).click()
    expect(await list(page).isVisible()).toBe(false)
    await summary(page).click()
    await page.getByRole('link', { name: 'Deutsch' }).click()
    expect(page.url()).toBe(`${host}/de/blog/both/`)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.languages').isVisible()).toBe(false)
  }))

test('without scripts a reader chooses a language at / and on every page', () =>
  onPage(
    '/',
    360,
    async (page) => {
      expect(await page.locator('.languages').count()).toBe(0)
      await page.getByRole('link', { name: 'العربية' }).click()
      expect(page.url()).toBe(`${host}/ar/`)
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
      await summary(page).click()
      await page.getByRole('link', { name: 'Deutsch' }).click()
      expect(page.url()).toBe(`${host}/de/`)
      // What is not translated is listed with its language, at its own address.
      await page.getByRole('link', { name: 'Only' }).click()
      expect(page.url()).toBe(`${host}/en/blog/only/`)
      await summary(page).click()
      const links = (await list(page).getByRole('link').allTextContents()).map((text) => text.trim())
      expect(links).toEqual(['English', 'Deutsch not translated – front page', 'العربية not translated – front page'])
    },
    { javaScriptEnabled: false },
  ))

const shown = ['/', '/ar/', '/en/blog/both/', '/de/blog/both/', '/en/blog/only/', '/ar/blog/third/']
const more = ['/de/archive/', '/ar/archive/', '/ar/authors/jane/', '/ar/search/', '/404.html']

test.each([
  [360, 'light'],
  [1440, 'dark'],
] as const)('every kind of page is accessible with the list open, at %i px and %s', async (width, colorScheme) => {
  const faults: string[] = []
  for (const path of [...shown, ...more])
    await onPage(
      path,
      width,
      async (page) => {
        if ((await summary(page).count()) > 0) await summary(page).click()
        const { violations } = await new AxeBuilder({ page }).analyze()
        faults.push(...violations.map(({ id, nodes }) => `${path}: ${id} ${nodes[0]?.target.join(' ')}`))
      },
      { colorScheme },
    )
  expect(faults).toEqual([])
})

test('with text at 200 % on a phone and forced colours, the list of languages is within the window', async () => {
  for (const path of shown)
    await onPage(
      path,
      360,
      async (page) => {
        await page.addStyleTag({ content: 'html { font-size: 200% !important }' })
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        expect(wide, path).toBeLessThanOrEqual(360)
        if ((await summary(page).count()) === 0) return
        await summary(page).click()
        const box = await list(page).boundingBox()
        expect(box?.x, path).toBeGreaterThanOrEqual(0)
        expect((box?.x ?? 0) + (box?.width ?? 0), path).toBeLessThanOrEqual(360)
      },
      { bypassCSP: true, forcedColors: 'active' },
    )
})

test('a page in Arabic is mirrored, and its code is not', () =>
  onPage('/ar/blog/third/', 1440, async (page) => {
    const direction = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => getComputedStyle(one).direction)
    expect(await direction('body')).toBe('rtl')
    expect(await direction('.prose h2')).toBe('rtl')
    expect(await direction('.prose pre code')).toBe('ltr')
    const [wordmark, tools] = await Promise.all(
      ['.head .wordmark', '.head .tools'].map((selector) => page.locator(selector).boundingBox()),
    )
    expect(wordmark?.x).toBeGreaterThan(tools?.x ?? 0)
  }))
