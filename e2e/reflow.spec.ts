/** Readers who change the page: large text, a narrow window, more text spacing, their own colours, paper. One page of each kind of the fixture site. */
import { expect, type Page } from '@playwright/test'
import { builtFiles } from './support/built-pages.ts'
import { layoutFaults } from './support/layout-faults.ts'
import { pageOfEachKind } from './support/page-kinds.ts'
import { test } from './support/reader.ts'
import { sites } from './support/sites.ts'

const site = sites.find(({ name }) => name === 'fixture')
const kinds = site ? pageOfEachKind(builtFiles(site).pages) : []

/** WCAG 2.2, 1.4.12: spacing that readers may set without losing anything. */
const textSpacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`

/** Elements that are useful on screen and useless on paper. */
const chrome =
  '.head, .foot, .skip, .crumbs, .contents, .pagination, .share, .onward, .anchor, .copy, .sidenote, dialog'

for (const { kind, page: built } of kinds) {
  const address = `${site?.url ?? ''}${built.file === '404.html' ? 'no/such/page/' : encodeURI(built.url.slice(1))}`

  test.describe(kind, () => {
    // In one worker and in order, so that the page is loaded once.
    test.describe.configure({ mode: 'default' })

    test('nothing is cut or needs horizontal scrolling at 320 px, at 200 % and with text spacing', async ({
      reader: { page },
    }) => {
      const faults: Record<string, string[]> = {}
      await page.setViewportSize({ width: 320, height: 640 })
      await open(page, address)
      faults['320 px'] = await page.evaluate(layoutFaults)
      await spaceOut(page)
      faults['320 px with text spacing'] = await page.evaluate(layoutFaults)
      // A browser's zoom of 200 % in a window of 1280 px is a window of 640 px with twice the pixels.
      await page.evaluate(() => {
        document.adoptedStyleSheets = []
      })
      await page.setViewportSize({ width: 640, height: 400 })
      faults['200 %'] = await page.evaluate(layoutFaults)
      // Text alone at twice the size, as Firefox and phones offer.
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%'
      })
      faults['text of 200 %'] = await page.evaluate(layoutFaults)
      await page.setViewportSize({ width: 1440, height: 900 })
      faults['text of 200 % at 1440 px'] = await page.evaluate(layoutFaults)
      await page.setViewportSize({ width: 1280, height: 800 })
      await spaceOut(page)
      faults['text of 200 % with text spacing'] = await page.evaluate(layoutFaults)
      expect(faults).toEqual(Object.fromEntries(Object.keys(faults).map((name) => [name, []])))
    })

    test('in forced colours every control and focus is visible', async ({ reader: { page } }) => {
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.emulateMedia({ forcedColors: 'active' })
      await open(page, address)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)
      expect(outline).not.toBe('none')
      expect(await page.evaluate(layoutFaults)).toEqual([])
      const unseen = await page
        .locator('a:visible, button:visible, h1, p:visible')
        .evaluateAll((elements) =>
          elements
            .filter((element) => getComputedStyle(element).color === getComputedStyle(document.body).backgroundColor)
            .map((element) => element.outerHTML.slice(0, 120)),
        )
      expect(unseen).toEqual([])
    })

    test('the printed page has the text and no chrome', async ({ reader: { page } }) => {
      await page.setViewportSize({ width: 720, height: 1000 })
      await page.emulateMedia({ media: 'print' })
      await open(page, address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      for (const element of await page.locator(chrome).all()) await expect(element).toBeHidden()
      expect(await page.evaluate(layoutFaults)).toEqual([])
    })
  })
}

test('a table of thirty columns fits on paper', async ({ reader: { page } }) => {
  await page.setViewportSize({ width: 612, height: 1000 })
  await page.emulateMedia({ media: 'print' })
  await page.goto(`${site?.url ?? ''}guide/`)
  const table = page.locator('.table-scroll').first()
  await table.evaluate((region) => {
    const row = (tag: string) =>
      `<tr>${Array.from({ length: 30 }, (_, index) => `<${tag}>${1000 + index}</${tag}>`).join('')}</tr>`
    region.innerHTML = `<table><thead>${row('th')}</thead><tbody>${row('td')}</tbody></table>`
  })
  const missing = await table.evaluate((region) => region.scrollWidth - region.clientWidth)
  expect(missing).toBe(0)
})

/** Opens a page, or shows it as it was at first if an earlier test has left it. */
async function open(page: Page, address: string): Promise<void> {
  if (page.url() !== address) {
    await page.goto(address)
    return
  }
  await page.evaluate(() => {
    document.adoptedStyleSheets = []
    document.documentElement.style.fontSize = ''
    scrollTo(0, 0)
  })
}

/** The page's policy forbids style elements, but a reader's own style sheet is not bound by it: a constructed sheet behaves like that. */
async function spaceOut(page: Page): Promise<void> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = [sheet]
  }, textSpacing)
}
