/** Takes screenshots of a served site. */
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'

const widths = [360, 768, 1440]
const schemes = ['light', 'dark'] as const

/** What to capture: a name, an address or a link on the front page to follow, and the scroll position. */
const shots: { name: string; path?: string; link?: string; at: 'whole' | 'top' | 'middle' | 'end' }[] = [
  { name: 'home', path: '', at: 'whole' },
  { name: 'list', path: 'blog/', at: 'whole' },
  { name: 'post-top', link: '.lead .title a', at: 'top' },
  { name: 'post-middle', link: '.lead .title a', at: 'middle' },
  { name: 'post-end', link: '.lead .title a', at: 'end' },
  { name: 'author', link: '.person .name a', at: 'whole' },
  { name: 'category', link: '.section-name a, .lead .kicker a', at: 'whole' },
  { name: 'archive', path: 'archive/', at: 'whole' },
  { name: '404', path: 'there/is/nothing/here/', at: 'top' },
]

/** @param home the front page, with trailing slash */
export async function shootSite(browser: Browser, home: string, folder: string): Promise<void> {
  for (const scheme of schemes) for (const width of widths) await shootAll(browser, home, { scheme, width, folder })
}

type Setting = { scheme: (typeof schemes)[number]; width: number; folder: string }

async function shootAll(browser: Browser, home: string, { scheme, width, folder }: Setting): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: width < 700 ? 780 : 960 }, colorScheme: scheme })
  for (const { name, path, link, at } of shots) {
    await page.goto(home)
    const address = link ? await page.locator(link).first().getAttribute('href') : path
    if (address === null || address === undefined) continue
    await page.goto(new URL(address, home).href)
    await settle(page, at)
    await page.screenshot({ path: join(folder, `${name}-${width}-${scheme}.png`), fullPage: at === 'whole' })
  }
  await page.close()
}

/** Scrolls to the position and waits for fonts and for visible pictures. */
async function settle(page: Page, at: 'whole' | 'top' | 'middle' | 'end'): Promise<void> {
  const share = { whole: 1, top: 0, middle: 0.4, end: 1 }[at]
  await page.evaluate(async (part) => {
    // A full-page screenshot would show parts before they are laid out.
    const everything = new CSSStyleSheet()
    everything.replaceSync('* { content-visibility: visible !important }')
    document.adoptedStyleSheets = [everything]
    scrollTo(0, part * (document.documentElement.scrollHeight - innerHeight))
    await document.fonts.ready
  }, share)
  await page.waitForLoadState('networkidle')
}
