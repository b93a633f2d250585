/** Renders fifty covers in every frame and all monograms, large and at 64 pixels, in both schemes, for visual review: `screenshots/covers-*.png`. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { readTheme, type Scheme } from '../../lib/core/look/theme.ts'
import {
  type Colours,
  coverBox,
  designsOf,
  drawCover,
  drawMonogram,
  initials,
  type Ratio,
  ratios,
  tintOf,
} from '../../lib/covers/index.ts'

const categories = [
  'architecture',
  'messaging',
  'operations',
  'data',
  'serverless',
  'marketing',
  'testing',
  'networks',
  'people',
  'security',
]
const titles = ['the-wrong-answer', 'the-outbox', 'a-trace-is-a-story', 'the-cold-start-ledger', 'exactly-once']
const people = [
  'Robin Ashdown',
  'Amara Osei',
  'Jonas Lindqvist',
  'Mei-Lin Tan',
  'Tomáš Novák',
  'Priya Raghunathan',
  'Plato',
  'Ada Lovelace',
]

/**
 * Renders the sheets.
 * @param executablePath the browser, if Playwright's own is not installed
 */
export async function coverSheet(folder: string, executablePath?: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  const theme = readTheme()
  for (const scheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ viewport: { width: 1540, height: 900 } })
    for (const ratio of ratios) {
      await page.setContent(sheetPage(scheme, ratio, (tint) => theme.colours(scheme, tint)))
      await page.screenshot({ path: join(folder, `covers-${scheme}-${ratio.replace(':', 'x')}.png`), fullPage: true })
    }
    await page.close()
  }
  await browser.close()
}

function sheetPage(scheme: Scheme, ratio: Ratio, colours: (tint: string) => Colours): string {
  const page = colours('sand')
  const covers = titles.flatMap((seed) =>
    categories.map((family) => ({ family, drawing: drawCover({ seed, family }, ratio, colours(tintOf(family))) })),
  )
  const svg = (drawing: string, width: number) =>
    `<svg viewBox="${coverBox(ratio)}" width="${width}" style="vertical-align:top">${drawing}</svg>`
  const designs = designsOf(people)
  const faces = people.map((name, index) => {
    const { ink, ...rest } = colours(tintOf(categories[index]))
    const sheet = drawMonogram(designs.get(name) ?? 0, { ink, ...rest })
    const letters = `<text x="60" y="79" text-anchor="middle" style="font:700 54px sans-serif" fill="${ink}">${initials(name)}</text>`
    return `<svg viewBox="0 0 120 120" width="96" height="96">${sheet}${letters}</svg>`
  })
  const bytes = covers.map(({ drawing }) => drawing.length)
  return `<!doctype html><title>Covers, ${scheme}, ${ratio}</title><body style="margin:24px;background:${page.paper};color:${page.ink};font:12px sans-serif">
<div style="display:grid;grid-template-columns:repeat(5,288px);gap:14px">${covers.map(({ family, drawing }) => `<div>${svg(drawing, 288)}<br>${family} ${drawing.length}</div>`).join('')}</div>
<p>${covers.map(({ drawing }) => svg(drawing, 64)).join(' ')}</p><p>${faces.join(' ')}</p><p>largest ${Math.max(...bytes)} bytes, mean ${Math.round(bytes.reduce((sum, size) => sum + size, 0) / bytes.length)}</p>`
}
