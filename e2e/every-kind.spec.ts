/** A page of each kind in both colour schemes, from narrow phone to wide desktop. */
import { expect } from '@playwright/test'
import { axeFaults, colourRules } from './support/axe.ts'
import { builtFiles } from './support/built-pages.ts'
import { laidOut } from './support/laid-out.ts'
import { pageOfEachKind } from './support/page-kinds.ts'
import { test } from './support/reader.ts'
import { sites } from './support/sites.ts'

const widths = [320, 360, 768, 1440, 1920]
const read = [360, 768, 1440]

for (const site of sites) {
  test.describe(`every kind of page of the ${site.name}`, { tag: `@${site.name}` }, () => {
    for (const { kind, page } of pageOfEachKind(builtFiles(site).pages)) {
      test(`${kind} (${page.url}) fits every width and is accessible in both schemes`, async ({ reader }) => {
        await reader.page.goto(site.url + encodeURI(page.url.slice(1)))
        await laidOut(reader.page)
        const faults: string[] = []
        for (const colorScheme of ['light', 'dark'] as const) {
          await reader.page.emulateMedia({ colorScheme })
          for (const width of widths) {
            await reader.page.setViewportSize({ width, height: 900 })
            const wide = await reader.page.evaluate(() => document.documentElement.scrollWidth)
            if (wide > width) faults.push(`${colorScheme}, ${width} px: the page is ${wide} px wide`)
            if (!read.includes(width)) continue
            const rules = colorScheme === 'dark' ? { rules: colourRules } : {}
            const found = await axeFaults(reader.page, { ...rules, judged: reader.judged })
            faults.push(...found.map((fault) => `${colorScheme}, ${width} px: ${fault}`))
          }
        }
        expect(faults).toEqual([])
      })
    }
  })
}

test('axe notices a picture without a text, and text too pale to read', async ({ page }) => {
  await page.setContent(
    '<html lang="en"><title>x</title><main><h1 style="color: #ccc">Too pale</h1><img src="x.png"></main>',
  )
  const faults = await axeFaults(page)
  expect(faults.map((fault) => fault.split(':')[0])).toEqual(['axe color-contrast', 'axe image-alt'])
  expect(await axeFaults(page, { rules: colourRules })).toHaveLength(1)
})

test('contrast is tested once for texts that look alike, and again for another colour, background, size or visibility', async ({
  page,
}) => {
  await page.setContent(`<html lang="en"><title>x</title><style>
    main { color: #888 } .dark { background: #777 } .large { font-size: 30px; color: #999 }
    @media (width < 500px) { .large { font-size: 12px } .wide { display: none } }
    @media (prefers-color-scheme: dark) { body { background: #000 } }
    </style><main><h1>x</h1><p>First</p><p>Second</p><p class="dark">Third</p><p class="large">Fourth</p><p class="wide">Fifth</p></main>`)
  const judged = new Set<string>()
  const rules = colourRules
  const pale = async () => (await axeFaults(page, { rules, judged })).map((fault) => fault.split(': ')[2])
  await page.setViewportSize({ width: 400, height: 600 })
  expect(await pale()).toEqual(['p:nth-child(2)', '.dark', '.large'])
  expect(await pale()).toEqual([])
  await page.setViewportSize({ width: 800, height: 600 })
  expect(await pale()).toEqual(['.large', '.wide'])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await pale()).toEqual(['.dark'])
})
