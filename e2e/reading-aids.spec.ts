/** What the enhancement script adds to a long text: margin notes, the current section in the contents, keyboard stops. On the fixture site. */
import { expect, type Page } from '@playwright/test'
import { messagesFor } from '../lib/core/messages/messages.ts'
import { testOnSharedPage as test } from './support/reader.ts'

const messages = messagesFor('en')

const article = './blog/field-notes/'

test('the notes of a text are in its margin, and code beside one keeps to the text column', async ({ page }) => {
  // The narrowest window with room for contents, text and notes.
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(article)
  await expect(page.locator('.sidenote')).toHaveCount(3)
  await expect(page.locator('.sidenote').first()).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
  const widths = await page
    .locator('.prose > .code')
    .evaluateAll((blocks) => blocks.map(({ clientWidth }) => clientWidth))
  // The first is too wide for the column, but the long note reaches down to it.
  expect(widths).toEqual([600, 600])
  await expect(page.locator('.prose > .code').first()).toHaveClass('code wide')
})

test('a gallery and the pictures of a text can be paged through, by keys too', async ({ page }) => {
  await page.goto(article)
  await expect(page.locator('.gallery figure')).toHaveCount(2)
  await page.getByRole('link', { name: 'The lamp again' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('3 / 4 The first of two.')
  await dialog.getByRole('button', { name: messages.nextPicture }).click()
  await expect(dialog.getByRole('img', { name: 'The bridge again' })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(dialog).toContainText('1 / 4')
  await page.keyboard.press('ArrowLeft')
  await expect(dialog).toContainText('4 / 4')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'The bridge again' })).toBeFocused()
})

test('a pull quote that repeats the text is not announced', async ({ page }) => {
  await page.goto(article)
  const quote = page.locator('blockquote.pull')
  await expect(quote).toBeVisible()
  await expect(page.getByRole('blockquote').filter({ hasText: 'one property' })).toHaveCount(0)
})

const marked = (page: Page) => page.locator('[data-contents] [aria-current]')

test('the contents mark the section jumped to, and at the end the last one', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(article)
  for (const name of ['Numbers', 'Lists', 'Code', 'Folded']) {
    await page.locator('[data-contents]').getByRole('link', { name, exact: true }).click()
    await expect(marked(page)).toHaveText([name])
  }
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await expect(marked(page)).toHaveText(['Numbers'])
  await page.evaluate(() => scrollTo(0, 0))
  await expect(marked(page)).toHaveCount(0)
})

test('only scrollable regions are keyboard stops', async ({ page }) => {
  const stops = '.table-scroll, .math, figure.code > pre'
  const wrong = () =>
    page.evaluate(
      (selector) =>
        [...document.querySelectorAll(selector)].filter(
          (region) => region.scrollWidth > region.clientWidth !== (region.getAttribute('tabindex') === '0'),
        ).length,
      stops,
    )
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(article)
  await expect.poll(wrong).toBe(0)
  await expect(page.locator('.math')).not.toHaveAttribute('tabindex')
  await expect(page.locator('figure.code > pre').first()).toHaveAttribute('tabindex', '0')
  await page.setViewportSize({ width: 320, height: 640 })
  await expect.poll(wrong).toBe(0)
})

/** Adds rules like a reader's own settings; the page's policy forbids style elements. */
const withRules = (page: Page, rules: string) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = [sheet]
  }, rules)

test('summaries lose no line with spaced-out text at twice the size', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 })
  await page.goto('./blog/')
  const spacing = 'line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important'
  await withRules(page, `html { font-size: 200% } * { ${spacing} }`)
  await expect(page.locator('.summary')).not.toHaveCount(0)
  const cut = await page.evaluate(
    () => [...document.querySelectorAll('.summary')].filter((one) => one.scrollHeight > one.clientHeight + 1).length,
  )
  expect(cut).toBe(0)
})

test('the name of the site is as wide as the sheet, on a phone with text at twice the size too, and once on the screen', async ({
  page,
}) => {
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto('')
    const name = page.locator('.nameplate-name:visible')
    const sheet = await page.locator('.nameplate').evaluate((plate) => plate.clientWidth)
    const drawn = async () => (await name.boundingBox())?.width ?? 0
    expect(Math.abs((await drawn()) - sheet)).toBeLessThan(2)
    await withRules(page, 'html { font-size: 200% }')
    await expect(name).toHaveCount(1)
    expect(await drawn()).toBeLessThanOrEqual(width)
    await expect(page.getByRole('banner').getByRole('link', { name: 'The Lamp Post' })).toHaveCount(0)
  }
  await page.goto('./blog/')
  await expect(page.getByRole('banner').getByRole('link', { name: 'The Lamp Post' })).toBeVisible()
})

test('on a phone the colour scheme is chosen in the foot, on wide screens in the bar', async ({ page }) => {
  const group = page.getByRole('group', { name: 'Colour scheme' })
  await page.setViewportSize({ width: 360, height: 780 })
  await page.goto('./blog/')
  await expect(page.getByRole('banner').getByRole('group')).toHaveCount(0)
  await page.getByRole('contentinfo').getByRole('radio', { name: 'Dark' }).check()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  // The other one knows of it.
  await page.setViewportSize({ width: 1280, height: 780 })
  await expect(group).toHaveCount(1)
  await expect(page.getByRole('banner').getByRole('radio', { name: 'Dark' })).toBeChecked()
})

test('on a phone an article takes a third of a screen in a list and keeps its picture', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 })
  await page.goto('./blog/page/1/')
  const entries = page.locator('.large > li')
  await expect(entries).toHaveCount(3)
  for (const entry of await entries.all()) {
    expect((await entry.boundingBox())?.height).toBeLessThan(780 / 3)
    await expect(entry.locator('.cover')).toBeVisible()
  }
})

test('on a phone the first article of a category without its picture has its title above its summary', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 })
  await page.goto('./')
  const first = page.locator('.sections .first', { has: page.locator('.summary') }).first()
  await first.locator('.cover').evaluate((cover) => cover.remove())
  const top = async (part: string) => (await first.locator(part).boundingBox())?.y
  expect(await top('.title')).toBeLessThan((await top('.summary')) ?? 0)
})

test('code runs from left to right on a right-to-left page', async ({ page }) => {
  await page.goto('./blog/jisr/')
  await expect(page.locator('.prose p').first()).toHaveCSS('direction', 'rtl')
  await expect(page.locator('figure.code > pre')).toHaveCSS('direction', 'ltr')
  await expect(page.locator('.prose p > code')).toHaveCSS('direction', 'ltr')
})
