/** Problems as text for a person: grouped by file, counts at the end, coloured on a terminal. */
import type { WriteStream } from 'node:tty'
import { formatProblem, type Problem } from '../lib/problem.ts'

const colours = { error: '\x1b[31m', warning: '\x1b[33m' } as const

/** The whole report; empty text when there are no problems. */
export function problemReport(problems: readonly Problem[], coloured: boolean): string {
  if (problems.length === 0) return ''
  const groups = new Map<string, string[]>()
  for (const one of problems) {
    const line = formatProblem(one)
    const lines = groups.get(one.path) ?? []
    lines.push(
      coloured ? line.replace(`  ${one.severity}  `, `  ${colours[one.severity]}${one.severity}\x1b[0m  `) : line,
    )
    groups.set(one.path, lines)
  }
  const blocks = [...groups.values()].map((lines) => lines.join('\n'))
  return `${[...blocks, problemCount(problems)].join('\n\n')}\n`
}

/** `2 errors and 1 warning in 3 files`, `No problems`. */
export function problemCount(problems: readonly Problem[]): string {
  const of = (severity: Problem['severity']) => problems.filter((one) => one.severity === severity).length
  const parts = [counted(of('error'), 'error'), counted(of('warning'), 'warning')].filter((part) => part !== '')
  const files = new Set(problems.map(({ path }) => path)).size
  return parts.length === 0 ? 'No problems' : `${parts.join(' and ')} in ${counted(files, 'file')}`
}

/** `1 post`, `2 posts`; nothing for none. */
export function counted(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** Whether a stream shows colours; honours NO_COLOR and FORCE_COLOR. */
export function showsColours(stream: WriteStream): boolean {
  return stream.isTTY === true && stream.hasColors()
}
