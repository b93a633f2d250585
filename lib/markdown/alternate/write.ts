/** Writes a tree of HTML elements as Markdown. */
import type { Root } from 'hast'
import { toMdast } from 'hast-util-to-mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { Messages } from '../../core/messages/messages.ts'
import type { AlternatePart } from '../compile/body.ts'
import { elements } from '../tree/elements.ts'
import { blockHandlers } from './blocks.ts'
import { lineHandlers } from './lines.ts'
import { remember, remembered } from './memory.ts'
import type { Slots } from './slots.ts'

/**
 * @param tree in which formulas, diagrams and code are `<code>` with their source; it is not changed
 * @param options `math` is set when `$…$` is a formula in the text; `messages` are those of its language
 */
export function writeMarkdown(
  tree: Root,
  slots: Slots,
  options: { math: boolean; messages: Messages },
): AlternatePart[] {
  const { math, messages } = options
  const mdast = toMdast(prepared(tree), {
    document: true,
    handlers: { ...lineHandlers(slots, math), ...blockHandlers(slots, messages) },
    nodeHandlers: { comment: () => undefined },
  })
  const text = toMarkdown(mdast, {
    // Padding would count the characters of the slots.
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    bullet: '-',
    rule: '-',
    fences: true,
    unsafe: math ? [{ character: '$', inConstruct: 'phrasing' }] : [],
  })
  return slots.cut(text.trim())
}

/** A copy in which cells carry the alignment that pages express as classes, and formulas in cells are marked as such. */
function prepared(tree: Root): Root {
  if (!elements(tree).some(({ tagName }) => tagName === 'td')) return tree
  const copy = structuredClone(tree)
  for (const cell of elements(copy)) {
    if (cell.tagName !== 'th' && cell.tagName !== 'td') continue
    cell.properties.align ??= remembered(cell).align
    for (const inside of elements(cell)) remember(inside, { inCell: true })
  }
  return copy
}
