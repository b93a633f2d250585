/** Converts a tree of HTML to equivalent Markdown; what Markdown cannot express stays HTML. */
import type { Root } from 'hast'
import { toMdast } from 'hast-util-to-mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { blockHandlers } from './blocks.ts'
import { inlineHandlers } from './inline.ts'
import { mediaHandlers } from './media.ts'
import { Verbatim } from './verbatim.ts'

/**
 * Writes a tree as Markdown.
 * @param tree prepared by `prepare`; it may be changed
 * @returns the text without a final line break; empty for an empty tree
 */
export function markdownOf(tree: Root): string {
  const verbatim = new Verbatim()
  const mdast = toMdast(tree, {
    document: true,
    handlers: { ...inlineHandlers(verbatim), ...blockHandlers(verbatim), ...mediaHandlers(verbatim) },
    nodeHandlers: {
      comment: (_, node) => (node.value.trim() === 'more' ? { type: 'html', value: '<!--more-->' } : undefined),
    },
  })
  const text = toMarkdown(mdast, {
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    bullet: '-',
    rule: '-',
    fences: true,
    listItemIndent: 'one',
    unsafe: [
      // Template tags and kramdown's attributes would take effect.
      { character: '{', after: '[{%:#]', inConstruct: 'phrasing' },
      { character: '{', before: '\\{', inConstruct: 'phrasing' },
      // A formula.
      { character: '$', after: '\\$', inConstruct: 'phrasing' },
      { character: '$', before: '\\$', inConstruct: 'phrasing' },
      // A container.
      { atBreak: true, character: ':', after: '::' },
    ],
  })
  return verbatim.restore(text).trim()
}
