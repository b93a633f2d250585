/** Playwright's `test` with a page shared by many tests: opening a browser context for each of hundreds of pages would take most of the time. */

import AxeBuilder from '@axe-core/playwright'
import { test as base, type Page } from '@playwright/test'

export type Reader = {
  page: Page
  /** Faults in the browser since the last call: console errors, exceptions, failed and third-party requests. */
  faults(): string[]
}

const plainMedia = { media: 'screen', colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' } as const
const plainWindow = { width: 1280, height: 720 }

export const test = base.extend<{ reader: Reader }, { sharedReader: Reader }>({
  /** The shared page as a new reader has it: media, colours and window size set by an earlier test are reset. */
  reader: async ({ sharedReader }, use) => {
    await sharedReader.page.emulateMedia(plainMedia)
    await sharedReader.page.setViewportSize(plainWindow)
    sharedReader.faults()
    await use(sharedReader)
  },
  sharedReader: [
    async ({ browser }, use) => {
      const context = await browser.newContext()
      const page = await context.newPage()
      let seen: string[] = []
      page.on('console', (message) => message.type() === 'error' && seen.push(`console: ${message.text()}`))
      page.on('pageerror', (error) => seen.push(`exception: ${error.message}`))
      page.on('requestfailed', (request) => {
        // A request still loading when a test moved on to the next page is not a fault of the page.
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

/** The rules whose result depends on the colour scheme. */
export const colourRules = ['color-contrast', 'link-in-text-block']

/**
 * Violations that axe finds on the page in its current state.
 * @param rules the rules to run; all by default
 */
export async function axeFaults(page: Page, rules?: string[]): Promise<string[]> {
  // The default mode opens a second page to merge frames of other origins; these pages have none.
  const builder = new AxeBuilder({ page }).setLegacyMode()
  // Passing elements are not collected: naming each of them takes a quarter of the time.
  builder.options({ resultTypes: ['violations'], ...(rules && { runOnly: { type: 'rule', values: rules } }) })
  const { violations } = await builder.analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `axe ${id}: ${help}: ${node.target.join(' ')}`),
  )
}
