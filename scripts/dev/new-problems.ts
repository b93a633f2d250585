/** Problems introduced by a save. */
import { formatProblem, type Problem } from '../../lib/core/problems/problem.ts'

/** The lines to print; a problem that only moved to another line is not new. */
export function newProblems(before: readonly Problem[], now: readonly Problem[]): string[] {
  const what = ({ path, code, message }: Problem) => `${path} ${code} ${message}`
  const known = new Set(before.map(what))
  return now.filter((one) => !known.has(what(one))).map(formatProblem)
}
