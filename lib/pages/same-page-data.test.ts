import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { post, type SiteFiles, withSite } from '../content/testing/tiny-site.ts'
import { bundle } from '../core/code/bundle.mjs'

/** Content that could depend on zone or locale: all date formats, names with Turkish case rules, numbers, code, lists of terms. */
const files: SiteFiles = {
  'authors/ilker.md': '---\nname: İlker Işık\n---\nWrites.\n',
  'posts/2020-01-02-x.md': post(
    { categories: '[Istanbul, İzmir, ILGAZ]', tags: '[I, İ, ı, çay, Zebra, äpfel]' },
    '## IŞIK\n\n```ts\nlet I = 1\n```',
  ),
  'posts/a.md': post(
    { date: '2020/01/02', author_staff_member: 'ilker', title: 'TITLE I' },
    '1,000 words -- "quoted".',
  ),
  'posts/b.md': post({ date: '2019-12-31 23:30:00 -1100', series: 'INDIGO' }),
  'posts/c.md': post({ date: '2019-12-31T00:30:00+14:00', categories: 'Istanbul' }, '| I | 1 |\n| - | -: |\n| ı | 2 |'),
  // Due today in the site's zone, but a day earlier or later in the others.
  'posts/2026-03-01-today.md': post({ date: '2026-03-01' }),
  'posts/2026-03-02-tomorrow.md': post({ date: '2026-03-02' }),
}

const environments = [
  { TZ: 'UTC', LANG: 'C' },
  { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' },
  { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8' },
]

it('queries return the same data regardless of the machine’s time zone and locale', async () => {
  const sample = resolve('lib/pages/testing/page-data-sample.ts')
  const said = await withSite(files, async (root) => {
    const answers = environments.map(async ({ TZ, LANG }, index) => {
      const env = { ...process.env, TZ, LANG, LC_ALL: LANG, LANGUAGE: LANG }
      const args = [await bundle(sample), root, `cache-${index}`]
      return (await promisify(execFile)(process.execPath, args, { env })).stdout
    })
    return Promise.all(answers)
  })
  expect(said[1]).toMatch(/^documents 6 in tr-TR$/m)
  const answers = said.map((text) => text.replace(/^documents \d+ in .*$/m, ''))
  expect(answers[1]).toBe(answers[0])
  expect(answers[2]).toBe(answers[0])
}, 300_000)
