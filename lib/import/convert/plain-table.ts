/** Decides whether a table can be written with pipes. */
import type { Element } from 'hast'
import { elementsNamed, headingNames, isElement } from './tree.ts'

const blocks = ['table', 'ul', 'ol', 'dl', 'pre', 'blockquote', 'figure', 'hr', ...headingNames, 'iframe']

/** A table without merged cells, without a caption, with one header row at most, whose cells hold a line of text each. */
export function isPlainTable(table: Element): boolean {
  const rows = elementsNamed(table, ['tr'])
  const cells = elementsNamed(table, ['td', 'th'])
  if (rows.length === 0 || elementsNamed(table, ['caption', ...blocks]).length > 0) return false
  const headers = rows.filter((row) => row.children.filter((cell) => isElement(cell, 'td', 'th')).every(isHeader))
  // A column of headers is written by bold cells; Markdown has no other second header row.
  if (headers.length > 1 || (headers[0] !== undefined && headers[0] !== rows[0])) return false
  return cells.every(
    (cell) => !isMerged(cell) && cell.children.filter((child) => isElement(child, 'p', 'div')).length <= 1,
  )
}

const isHeader = (cell: Element['children'][number]) => isElement(cell, 'th')
const isMerged = ({ properties: { colSpan, rowSpan } }: Element) => Number(colSpan ?? 1) > 1 || Number(rowSpan ?? 1) > 1
