/** Documents of public sites, if the shared folder exists: written anew by an editor, they lose no word and get their bytes back. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Paragraph, Root, Text } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { random } from '../../../../scripts/bench/random.ts'
import { filesBelow } from '../../../core/files/files-below.ts'
import { splitFence } from '../../parse/fence.ts'
import { restored } from './testing/restored.ts'

const folder = '../shared/corpora'
const files = existsSync(folder) ? filesBelow(folder).filter((name) => name.endsWith('.md')) : []
const edits = process.env.MASTHEAD_LONG_TESTS ? 200 : 8

/** As remark writes Markdown. */
const editor = {
  parse: (body: string): Root => unified().use(remarkParse).use(remarkGfm).parse(body),
  stringify: (tree: Root): string => toMarkdown(tree, { extensions: [gfmToMarkdown()] }),
}

describe.skipIf(files.length === 0)('documents of public sites', () => {
  it('after an editor wrote a document anew and one sentence changed, only the block of that sentence differs', async () => {
    const next = random('restore')
    const pick = <Item>(all: readonly Item[]): Item => all[Math.floor(next() * all.length)] as Item
    let made = 0
    let skipped = 0
    while (made < edits) {
      const name = pick(files)
      const raw = readFileSync(join(folder, name), 'utf8')
      const split = splitFence(raw, name)
      if ('problem' in split || split.language !== 'yaml' || raw.includes('\r')) continue
      const tree = editor.parse(split.body)
      const paragraphs = tree.children.filter((node): node is Paragraph => node.type === 'paragraph')
      const texts = paragraphs.flatMap((paragraph) =>
        paragraph.children.flatMap((node): [Paragraph, Text][] =>
          node.type === 'text' && /[a-z]{4}/.test(node.value) && !/[{}]/.test(node.value) ? [[paragraph, node]] : [],
        ),
      )
      if (texts.length === 0) continue
      const saved = () => `---\n${stringify(parse(split.matter))}---\n\n${editor.stringify(tree)}`
      const unchanged = await restored(raw, saved())
      // Some documents use what this editor does not know and writes as something else.
      if (unchanged !== raw) {
        skipped++
        continue
      }
      made++
      const [paragraph, text] = pick(texts)
      text.value = text.value.replace(/[a-z]{4}/, 'newword')
      const result = await restored(raw, saved())
      const at = raw.length - split.body.length
      const [from, to] = [at + (paragraph.position?.start.offset ?? 0), at + (paragraph.position?.end.offset ?? 0)]
      const where = `${name} edit ${made}`
      expect(result.slice(0, from) === raw.slice(0, from), where).toBe(true)
      expect(result.endsWith(raw.slice(to)), where).toBe(true)
      expect(result.slice(from, result.length - raw.length + to), where).toContain('newword')
    }
    expect(skipped).toBeLessThan(edits)
  })
})
