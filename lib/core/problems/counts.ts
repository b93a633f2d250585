/** Counts of problems in words. */
import type { Problem } from './problem.ts'

/** `1 post`, `2 posts`; empty for none. */
export function counted(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** `1 error and 2 warnings`; empty without any. */
export function severities(problems: readonly Problem[]): string {
  return (['error', 'warning'] as const)
    .map((severity) => counted(problems.filter((one) => one.severity === severity).length, severity))
    .filter(Boolean)
    .join(' and ')
}

/** `2 errors and 1 warning in 3 files`, `No problems`. */
export function problemCount(problems: readonly Problem[]): string {
  const files = new Set(problems.map(({ path }) => path)).size
  return problems.length === 0 ? 'No problems' : `${severities(problems)} in ${counted(files, 'file')}`
}
