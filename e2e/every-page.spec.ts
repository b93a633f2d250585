/** One test for every published page, generated from the files on disk. */
import { expect } from '@playwright/test'
import { axeFaults } from './support/axe.ts'
import { builtFiles } from './support/built-pages.ts'
import { laidOut } from './support/laid-out.ts'
import { linkFaults } from './support/link-check.ts'
import { pageOfEachKind } from './support/page-kinds.ts'
import { test } from './support/reader.ts'
import { sites } from './support/sites.ts'
import { validityFaults } from './support/validity.ts'

for (const site of sites) {
  const { pages, redirects } = builtFiles(site)
  const withdrawn = pages.find(({ file }) => file === '410.html')?.html
  const ofKind = new Set(pageOfEachKind(pages).map(({ page }) => page))

  test.describe(`every page of the ${site.name}`, { tag: `@${site.name}` }, () => {
    test('there are pages', () => expect(pages.length).toBeGreaterThan(3))

    for (const [index, page] of pages.entries()) {
      const scheme = index % 2 === 0 ? 'light' : 'dark'
      test(`${page.url} is sound (${scheme})`, async ({ reader }) => {
        const missing = page.file === '404.html'
        await reader.page.emulateMedia({ colorScheme: scheme })
        const status = missing ? 404 : page.html === withdrawn ? 410 : 200
        const address = missing ? 'no/such/page/' : encodeURI(page.url.slice(1))
        const response = await reader.page.goto(site.url + address, { waitUntil: 'load' })
        const browser = reader.faults().filter((fault) => status === 200 || !fault.includes(`status of ${status}`))
        await laidOut(reader.page)
        expect({
          status: response?.status(),
          headlines: page.facts.h1,
          titled: page.facts.title.trim() !== '',
          described: missing || page.facts.description.trim() !== '',
          language: page.facts.lang !== '',
          browser,
          links: missing ? [] : linkFaults(site, page),
          validity: await validityFaults(page.html),
          // The page that represents its kind is tested at three widths in `every-kind.spec.ts`.
          accessibility: ofKind.has(page) ? [] : await axeFaults(reader.page, reader),
        }).toEqual({
          status,
          headlines: 1,
          titled: true,
          described: true,
          language: true,
          browser: [],
          links: [],
          validity: [],
          accessibility: [],
        })
      })
    }

    for (const page of redirects) {
      test(`${page.url} redirects to an address that exists`, async () => {
        expect({ links: linkFaults(site, page), validity: await validityFaults(page.html) }).toEqual({
          links: [],
          validity: [],
        })
      })
    }
  })
}
