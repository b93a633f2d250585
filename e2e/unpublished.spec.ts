/** Unpublished content is absent from every byte of the output. No browser needed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { filesBelow } from '../lib/core/files/files-below.ts'
import { fixtureRoot } from '../scripts/test/fixture-site.ts'
import { readable } from './support/readable.ts'

const out = join(fixtureRoot, 'out')

/** A file with its name, which could reveal content too. */
const contentOf = (path: string) => path + readable(path, readFileSync(join(out, path)))

for (const [what, words] of [
  ['a draft', ['draftword', 'Unfinished', 'blog/unfinished', 'draft-only', 'drafttag', 'secrets']],
  ['a scheduled post', ['scheduledword', 'futures', 'blog/tomorrow']],
  ['an expired post', ['expiredword', 'Withdrawn', 'pasts']],
  ['a draft page', ['hiddenword']],
  ['a draft of a section', ['curtainword', 'Behind the curtain', 'talks/behind']],
  ['an author who has published nothing', ['silentword', 'Silent Keeper']],
] as const) {
  test(`${what} is absent from out/, from files and names`, () => {
    const found = filesBelow(out).flatMap((path) => {
      const text = contentOf(path)
      return words.filter((word) => text.includes(word)).map((word) => `${word} in ${path}`)
    })
    expect(found).toEqual([])
  })
}

test('nothing of the editor of npm run dev is in out/', () => {
  const words = ['masthead-edit', 'masthead-tab', 'codemirror', 'cm-content', '/edit/api', 'write in the browser']
  const found = filesBelow(out).flatMap((path) => {
    const text = contentOf(path).toLowerCase()
    return words.filter((word) => text.includes(word)).map((word) => `${word} in ${path}`)
  })
  expect(found).toEqual([])
  expect(filesBelow(out).filter((path) => path.startsWith('edit'))).toEqual([])
})

test('an unlisted post is only a page: in no list, feed, sitemap, index, Markdown alternate or card', () => {
  const found = filesBelow(out).filter((path) => contentOf(path).includes('whisper'))
  expect(found).toEqual(['blog/whisper/index.html'])
})

test('published content is in every artefact from which unpublished content is absent', () => {
  const artefacts = ['feed.xml', 'rss.xml', 'feed.json', 'sitemap.xml', 'llms.txt', 'categories/lamps/feed.xml']
  const packed = filesBelow(out).filter((path) => /\.pf_fragment$/.test(path))
  for (const path of artefacts) expect(contentOf(path), path).toContain('first-lamp')
  expect(packed.some((path) => contentOf(path).includes('lanternword'))).toBe(true)
  expect(filesBelow(out)).toEqual(expect.arrayContaining(['og/blog/first-lamp.png', 'blog/first-lamp/index.md']))
})
