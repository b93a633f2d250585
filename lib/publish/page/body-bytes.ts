/** How much of a page its document's body is: what is left is what the site puts round it. */
import { applyEdits, attribute, type Document, type Edit, elements, rangeOf } from '../../html/index.ts'

/**
 * @param html the text that the document was read from
 * @param edits changes that are to be made to it
 * @returns bytes of HTML of the `[data-body]`, changed; 0 for a page without one
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
