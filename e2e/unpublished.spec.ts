/** What is not published is absent from every byte of the output. No browser needed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { filesBelow } from '../scripts/files.ts'
import { fixtureRoot } from '../scripts/fixture-site.ts'

const out = join(fixtureRoot, 'out')

for (const [what, words] of [
  ['a draft', ['draftword', 'Unfinished', 'draft-only', 'drafttag', 'secrets']],
  ['a scheduled post', ['scheduledword', 'futures']],
  ['an expired post', ['expiredword', 'Withdrawn', 'pasts']],
  ['a draft page', ['hiddenword']],
  ['an author who has published nothing', ['silentword', 'Silent Keeper']],
] as const) {
  test(`${what} is found nowhere in out/, neither in a file nor in a name`, () => {
    const found = filesBelow(out).flatMap((path) => {
      const text = path + readFileSync(join(out, path), 'latin1')
      return words.filter((word) => text.includes(word)).map((word) => `${word} in ${path}`)
    })
    expect(found).toEqual([])
  })
}

test('an unlisted post is in no other page, feed or list', () => {
  const found = filesBelow(out).filter(
    (path) => /\.(html|xml|json|md|txt)$/.test(path) && readFileSync(join(out, path), 'utf8').includes('whisper'),
  )
  expect(found.filter((path) => !path.startsWith('blog/whisper/'))).toEqual([])
})
