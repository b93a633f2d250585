/** For tests: opens a document in Chromium, interacts with everything in it, and reports what ran, what was requested and what could act. */
import type { Browser } from 'playwright'
import { activeInBrowser, touchEverything } from './in-browser.ts'

const address = 'http://attacked.example/blog/post/'

/** How long something that has to happen may take, on a machine that is busy. */
const patience = 20_000

/**
 * @param sign waits longer for a line that contains this, for documents known to be harmful
 * @returns one line for each thing that ran, was requested or could act; empty for a harmless document
 */
export async function watchPage(browser: Browser, html: string, sign?: string): Promise<string[]> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    const seen: string[] = []
    page.on('dialog', (dialog) => {
      seen.push(`dialog: ${dialog.message()}`)
      dialog.dismiss().catch(() => {})
    })
    page.on('popup', (popup) => void seen.push(`window: ${popup.url()}`))
    await context.route('**/*', (route) => {
      const request = route.request()
      if (request.url() === address && request.isNavigationRequest())
        return route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!DOCTYPE html>${html}` })
      // Authors may show pictures, of the post or from elsewhere; nothing else may be requested.
      if (!/^(?:image|media)$/.test(request.resourceType()))
        seen.push(`request: ${request.resourceType()} ${request.url()}`)
      return route.fulfill({ status: 204 })
    })
    // Every script, handler and javascript: address that is compiled is reported under the address of the page.
    const debug = await context.newCDPSession(page)
    debug.on('Debugger.scriptParsed', ({ url, startLine }) => {
      if (url === address || /^(?:javascript|data|about):/.test(url))
        seen.push(`script: ${url.slice(0, 200)} line ${startLine + 1}`)
    })
    await debug.send('Debugger.enable')
    await page.goto(address, { waitUntil: 'load', timeout: 120_000 })
    seen.push(...(await page.evaluate(activeInBrowser)))
    await page.evaluate(touchEverything)
    const findings = () => [
      ...seen,
      ...(page.url() === address ? [] : [`moved to ${page.url()}`]),
      ...(page.frames().length > 1 ? [`${page.frames().length - 1} frames`] : []),
    ]
    await page.waitForTimeout(300)
    const end = Date.now() + patience
    while (sign && Date.now() < end && !findings().some((line) => line.includes(sign))) await page.waitForTimeout(100)
    return findings()
  } finally {
    await context.close()
  }
}
