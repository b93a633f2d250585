import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repositoryRoot } from '../../lib/core/root.ts'
import { type BodyInput, compileBodies } from '../../lib/markdown/index.ts'
import { compareSites } from '../../lib/parity/index.ts'
import { differencesOf } from '../../lib/parity/report-text.ts'
import { bodyHtml, excusedOf, plainHtml } from './markdown-source.ts'

const cacheFolder = mkdtempSync(join(tmpdir(), 'masthead-'))

const input = (text: string): BodyInput => ({
  path: 'x.md',
  text,
  firstLine: 1,
  format: 'md',
  language: 'en',
  math: false,
  siteUrl: 'https://example.org/',
})

/** The losses when a page is made from one text instead of another. */
async function losses(page: string, text = page): Promise<string[]> {
  const [body] = await compileBodies([input(page)], { cacheFolder, repository: repositoryRoot })
  if (!body) throw new Error('Every text has a body')
  const shared = { name: 'x.md', title: 'X', address: null, authors: [], terms: [], date: null }
  const source = { ...shared, html: plainHtml(text), excused: excusedOf(text, body) }
  const resultOf = () => ({ ...shared, html: bodyHtml(body) })
  const report = await compareSites(
    { kind: 'Markdown', documents: [source], addresses: [], path: () => null, resultOf },
    undefined,
  )
  return report.documents.flatMap(differencesOf)
}

describe('nothing is lost', () => {
  it.each([
    ['the id and classes of a heading', '## Damage {#harm .wide}\n\nText.'],
    [
      'a frame that GFM’s tag filter would print',
      '<iframe width="560" src="https://www.youtube.com/embed/x"></iframe>',
    ],
    ['a script that is removed and reported', 'Before\n\n<script src="https://example.org/x.js"></script>\n\nAfter'],
    ['a number that highlighting splits', '```rust\nlet x = 2.0f32 + 10u32;\n```'],
    ['a word that emphasis splits', 'un*frigging*believable and **B**old'],
    ['a footnote', 'A word[^1] and more.\n\n[^1]: The note.'],
    ['a table, a task and a link', '| a | b |\n|---|---|\n| c | d |\n\n- [x] done\n\nhttps://example.org/some/path'],
  ])('of %s', async (_, text) => expect(await losses(text)).toEqual([]))
})

describe('a loss is reported', () => {
  it.each([
    ['a word', 'One three.', 'One two three.', 'words: 3 before, 2 now; missing: two'],
    ['one of two equal words', 'so it is', 'so it is so', 'words: 4 before, 3 now; missing: so'],
    [
      'a word of code',
      '```js\nlet a = 1\n```',
      '```js\nlet a = 1\nlet b = 1\n```',
      'words: 6 before, 3 now; missing: let 1 b',
    ],
    ['a picture', 'Text.', 'Text.\n\n![](/a.png)', 'images: 1 before, 0 now; missing: /a.png'],
    [
      'a frame',
      'Text.',
      'Text.\n\n<iframe src="https://example.org/"></iframe>',
      'embeds: 1 before, 0 now; missing: https://example.org/',
    ],
  ])('of %s', async (_, page, text, said) => expect(await losses(page, text)).toEqual([said]))
})

it('a formula may have the letters of a word of the text', async () => {
  const text = 'Little’s law, $$L = \\lambda W$$, and *λW* again.'
  const [body] = await compileBodies([{ ...input(text), path: 'x.mdx', format: 'mdx' }], {
    cacheFolder,
    repository: repositoryRoot,
  })
  expect(body?.text).toContain('L=λW')
  expect(body && excusedOf(text, body, true).words.get('λw')).toBe(1)
})
