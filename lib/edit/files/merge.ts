/** Merges two edits of one text, line by line. */
import { merge as mergeLines } from 'node-diff3'

export type Merged = {
  text: string
  /** Whether both edits changed the same lines; `text` has both then, between conflict markers. */
  conflict: boolean
}

/**
 * @param base what both were made from
 * @param mine the text in the browser
 * @param theirs the text of the file
 */
export function merged(base: string, mine: string, theirs: string): Merged {
  const lines = (text: string) => text.split('\n')
  const { conflict, result } = mergeLines(lines(mine), lines(base), lines(theirs), {
    excludeFalseConflicts: true,
    label: { a: 'in the browser', b: 'in the file' },
  })
  return { conflict, text: result.map(String).join('\n') }
}
