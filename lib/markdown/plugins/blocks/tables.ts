/** Wraps tables in a scrolling region that is reachable by keyboard and announced by its column headers. */
import type { Element, Root } from 'hast'
import type { Messages } from '../../../core/messages/messages.ts'
import { visibleText } from '../../tree/visible-text.ts'
import { SKIP, visit } from '../../tree/visit.ts'

export function rehypeTables({ messages }: { messages: Messages }) {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || index === undefined || !parent) return
      emptyHeadsToCells(node)
      markRowHeads(node)
      const text = label(node)
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: {
          className: isWide(node) ? ['table-scroll', 'wide'] : ['table-scroll'],
          role: 'region',
          tabIndex: 0,
          ariaLabel: text ? messages.tableLabel(text) : messages.table,
        },
        children: [node],
        position: node.position,
      }
      return [SKIP, index + 1]
    })
  }
}

/** Turns empty header cells into plain cells: as a header, an empty corner would be announced with every cell of its column. The other headers then state their scope. */
function emptyHeadsToCells(table: Element): void {
  const heads: Element[] = []
  visit(table, 'element', (node) => {
    if (node.tagName === 'th') heads.push(node)
  })
  const empty = heads.filter((head) => visibleText(head).trim() === '')
  for (const head of empty) head.tagName = 'td'
  if (empty.length > 0) for (const head of heads) if (head.tagName === 'th') head.properties.scope ??= 'col'
}

/**
 * Makes the first cell of each row a header if the table suggests it: its corner is empty, or all of them are bold from end to end.
 * Markdown has no other syntax for it. A table whose author wrote a scope is left as it is.
 */
function markRowHeads(table: Element): void {
  const rows: Element[] = []
  let scoped = false
  visit(table, 'element', (node) => {
    if (node.tagName === 'tr') rows.push(node)
    if (node.properties.scope === 'row' || node.properties.rowSpan !== undefined) scoped = true
  })
  const firsts = rows.map(({ children }) => children.find((child) => child.type === 'element'))
  const [corner, ...heads] = firsts.filter((cell) => cell !== undefined)
  if (scoped || !corner || heads.length === 0 || heads.some(({ tagName }) => tagName !== 'td')) return
  const cornerIsEmpty = corner.tagName === 'td' && hasHeads(rows[0]) && visibleText(corner).trim() === ''
  if (!cornerIsEmpty && !(hasHeads(rows[0]) && heads.every(isBold))) return
  for (const head of heads) {
    if (visibleText(head).trim() === '') continue
    head.tagName = 'th'
    head.properties.scope = 'row'
  }
  for (const cell of rows[0]?.children ?? [])
    if (cell.type === 'element' && cell.tagName === 'th') cell.properties.scope ??= 'col'
}

const hasHeads = (row: Element | undefined) =>
  row?.children.some((cell) => cell.type === 'element' && cell.tagName === 'th') ?? false

/** Whether a cell contains nothing but one `**…**`. */
function isBold({ children }: Element): boolean {
  const [only, ...more] = children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  return more.length === 0 && only?.type === 'element' && (only.tagName === 'strong' || only.tagName === 'b')
}

/** Characters that a row may have in the text column before its cells break into many lines. */
const columns = 64
/** A cell with more characters breaks in any width. */
const broken = 30

/** Whether a table needs the margin too: what its columns would like to have is more than the text column. */
function isWide(table: Element): boolean {
  const widths: number[] = []
  visit(table, 'element', (row) => {
    if (row.tagName !== 'tr') return
    const cells = row.children.filter((child) => child.type === 'element')
    for (const [index, cell] of cells.entries())
      widths[index] = Math.max(widths[index] ?? 0, Math.min(broken, visibleText(cell).length + 3))
  })
  return widths.reduce((sum, width) => sum + width, 0) > columns
}

/** The caption, or the first three column headers. */
function label(table: Element): string {
  const heads: string[] = []
  let caption = ''
  visit(table, 'element', (node) => {
    if (node.tagName === 'caption') caption ||= visibleText(node)
    if (node.tagName === 'th' && node.properties.scope !== 'row') heads.push(visibleText(node))
  })
  return (caption || heads.filter(Boolean).slice(0, 3).join(', ')).replace(/\s+/g, ' ')
}
