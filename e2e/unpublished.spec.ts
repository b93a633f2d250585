/** What is not published is absent from every byte of the output. No browser needed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { filesBelow } from '../scripts/files.ts'
import { fixtureRoot } from '../scripts/fixture-site.ts'

const out = join(fixtureRoot, 'out')

/** What a file says, with its name; the search index is packed. */
function contentOf(path: string): string {
  const bytes = readFileSync(join(out, path))
  return path + (/\.pf_\w+$/.test(path) ? gunzipSync(bytes) : bytes).toString('utf8')
}

for (const [what, words] of [
  ['a draft', ['draftword', 'Unfinished', 'draft-only', 'drafttag', 'secrets']],
  ['a scheduled post', ['scheduledword', 'futures']],
  ['an expired post', ['expiredword', 'Withdrawn', 'pasts']],
  ['a draft page', ['hiddenword']],
  ['an author who has published nothing', ['silentword', 'Silent Keeper']],
] as const) {
  test(`${what} is found nowhere in out/, neither in a file nor in a name`, () => {
    const found = filesBelow(out).flatMap((path) => {
      const text = contentOf(path)
      return words.filter((word) => text.includes(word)).map((word) => `${word} in ${path}`)
    })
    expect(found).toEqual([])
  })
}

test('an unlisted post is a page and nothing else: in no list, feed, sitemap, index, twin or card', () => {
  const found = filesBelow(out).filter((path) => contentOf(path).includes('whisper'))
  expect(found).toEqual(['blog/whisper/index.html'])
})

test('what is published is in every artefact that the absent is absent from', () => {
  const artefacts = ['feed.xml', 'rss.xml', 'feed.json', 'sitemap.xml', 'llms.txt', 'categories/lamps/feed.xml']
  const packed = filesBelow(out).filter((path) => /\.pf_fragment$/.test(path))
  for (const path of artefacts) expect(contentOf(path), path).toContain('first-lamp')
  expect(packed.some((path) => contentOf(path).includes('lanternword'))).toBe(true)
  expect(filesBelow(out)).toEqual(expect.arrayContaining(['og/blog/first-lamp.png', 'blog/first-lamp/index.md']))
})
