/** Changes to a text by offsets, applied together: a cut, an insertion, a replacement. */

/** Replaces `start…end` (end exclusive) by `text`; start = end inserts. */
export type Edit = { start: number; end: number; text: string }

export const cut = ({ start, end }: { start: number; end: number }): Edit => ({ start, end, text: '' })
export const insert = (at: number, text: string): Edit => ({ start: at, end: at, text })

/**
 * Applies edits to a text. Insertions at one place keep their order; an edit inside a cut vanishes with it.
 * @throws when two edits overlap in any other way
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const inserts = ({ start, end }: Edit) => (start === end ? 0 : 1)
  const sorted = [...edits].sort((a, b) => a.start - b.start || inserts(a) - inserts(b) || b.end - a.end)
  let result = ''
  let position = 0
  let last: Edit | undefined
  for (const edit of sorted) {
    if (edit.start < position) {
      if (last?.text === '' && edit.end <= position) continue
      throw new Error(`Two changes of a page overlap at offset ${edit.start}`)
    }
    result += text.slice(position, edit.start) + edit.text
    position = edit.end
    last = edit
  }
  return result + text.slice(position)
}
