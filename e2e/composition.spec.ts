/** How posts are composed: three edges on the right, notes that nothing covers, and text on the first screen. */
import { expect, type Page } from '@playwright/test'
import { builtFiles } from './support/built-pages.ts'
import { pageKind } from './support/page-kinds.ts'
import { testOnSharedPage as test } from './support/reader.ts'
import { sites } from './support/sites.ts'

/** What covers a note, and blocks that end at none of the edges. Runs in the page. */
function compositionFaults(): string[] {
  const prose = document.querySelector('.prose')
  if (!prose) return []
  const box = (element: Element) => element.getBoundingClientRect()
  const name = (element: Element) => element.outerHTML.slice(0, 80)
  const all = (selector: string) => [...document.querySelectorAll(selector)]
  const notes = all('.prose > :is(.sidenote, .aside)')
  const blocks = all('.prose > :not(.sidenote, .aside), .prose > .figure > *')
  const meet = (a: DOMRect, b: DOMRect) =>
    a.top < b.bottom - 1 && a.bottom > b.top + 1 && a.left < b.right - 1 && a.right > b.left + 1
  const covered = notes.flatMap((note) =>
    [...blocks, ...notes]
      .filter((other) => other !== note && meet(box(note), box(other)))
      .map((other) => `${name(note)} is covered by ${name(other)}`),
  )
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const { left, right } = box(prose)
  const gap = Math.min(3 * rem, Math.max(2 * rem, 1.7 * rem + innerWidth * 0.012))
  const edges = [left + 37.5 * rem, left + 52.5 * rem + gap, right]
  const stray = all('.prose > :is(.code, .table-scroll, .figure, .gallery, .tabs)')
    .filter((block) => !edges.some((edge) => Math.abs(box(block).right - edge) < 2))
    .map(
      (block) => `${name(block)} ends at ${Math.round(box(block).right)}, not at ${edges.map(Math.round).join(', ')}`,
    )
  return [...covered, ...stray]
}

for (const site of sites) {
  const posts = builtFiles(site).pages.filter((page) => pageKind(page) === 'post' && !page.html.includes('dir="rtl"'))
  test.describe(`the posts of the ${site.name}`, { tag: `@${site.name}` }, () => {
    test('keep three edges and cover no note at 1280, 1440 and 1920 px', async ({ page }) => {
      const faults: string[] = []
      for (const { url } of posts) {
        await page.setViewportSize({ width: 1280, height: 900 })
        await page.goto(site.url + encodeURI(url.slice(1)))
        await page.evaluate(() => document.fonts.ready)
        // The script has put the notes into the margin, which every one of these widths has; the rest is up to the style sheet.
        for (const width of [1280, 1440, 1920]) {
          await page.setViewportSize({ width, height: 900 })
          const found = await page.evaluate(compositionFaults)
          faults.push(...found.map((fault) => `${url}, ${width} px: ${fault}`))
        }
      }
      expect(faults).toEqual([])
    })
  })
}

test('a picture smaller than the text column keeps its size and begins at the edge of the text', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('./blog/corrected/')
  const [picture, text] = await page.evaluate(() => {
    const first = document.querySelector('.prose > p') as Element
    const figure = '<figure class="figure"><img src="../../icon.svg" alt="" width="40" height="30"></figure>'
    first.insertAdjacentHTML('afterend', figure)
    return [first.nextElementSibling?.firstElementChild, first].map((one) => one?.getBoundingClientRect().toJSON())
  })
  expect(picture).toMatchObject({ left: text.left, width: 40, height: 30 })
})

/** Where the first line of the text ends. */
const firstLine = (page: Page) =>
  page.evaluate(() => {
    const range = document.createRange()
    range.selectNodeContents(document.querySelector('.prose > p') as Node)
    return range.getClientRects()[0]?.bottom ?? Number.POSITIVE_INFINITY
  })

for (const [opening, address] of [
  ['split', './blog/field-notes/'],
  ['wide', './blog/corrected/'],
  ['type', './blog/whisper/'],
  ['picture', './blog/two-hands/'],
] as const)
  test(`a post that opens as ${opening} begins its text on the first screen`, async ({ page }) => {
    for (const [width, height] of [
      [1440, 900],
      [768, 1024],
      [360, 780],
    ] as const) {
      await page.setViewportSize({ width, height })
      await page.goto(address)
      await expect(page.locator(`.opens-${opening}`)).toBeVisible()
      await page.evaluate(() => document.fonts.ready)
      expect(await firstLine(page)).toBeLessThan(height)
    }
  })

for (const width of [1024, 1440])
  test(`a headline is beside its picture at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto('./blog/field-notes/')
    const headline = await page.locator('.opening h1').boundingBox()
    const picture = await page.locator('.opening .picture').boundingBox()
    expect((headline?.x ?? 0) + (headline?.width ?? 0)).toBeLessThanOrEqual(picture?.x ?? 0)
    expect(headline?.y).toBeLessThan((picture?.y ?? 0) + (picture?.height ?? 0))
  })

test('a versal begins a text that opens with type', async ({ page }) => {
  await page.goto('./blog/whisper/')
  const letter = await page
    .locator('.prose > p')
    .first()
    .evaluate((paragraph) => getComputedStyle(paragraph, '::first-letter').getPropertyValue('initial-letter'))
  expect(letter).toBe('3')
})
