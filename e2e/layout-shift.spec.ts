/** What a reader sees stays where it is while a page loads, and moves hardly at all when its fonts come late. */
import { expect, type Page, test } from '@playwright/test'
import { builtFiles } from './support/built-pages.ts'
import { laidOut } from './support/laid-out.ts'
import { pageOfEachKind } from './support/page-kinds.ts'
import { sites } from './support/sites.ts'

const kinds = new Set(['home', 'blog', 'post'])

/** Cumulative layout shift that Web Vitals call good. A line may break elsewhere in the fallback font, whatever its metrics. */
const good = 0.1

/** Less than a reader could notice: a note in the margin that settles by a pixel. */
const unnoticed = 0.001

type Shift = { value: number; moved: string }

const sum = (shifts: Shift[]): number => shifts.reduce((total, { value }) => total + value, 0)

for (const site of sites) {
  test.describe(`the ${site.name}`, { tag: `@${site.name}` }, () => {
    for (const { kind, page: built } of pageOfEachKind(builtFiles(site).pages).filter(({ kind }) => kinds.has(kind))) {
      test(`${kind} (${built.url}) does not move while it loads, and hardly when its fonts arrive last`, async ({
        page,
      }) => {
        for (const width of [360, 1440]) {
          await page.setViewportSize({ width, height: 900 })
          const address = site.url + encodeURI(built.url.slice(1))
          await openWithoutFonts(page, address)
          const own = await shifts(page)
          expect(sum(own), `at ${width} px, without fonts: ${JSON.stringify(own)}`).toBeLessThan(unnoticed)
          await openWithLateFonts(page, address)
          const late = await shifts(page)
          expect(sum(late), `at ${width} px, with late fonts: ${JSON.stringify(late)}`).toBeLessThan(good)
        }
      })
    }
  })
}

async function openWithoutFonts(page: Page, address: string): Promise<void> {
  await page.route('**/*.woff2', (route) => route.abort())
  await page.goto(address)
  await laidOut(page)
  await page.unrouteAll({ behavior: 'wait' })
}

/** Holds every font back until the page is shown in its fallback, as on a slow line. */
async function openWithLateFonts(page: Page, address: string): Promise<void> {
  let letThrough = () => {}
  const painted = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  let held = 0
  await page.route('**/*.woff2', async (route) => {
    held++
    await painted
    await route.continue()
  })
  await page.goto(address, { waitUntil: 'commit' })
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
  letThrough()
  await page.waitForLoadState('load')
  await page.evaluate(() => document.fonts.ready.then(() => {}))
  await laidOut(page)
  await page.unrouteAll({ behavior: 'wait' })
  expect(held).toBeGreaterThan(0)
}

/** The shifts of the layout since the page was opened. */
function shifts(page: Page): Promise<Shift[]> {
  return page.evaluate(async () => {
    const frame = () => new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)))
    await frame()
    await frame()
    const observer = new PerformanceObserver(() => {})
    observer.observe({ type: 'layout-shift', buffered: true })
    const found = observer.takeRecords() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[]
    return found.map(({ value, sources }) => ({
      value,
      moved: sources
        .map(({ node }) => (node instanceof Element ? node.outerHTML : (node?.textContent ?? '')).slice(0, 80))
        .join(' … '),
    }))
  })
}

test('a text that something late pushes down is noticed', async ({ page }) => {
  await page.goto('')
  await laidOut(page)
  await page.evaluate(() => {
    const late = document.createElement('div')
    late.style.height = '300px'
    document.body.prepend(late)
  })
  expect(sum(await shifts(page))).toBeGreaterThan(good)
})
