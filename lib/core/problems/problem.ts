/** One finding about the content: where it is, what is wrong, what to do. Shared by build, dev, check and tests. */
import { type ProblemCode, problemCodes } from './problem-codes.ts'

export type Severity = 'error' | 'warning'

export type Problem = {
  /** Path from the site's root with `/` separators, e.g. `content/posts/x.md`. */
  path: string
  /** 1-based. */
  line: number
  /** 1-based. */
  column: number
  severity: Severity
  code: ProblemCode
  /** What is wrong: a sentence without its full stop. */
  message: string
  /** What to do about it: a sentence without its full stop. */
  remedy: string
  /** The folder, from the site's root, whose absence causes the problem: reports name it once for everything that leads into it. */
  missingFolder?: string
  /** The author whose file is missing: reports name one once for all posts. */
  missingAuthor?: string
  /** The address of a faulty link as written in the page, so that the check of the built pages does not report it again. */
  address?: string
}

/** A position in a file; line and column are 1-based. */
export type Position = { line: number; column: number }

/**
 * Creates a problem with the severity from the table of codes.
 * @param code a code of `problemCodes`
 * @param path from the site's root, `/` separators
 * @param position 1-based line and column
 */
export function problem(code: ProblemCode, path: string, position: Position, message: string, remedy: string): Problem {
  return {
    path,
    ...position,
    severity: problemCodes[code].severity,
    code,
    message: lowerFirst(oneLine(message)),
    remedy: lowerFirst(oneLine(remedy)),
  }
}

/** Removes control characters from typed text: a message is one line and must not colour a terminal. */
const oneLine = (text: string) =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (control) =>
    control === '\n' ? '\\n' : `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** Messages begin in lower case, unless with a name or an abbreviation. */
const lowerFirst = (text: string) => text.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase())

/** The line that every command prints: `path:line:col  severity  code  message — remedy`. */
export function formatProblem(p: Problem): string {
  return `${p.path}:${p.line}:${p.column}  ${p.severity}  ${p.code}  ${p.message} — ${p.remedy}`
}

/** Total order: path, line, column, code, message. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compare(a.path, b.path) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  )
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
