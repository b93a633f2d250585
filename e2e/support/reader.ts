/** Playwright's `test` with a page shared by many tests: opening a browser context for each of hundreds of pages would take most of the time. */
import { test as base, type Page } from '@playwright/test'

export type Reader = {
  page: Page
  /** Faults in the browser since the last call: console errors, exceptions, failed and third-party requests. */
  faults(): string[]
  /** Looks of texts whose contrast was tested, on any page: see `axeFaults`. */
  judged: Set<string>
}

const plainMedia = { media: 'screen', colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' } as const
const plainWindow = { width: 1280, height: 720 }

export const test = base.extend<{ reader: Reader }, { sharedReader: Reader }>({
  /** The shared page as a new reader has it: what an earlier test stored is gone; mouse, media and window are where they start. */
  reader: async ({ sharedReader }, use) => {
    const { page } = sharedReader
    if (page.url().startsWith('http')) await page.evaluate(() => localStorage.clear())
    await page.mouse.move(0, 0)
    await page.emulateMedia(plainMedia)
    await page.setViewportSize(plainWindow)
    sharedReader.faults()
    await use(sharedReader)
  },
  sharedReader: [
    async ({ browser }, use, { project }) => {
      const { baseURL } = project.use
      const context = await browser.newContext({ ...(baseURL && { baseURL }) })
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
        judged: new Set(),
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

/**
 * For tests of features: `page` is the shared page. A context of its own takes a second of processor time, longer than
 * most of these tests; those that add scripts, routes or permissions to it need Playwright's own `test`.
 */
export const testOnSharedPage = test.extend({
  page: async ({ reader: { page } }, use) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    await use(page)
  },
})
