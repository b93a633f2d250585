/** Difference of two lists by longest common subsequence. */

/** One step from the old list to the new one; `before` and `after` are indexes. */
export type Step =
  | { kind: 'same'; before: number; after: number }
  | { kind: 'removed'; before: number }
  | { kind: 'added'; after: number }

/** Above this many comparisons the middle counts as replaced: a rewritten file needs no finer answer. */
const limit = 4_000_000

/** The steps in order; where lists differ, removed entries come first. */
export function differences(before: readonly string[], after: readonly string[]): Step[] {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  return [
    ...Array.from({ length: start }, (_, index) => same(index, index)),
    ...middle(before.slice(start, before.length - end), after.slice(start, after.length - end), start),
    ...Array.from({ length: end }, (_, index) => same(before.length - end + index, after.length - end + index)),
  ]
}

const same = (before: number, after: number): Step => ({ kind: 'same', before, after })

function middle(before: readonly string[], after: readonly string[], start: number): Step[] {
  const [rows, columns] = [before.length, after.length]
  if (rows * columns > limit)
    return [
      ...before.map((_, index): Step => ({ kind: 'removed', before: start + index })),
      ...after.map((_, index): Step => ({ kind: 'added', after: start + index })),
    ]
  const width = columns + 1
  /** Length of the common subsequence from (row, column) on. */
  const common = new Uint32Array((rows + 1) * width)
  const at = (row: number, column: number) => common[row * width + column] ?? 0
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--)
      common[row * width + column] =
        before[row] === after[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
  const steps: Step[] = []
  let row = 0
  let column = 0
  while (row < rows || column < columns) {
    if (row < rows && column < columns && before[row] === after[column])
      steps.push(same(start + row++, start + column++))
    else if (row < rows && (column === columns || at(row + 1, column) >= at(row, column + 1)))
      steps.push({ kind: 'removed', before: start + row++ })
    else steps.push({ kind: 'added', after: start + column++ })
  }
  return steps
}
