/** “Did you mean …”: replaces the misspelt words of a query with words from titles. */
import { isOneEdit } from './one-edit.ts'
import { folded, shortestCorrected } from './words-of.ts'

/**
 * @param query as typed
 * @param known words from titles (`titleWords`)
 * @param stands whether a word occurs on the site as typed, so that it is not a misspelling
 * @returns the corrected query; null when there is nothing to correct
 */
export function suggest(
  query: string,
  known: readonly string[],
  stands: (word: string) => boolean = () => false,
): string | null {
  const plain = new Map(known.map((word) => [folded(word), word]))
  let changed = false
  const corrected = query.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const typed = folded(word)
    // A letter may be missing from the shortest correctable word.
    if ([...typed].length < shortestCorrected - 1 || plain.has(typed) || stands(word)) return word
    const meant = [...plain].find(([other]) => isOneEdit(typed, other))?.[1]
    if (!meant) return word
    changed = true
    return meant
  })
  return changed ? corrected : null
}
