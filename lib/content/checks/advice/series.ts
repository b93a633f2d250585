/** Posts of one series that claim the same part. */
import { groupBy } from '../../../core/group-by.ts'
import { type Problem, problem } from '../../../core/problems/problem.ts'
import type { AdviceInput } from './advice-input.ts'

/** Drafts count too, so that the numbers are settled before a post is public. The newer of two is named. */
export function seriesParts({ content: { posts }, documents }: AdviceInput): Problem[] {
  const numbered = posts.toReversed().flatMap(({ path, series }) => (series?.part ? [{ path, ...series }] : []))
  return [...groupBy(numbered, ({ url }) => url).values()].flatMap((members) => {
    const taken = new Set(members.map(({ part }) => part))
    const first = new Map<number | undefined, string>()
    return members.flatMap(({ path, name, part }) => {
      const holder = first.get(part)
      if (holder === undefined) {
        first.set(part, path)
        return []
      }
      const free = nextFree(taken)
      taken.add(free)
      return [
        problem(
          'series-part',
          path,
          documents.get(path)?.at('series', 'part') ?? { line: 1, column: 1 },
          `${holder} is part ${part} of the series “${name}” too`,
          `write part: ${free}, or whichever part this is`,
        ),
      ]
    })
  })
}

const nextFree = (taken: ReadonlySet<number | undefined>): number => {
  let part = 1
  while (taken.has(part)) part++
  return part
}
