/** What a schema says of front matter, as problems of a file. */
import type { z } from 'zod'
import { type Position, type Problem, problem } from '../problem.ts'
import type { ProblemCode } from '../problem-codes.ts'

/** A schema issue as a problem: message and remedy are parted by the dash that the schema's messages carry. */
export function schemaProblem(
  issue: z.core.$ZodIssue,
  path: string,
  data: Record<string, unknown>,
  at: (...path: PropertyKey[]) => Position,
): Problem[] {
  const key = issue.path.map(String).join('.')
  if (issue.path.length === 1 && !Object.hasOwn(data, key))
    return [problem('value-missing', path, at(...issue.path), `${key} is missing`, `add ${key}:`)]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((unknown) =>
      problem(
        'key-unknown',
        path,
        at(...issue.path, unknown),
        `the key ${[...issue.path, unknown].map(String).join('.')} is not known`,
        'remove it',
      ),
    )
  const deepest = issue.code === 'invalid_union' ? dateIssue(issue) : issue
  const [message = '', remedy = 'correct it'] = deepest.message.split(' — ')
  const code: ProblemCode = isDateIssue(deepest) ? 'date-invalid' : 'value-invalid'
  return [problem(code, path, at(...issue.path), `${key}: ${message}`, remedy)]
}

/** A union of a date and something else fails with the date's own message when a date was meant. */
function dateIssue(issue: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue {
  return issue.errors.flat().find(isDateIssue) ?? issue
}

const isDateIssue = (issue: z.core.$ZodIssue) => issue.code === 'custom' && issue.params?.code === 'date-invalid'
