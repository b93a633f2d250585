/** Playwright's `test` with a page that many tests share: opening a browser context for each of hundreds of pages would take most of the time. */

import AxeBuilder from '@axe-core/playwright'
import { test as base, type Page } from '@playwright/test'

export type Reader = {
  page: Page
  /** What went wrong in the browser since the last call: console errors, exceptions, failed and foreign requests. */
  faults(): string[]
}

export const test = base.extend<object, { reader: Reader }>({
  reader: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ reducedMotion: 'reduce' })
      const page = await context.newPage()
      let seen: string[] = []
      page.on('console', (message) => message.type() === 'error' && seen.push(`console: ${message.text()}`))
      page.on('pageerror', (error) => seen.push(`exception: ${error.message}`))
      page.on('requestfailed', (request) => {
        // What was still loading when a test went on to the next page is no fault of the page.
        if (request.failure()?.errorText !== 'net::ERR_ABORTED') seen.push(`request failed: ${request.url()}`)
      })
      page.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url())
        if (protocol.startsWith('http') && hostname !== '127.0.0.1') seen.push(`foreign request: ${request.url()}`)
      })
      page.on('response', (response) => {
        const own = response.request().isNavigationRequest()
        if (response.status() >= 400 && !own) seen.push(`${response.status()}: ${response.url()}`)
      })
      await use({
        page,
        faults() {
          const taken = seen
          seen = []
          return taken
        },
      })
      await context.close()
    },
    { scope: 'worker' },
  ],
})

/** What axe finds on the page as it stands, all rules. */
export async function axeFaults(page: Page): Promise<string[]> {
  // The default mode opens a second page to merge frames of other origins; these pages have none.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `axe ${id}: ${help}: ${node.target.join(' ')}`),
  )
}
