/** Edits of a text by offset, applied together: cuts, insertions and replacements. */

/** Replaces `start…end` (end exclusive) by `text`; start = end inserts. */
export type Edit = { start: number; end: number; text: string }

export const cut = ({ start, end }: { start: number; end: number }): Edit => ({ start, end, text: '' })
export const insert = (at: number, text: string): Edit => ({ start: at, end: at, text })

/**
 * Applies edits to a text. Insertions at the same offset keep their order; an edit inside a cut is dropped.
 * @throws when two edits overlap in any other way
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = ''
  let position = 0
  for (const edit of settledEdits(edits)) {
    result += text.slice(position, edit.start) + edit.text
    position = edit.end
  }
  return result + text.slice(position)
}

/** The edits in text order, without the dropped ones. Throws like `applyEdits`. */
export function settledEdits(edits: readonly Edit[]): Edit[] {
  const inserts = ({ start, end }: Edit) => (start === end ? 0 : 1)
  const sorted = [...edits].sort((a, b) => a.start - b.start || inserts(a) - inserts(b) || b.end - a.end)
  const settled: Edit[] = []
  for (const edit of sorted) {
    const last = settled.at(-1)
    if (!last || edit.start >= last.end) settled.push(edit)
    else if (last.text !== '' || edit.end > last.end)
      throw new Error(`Two changes of a page overlap at offset ${edit.start}`)
  }
  return settled
}
