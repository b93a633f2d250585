import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repositoryRoot } from '../../lib/core/root.ts'
import { type BodyInput, compileBodies } from '../../lib/markdown/index.ts'
import { lossesOf } from './word-losses.ts'

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
  return lossesOf(input(text), body)
}

describe('nothing is lost', () => {
  it.each([
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
    ['a word', 'One three.', 'One two three.', 'words missing: two'],
    ['one of two equal words', 'so it is', 'so it is so', 'words missing: so'],
    ['a word of code', '```js\nlet a = 1\n```', '```js\nlet a = 1\nlet b = 1\n```', 'words missing: let 1 b'],
    ['a picture', 'Text.', 'Text.\n\n![](/a.png)', '1 of 1 images missing'],
    ['a frame', 'Text.', 'Text.\n\n<iframe src="https://example.org/"></iframe>', '1 of 1 frames missing'],
  ])('of %s', async (_, page, text, said) => expect(await losses(page, text)).toEqual([said]))
})
