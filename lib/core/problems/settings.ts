/** A site's settings for problems: `site.yml: problems` changes the severity of a code, `ignore` in a file silences it there. */
import type { Problem, Severity } from './problem.ts'
import { type ProblemCode, problemCodes } from './problem-codes.ts'

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
