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
            const found = await axeFaults(reader.page, colorScheme === 'dark' ? colourRules : undefined)
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
  expect(await axeFaults(page, colourRules)).toHaveLength(1)
})
