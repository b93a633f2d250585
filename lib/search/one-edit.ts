/** Recognises a single typo. */

/** Whether two words differ by one letter that is wrong, missing, extra, or swapped with its neighbour. False for equal words. Compares code points. */
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
