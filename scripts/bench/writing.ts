/** Measures the editor in a browser, on a text of 5,000 words, in a separate process: `npm run bench -- writing [posts]`. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { startDev } from '../dev/running-dev.ts'
import { ensureChromium } from '../test/chromium-install.ts'
import { writeCorpus } from './corpus.ts'
import { longPost } from './long-post.ts'
import { tabMemory } from './tab-memory.ts'

const posts = Number(process.argv[2] ?? '1000')
const rounds = 15
/** As many keys as an hour of writing has, with its pauses left out. */
const keys = Number(process.argv[3] ?? '3000')

/** Runs in the browser, as text, because the compiler of this file would add names that don't exist there. */
const watched = `(address) => new Promise((resolve) => {
  const frame = document.querySelector('iframe').contentDocument
  const times = {}
  let key = 0
  addEventListener('keydown', ({ timeStamp }) => { key ||= timeStamp }, { capture: true, once: true })
  const look = () => requestAnimationFrame(() => {
    if (key > 0 && !times.underlined && document.querySelector('.cm-lintRange-error')) times.underlined = Math.round(performance.now() - key)
    if (key > 0 && !times.shown && frame.querySelector('a[href$="' + address + '"]')) times.shown = Math.round(performance.now() - key)
    if (times.underlined && times.shown) resolve(times)
    else look()
  })
  look()
})`

const root = mkdtempSync(join(tmpdir(), 'masthead-bench-writing-'))
const path = 'content/posts/2025-12-31-long.md'
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const browser = await chromium.launch({ executablePath: await ensureChromium(), args })
writeCorpus(root, posts)
writeFileSync(join(root, path), longPost())
const dev = await startDev(root, '2026-01-01')
try {
  const page = await browser.newPage()
  await page.goto(`${dev.url}/edit/?file=${path}`, { timeout: 300_000 })
  await page.frameLocator('iframe').locator('h1').waitFor({ timeout: 300_000 })
  await quiet(page)
  const [underlined, shown] = [[] as number[], [] as number[]]
  for (let round = 0; round <= rounds; round++) {
    const times = await timedKey(page, round)
    // The first loads what the others have.
    if (round === 0) continue
    underlined.push(times.underlined)
    shown.push(times.shown)
  }
  const load = loadavg()[0]?.toFixed(1)
  console.log(
    `A text of 5,000 words among ${posts} posts, milliseconds from a key (median of ${rounds}, and the longest), at a load of ${load}:`,
  )
  console.log(`  a problem is underlined: ${middle(underlined)}, ${Math.max(...underlined)}`)
  console.log(`  the page shows it: ${middle(shown)}, ${Math.max(...shown)}`)
  await tabMemory(page, keys)
} finally {
  await browser.close()
  await dev.stop()
  rmSync(root, { recursive: true, force: true })
}

/** The last key of a link to a page that does not exist. */
async function timedKey(page: Page, round: number): Promise<{ underlined: number; shown: number }> {
  await page.locator('.cm-content').press('ControlOrMeta+End')
  await page.keyboard.type(`\n\nA [dead link](/blog/none-${round}/`)
  await quiet(page)
  const times: Promise<{ underlined: number; shown: number }> = page.evaluate(`(${watched})('/blog/none-${round}/')`)
  await page.waitForTimeout(200)
  await page.keyboard.press(')')
  const found = await times
  await page.keyboard.type(' and done.')
  await page.keyboard.press('Shift+Home')
  await page.keyboard.press('Backspace')
  await quiet(page)
  return found
}

/** Waits until everything that was typed is saved, checked and shown. */
async function quiet(page: Page): Promise<void> {
  await page
    .locator('.save-state', { hasText: /^(Saved|Merged)/ })
    .waitFor()
    .catch(() => undefined)
  await page.waitForTimeout(1500)
}

function middle(all: readonly number[]): number {
  return [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0
}
