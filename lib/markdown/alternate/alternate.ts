/**
 * Writes the body as Markdown for its published alternate (`index.md`): what the author wrote, without what the sanitiser removed,
 * taken before formulas, diagrams, code and images turn into HTML for browsers.
 */
import { createHash } from 'node:crypto'
import type { Root } from 'hast'
import { toMdast } from 'hast-util-to-mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { VFile } from 'vfile'
import { bodyMetadata } from '../compile/body-metadata.ts'
import { elements } from '../tree/elements.ts'
import { blockHandlers } from './blocks.ts'
import { lineHandlers } from './lines.ts'
import { remember, remembered } from './memory.ts'
import { Slots } from './slots.ts'

/**
 * A rehype plugin that reads the tree without changing it. It runs after every step that decides what is on the page, and before the
 * steps that replace the sources of formulas, diagrams and code.
 * @param options `math` is set when `$…$` is a formula on this page
 */
export function rehypeAlternate({ math }: { math: boolean }) {
  return (tree: Root, file: VFile): void => {
    const slots = new Slots(createHash('sha256').update(String(file)).digest('hex').slice(0, 32))
    const mdast = toMdast(prepared(tree), {
      document: true,
      handlers: { ...lineHandlers(slots, math), ...blockHandlers(slots) },
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
    bodyMetadata(file).alternate = slots.cut(text.trim())
  }
}

/** A copy in which cells carry the alignment that pages express as classes, and formulas in cells are marked as such. */
function prepared(tree: Root): Root {
  if (!elements(tree).some(({ tagName }) => tagName === 'td')) return tree
  const copy = structuredClone(tree)
  for (const cell of elements(copy)) {
    if (cell.tagName !== 'th' && cell.tagName !== 'td') continue
    cell.properties.align = remembered(cell).align
    for (const inside of elements(cell)) remember(inside, { inCell: true })
  }
  return copy
}
