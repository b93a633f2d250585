/** Tables scroll in a region of their own that the keyboard reaches and a screen reader announces by its column heads. */
import type { Element, Root } from 'hast'
import { words } from '../words.ts'
import { visibleText } from './visible-text.ts'
import { SKIP, visit } from './visit.ts'

export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || index === undefined || !parent) return
      emptyHeadsToCells(node)
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: {
          className: ['table-scroll'],
          role: 'region',
          tabIndex: 0,
          ariaLabel: words.tableLabel(label(node)),
        },
        children: [node],
        position: node.position,
      }
      return [SKIP, index + 1]
    })
  }
}

/** A corner without words heads nothing: as a head it would be announced, empty, with every cell of its column. Beside a plain cell the other heads say what they head. */
function emptyHeadsToCells(table: Element): void {
  const heads: Element[] = []
  visit(table, 'element', (node) => {
    if (node.tagName === 'th') heads.push(node)
  })
  const empty = heads.filter((head) => visibleText(head).trim() === '')
  for (const head of empty) head.tagName = 'td'
  if (empty.length > 0) for (const head of heads) if (head.tagName === 'th') head.properties.scope ??= 'col'
}

/** The caption, or the first three column heads. */
function label(table: Element): string {
  const heads: string[] = []
  let caption = ''
  visit(table, 'element', (node) => {
    if (node.tagName === 'caption') caption ||= visibleText(node)
    if (node.tagName === 'th') heads.push(visibleText(node))
  })
  return (caption || heads.filter(Boolean).slice(0, 3).join(', ')).replace(/\s+/g, ' ')
}
