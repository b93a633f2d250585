/** What a save has broken: the problems that were not there before it. */
import { formatProblem, type Problem } from '../../lib/core/problems/problem.ts'

/** The lines to print; a problem that only moved to another line is not new. */
export function newProblems(before: readonly Problem[], now: readonly Problem[]): string[] {
  const what = ({ path, code, message }: Problem) => `${path} ${code} ${message}`
  const known = new Set(before.map(what))
  return now.filter((one) => !known.has(what(one))).map(formatProblem)
}
