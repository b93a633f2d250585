import { type Browser, chromium } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishTiny } from '../../lib/content/testing/tiny-site.ts'
import { attacks, publicAttacks } from '../../lib/markdown/testing/attacks.ts'
import { ensureChromium } from '../../scripts/test/chromium-install.ts'
import { attackedFiles, everyPage } from './attack-page.tsx'
import { watchPage } from './watched-page.ts'

/** Number of strings per site: its pages together are one document in the browser. */
const atOnce = 200
const strings = process.env.MASTHEAD_LONG_TESTS ? publicAttacks().map(({ payload }) => payload) : []
const documents = [
  attacks,
  ...Array.from({ length: Math.ceil(strings.length / atOnce) }, (_, at) =>
    strings.slice(at * atOnce, (at + 1) * atOnce),
  ),
]

let browser: Browser
beforeAll(async () => {
  const args = ['--disable-background-networking', '--disable-component-update', '--disable-sync']
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  browser = await chromium.launch({ executablePath: await ensureChromium(), args: [...args, ...root] })
}, 120_000)
afterAll(() => browser?.close())

describe('attack strings in every text of a site, in Chromium without a policy', () => {
  it.each(documents.map((some, index) => [index, some] as const))(
    'document %i runs nothing and contains nothing active',
    async (_, some) => {
      const { publication } = await publishTiny(attackedFiles(some))
      expect(publication.content.posts.length).toBeGreaterThan(some.length)
      expect(await watchPage(browser, everyPage(publication))).toEqual([])
    },
    600_000,
  )

  it.each([
    ['a script', '<script>1</script>', 'script:'],
    ['a handler on load', '<img src=x: onerror=alert(1)>', 'dialog:'],
    ['a handler on hover', '<p onmouseover="void 0">x</p>', 'script:'],
    ['a handler on focus', '<input onfocus="void 0">', 'script:'],
    ['an address on click', '<a href="java&#9;script:void alert(1)">x</a>', 'dialog:'],
    ['a frame', '<iframe srcdoc="<script>1</script>"></iframe>', 'frames'],
    ['a style sheet', '<link rel=stylesheet href=//evil.example/x.css>', 'request: stylesheet'],
    ['a redirect', '<meta http-equiv=refresh content="0;url=http://evil.example/">', 'request: document'],
  ])(
    '%s is noticed by the harness',
    async (_, html, sign) => {
      expect((await watchPage(browser, html, sign)).join('\n')).toContain(sign)
    },
    60_000,
  )
})
