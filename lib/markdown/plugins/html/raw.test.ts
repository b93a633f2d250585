import type { Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { rehypeAuthorsHtml } from './raw.ts'

const treeOf = (text: string): Root => {
  const reader = unified().use(remarkParse).use(remarkGfm).use(remarkRehype, { allowDangerousHtml: true })
  return reader.runSync(reader.parse(text))
}
const html = (tree: Root) => unified().use(rehypeStringify).stringify(tree)

describe('a body has the same tree as the HTML parser gives it', () => {
  it.each([
    ['prose', '# a\n\nb *c **d*** `e` ~~f~~  \ng [h](i "j") ![k](l)\n\n> - m\n>   1. n\n\n***'],
    ['a table', '| a | b |\n| :- | -: |\n| c | |'],
    ['code', '```js title=x\na\n\nb\n```\n\n    c'],
    ['code that begins with an empty line', '```\n\na\n```'],
    ['a footnote and a task', 'a[^1]\n\n- [ ] b\n\n[^1]: c'],
    ['unclosed HTML', 'a <b>c\n\nd <p>e'],
  ])('%s', (_fact, text) => {
    const file = new VFile(text)
    const tree = rehypeAuthorsHtml()(treeOf(text), file)
    expect(html(tree)).toBe(html(rehypeRaw()(treeOf(text), file)))
  })
})

it('skips the parser for a body that is only Markdown', () => {
  const tree = treeOf('a *b*')
  expect(rehypeAuthorsHtml()(tree, new VFile('a *b*'))).toBe(tree)
})
