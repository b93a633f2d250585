/** Turns what was found into what is reported: applies the site's settings, drops duplicates, sorts. */
import { compareProblems, type Problem, type Severity } from './problem.ts'
import { type ProblemCode, problemCodes } from './problem-codes.ts'

/** `site.yml: problems` changes the severity of a code, `ignore` in a file silences it there. */
export type ProblemSettings = {
  /** `site.yml: problems`. */
  severities: Partial<Readonly<Record<ProblemCode, Severity | 'off'>>>
  /** Whether the file at a path silences a code. */
  ignores: (path: string, code: ProblemCode) => boolean
}

/**
 * Applies the settings to one problem. Fixed codes are neither changed nor silenced.
 * @returns null for a problem that is not reported
 */
export function applySettings(found: Problem, { severities, ignores }: ProblemSettings): Problem | null {
  if (problemCodes[found.code].fixed) return found
  const severity = severities[found.code] ?? found.severity
  return severity === 'off' || ignores(found.path, found.code) ? null : { ...found, severity }
}

/** Applies the settings to all problems, and returns each once, in order. */
export function reportedProblems(found: readonly Problem[], settings: ProblemSettings): Problem[] {
  const reported = found.flatMap((one) => applySettings(one, settings) ?? [])
  return [...new Map(reported.map((one) => [JSON.stringify(one), one])).values()].sort(compareProblems)
}
