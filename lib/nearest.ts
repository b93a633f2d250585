/** The valid value an author most likely meant. */

/**
 * The candidates nearest to `word`, best first, at most three.
 * @param word what was typed
 * @param candidates the valid values
 * @param limit greatest edit distance that still counts; by default one edit, two from seven letters on
 */
export function nearest(word: string, candidates: Iterable<string>, limit = word.length >= 7 ? 2 : 1): string[] {
  const typed = word.toLowerCase()
  return [...candidates]
    .map((candidate) => ({ candidate, distance: editDistance(typed, candidate.toLowerCase(), limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate)
}

/** Optimal string alignment distance (insert, delete, replace, swap of neighbours), cut off above `limit`. */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replace = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, replace)
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1)
      row.push(best)
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}
