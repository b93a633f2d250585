/** Advice about posts of one series with the same part number. */
import { groupBy } from '../../../core/group-by.ts'
import { type Problem, problem } from '../../../core/problems/problem.ts'
import type { AdviceInput } from './advice-input.ts'

/** Reports the newer of two posts. Drafts are included, so that part numbers are final before a post is published. */
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
          `${holder} is also part ${part} of the series “${name}”`,
          `write part: ${free}, or the part it is meant to be`,
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
