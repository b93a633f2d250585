/** What publishing has to say, as a file: it runs inside Next, whose own output the build command shows only when it fails. */
import { writeFileSync } from 'node:fs'
import { z } from 'zod'
import type { Problem } from '../problem.ts'
import { type ProblemCode, problemCodes } from '../problem-codes.ts'

const codes = Object.keys(problemCodes) as [ProblemCode, ...ProblemCode[]]
const position = z.number().int().positive()

export const outcomeSchema = z.object({
  problems: z.array(
    z.object({
      path: z.string(),
      line: position,
      column: position,
      severity: z.enum(['error', 'warning']),
      code: z.enum(codes),
      message: z.string(),
      remedy: z.string(),
    }),
  ),
  /** Lines for the end of the build. */
  text: z.array(z.string()),
})

export type Outcome = z.infer<typeof outcomeSchema>

/**
 * Collects what publishing reports and prints.
 * @param file where `write` puts it, from the environment variable MASTHEAD_OUTCOME; without one nothing is written
 */
export function collectOutcome(file: string | undefined) {
  const problems: Problem[] = []
  const text: string[] = []
  return {
    report: (found: readonly Problem[]) => void problems.push(...found),
    print: (line: string) => void text.push(line),
    write() {
      if (file) writeFileSync(file, JSON.stringify({ problems, text } satisfies Outcome))
    },
  }
}
