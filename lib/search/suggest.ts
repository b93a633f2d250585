/** “Did you mean …”: replaces the misspelt words of a query with words from titles. */
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

/** Whether two words differ by one typo: a letter wrong, missing, extra, or swapped with its neighbour. False for equal words. Compares code points. */
export function isOneEdit(a: string, b: string): boolean {
  const [first, second] = [[...a], [...b]]
  if (a === b || Math.abs(first.length - second.length) > 1) return false
  let start = 0
  while (start < first.length && start < second.length && first[start] === second[start]) start++
  let [endA, endB] = [first.length, second.length]
  while (endA > start && endB > start && first[endA - 1] === second[endB - 1]) [endA, endB] = [endA - 1, endB - 1]
  const [left, right] = [first.slice(start, endA), second.slice(start, endB)]
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}
