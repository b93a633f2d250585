/** Advice that a file would hear at every second line is said once, with its count. */
import type { Problem } from '../../core/problems/problem.ts'
import type { ProblemCode } from '../../core/problems/problem-codes.ts'

const said: ReadonlySet<ProblemCode> = new Set(['link-text', 'link-insecure', 'image-alt-vague'])

/** @param problems in order of their places: the first of a kind stays where it is */
export function oncePerFile(problems: readonly Problem[]): Problem[] {
  const counts = new Map<string, number>()
  const key = ({ path, code }: Problem) => `${code} ${path}`
  for (const one of problems) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1)
  const seen = new Set<string>()
  return problems.flatMap((one) => {
    const count = counts.get(key(one)) ?? 1
    if (!said.has(one.code) || count === 1) return [one]
    if (seen.has(key(one))) return []
    seen.add(key(one))
    return [{ ...one, message: `${one.message} (and ${count - 1} more like it in this file)` }]
  })
}
