/** Compares how pages look before and after an upgrade, if Chromium is installed. */
import { join } from 'node:path'
import { listen } from '../cli/port.ts'
import { staticServer } from '../serve/static-server.ts'
import type { Trial } from './try-upgrade.ts'

/** Pages to photograph: the shortest address of each folder stands for its kind. */
const mostPages = 12
const widths = [360, 1440]

/**
 * @param addresses pages of both sites
 * @param base the path below which both are served, `/sub` or empty
 * @returns the addresses that look different; null without a Chromium
 */
export async function changedLooks(trial: Trial, addresses: readonly string[], base: string): Promise<string[] | null> {
  const { findChromium } = await import('../test/chromium.ts')
  const executablePath = findChromium()
  if (!executablePath) return null
  const { chromium } = await import('playwright')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  const sides = [trial.before, trial.after].map(({ root }) => staticServer(join(root, 'out'), base))
  try {
    const homes: string[] = []
    for (const server of sides) homes.push(`http://127.0.0.1:${await listen(server, undefined, '127.0.0.1')}${base}`)
    const changed: string[] = []
    for (const address of oneOfEach(addresses)) {
      const shots: Buffer[][] = []
      for (const home of homes) shots.push(await photographs(`${home}${address}`))
      const [before = [], after = []] = shots
      if (before.some((shot, index) => !after[index]?.equals(shot))) changed.push(address)
    }
    return changed
  } finally {
    await browser.close()
    for (const server of sides) server.close()
  }

  async function photographs(url: string): Promise<Buffer[]> {
    const shots: Buffer[] = []
    for (const width of widths) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' })
      await page.goto(url)
      await page.evaluate(async () => {
        // A full-page screenshot would show parts before they are laid out.
        const everything = new CSSStyleSheet()
        everything.replaceSync('* { content-visibility: visible !important }')
        document.adoptedStyleSheets = [everything]
        await document.fonts.ready
      })
      shots.push(await page.screenshot({ animations: 'disabled', fullPage: true }))
      await page.close()
    }
    return shots
  }
}

function oneOfEach(addresses: readonly string[]): string[] {
  const kinds = new Map<string, string>()
  for (const address of [...addresses].sort((a, b) => a.length - b.length)) {
    const parts = address.split('/').filter(Boolean)
    const kind = `${parts[0] ?? ''} ${Math.min(parts.length, 3)}`
    if (!kinds.has(kind)) kinds.set(kind, address)
  }
  return [...kinds.values()].slice(0, mostPages)
}
