/** Tests the policy of a built page: unsanitised attack strings are inserted into a page, and none runs. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { repositoryRoot } from '../lib/core/root.ts'
import { sites } from './support/sites.ts'

/** Public attack strings, if the material folder is present. The few below always run. */
const suite = join(repositoryRoot, '../shared/suites/xss.jsonl')
const always = [
  '<script>hit()</script>',
  '<img src=x onerror=hit()>',
  '<svg onload=hit()>',
  '<iframe srcdoc="<script>parent.hit()</script>"></iframe>',
  '<object data="data:text/html,<script>parent.hit()</script>"></object>',
  '<script src="data:text/javascript,hit()"></script>',
  '<details open ontoggle=hit()>',
  '<base href="https://evil.example/"><script src="x.js"></script>',
  '<style>@import "https://evil.example/x.css"</style>',
]

for (const { out, url } of sites.filter(({ name }) => name === 'fixture')) {
  test('no attack string runs under the policy of a built page', async ({ page }) => {
    test.setTimeout(process.env.ATTACK_STRINGS === 'all' ? 1_800_000 : 120_000)
    const meta = /<meta http-equiv="Content-Security-Policy" content="[^"]+">/.exec(
      readFileSync(join(out, 'index.html'), 'utf8'),
    )?.[0]
    expect(meta).toBeTruthy()
    const strings = existsSync(suite) ? [...always, ...samples(readFileSync(suite, 'utf8'))] : always
    const ran: string[] = []
    let current = ''
    await page.exposeFunction('reportHit', () => ran.push(current))
    await page.addInitScript(() => {
      const hit = () => void (window as unknown as { reportHit: () => void }).reportHit()
      Object.assign(window, { hit, alert: hit, confirm: hit, prompt: hit, print: hit })
    })
    page.on('dialog', (dialog) => dialog.dismiss())
    await page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url())
      if (!pathname.endsWith('/harness/')) return route.abort()
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!DOCTYPE html><html><head>${meta}<title>x</title></head><body><main>${current}</main></body></html>`,
      })
    })
    for (const string of strings) {
      current = string
      // A string may navigate the page, which the route above refuses: that is not a script.
      await page.goto(`${url}harness/`, { waitUntil: 'domcontentloaded' }).catch(() => {})
    }
    expect(ran).toEqual([])
  })
}

test('the harness notices a string that runs', async ({ page }) => {
  let ran = 0
  await page.exposeFunction('reportHit', () => ran++)
  await page.addInitScript(() =>
    Object.assign(window, { hit: () => (window as unknown as { reportHit: () => void }).reportHit() }),
  )
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<img src=x onerror=hit()><script>hit()</script>' }),
  )
  await page.goto('http://127.0.0.1/harness/')
  await expect.poll(() => ran).toBeGreaterThan(0)
})

/** A few dozen of the strings; all of them with ATTACK_STRINGS=all, as in the long tests. */
function samples(text: string): string[] {
  const all = text
    .split('\n')
    .filter(Boolean)
    .map((line) => String(JSON.parse(line).payload))
  const step = process.env.ATTACK_STRINGS === 'all' ? 1 : Math.max(1, Math.floor(all.length / 60))
  return all.filter((_, index) => index % step === 0)
}
