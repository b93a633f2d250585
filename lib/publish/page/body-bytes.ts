/** Size of the document body within a page; the rest is the frame that the site adds. */
import { applyEdits, attribute, type Document, type Edit, elements, rangeOf } from '../../html/index.ts'

/**
 * @param html the text that the document was parsed from
 * @param edits pending changes to it
 * @returns bytes of HTML of `[data-body]` after the changes; 0 for a page without one
 */
export function bodyBytes(document: Document, html: string, edits: readonly Edit[] = []): number {
  let bytes = 0
  for (const element of elements(document)) {
    if (attribute(element, 'data-body') === undefined) continue
    const { start, end } = rangeOf(element)
    const inside = edits.filter((edit) => edit.start > start && edit.end < end)
    const moved = inside.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }))
    bytes += Buffer.byteLength(applyEdits(html.slice(start, end), moved))
  }
  return bytes
}
