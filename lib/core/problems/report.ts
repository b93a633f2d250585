/** Formats problems for people: grouped by file, with counts at the end, coloured on a terminal. */
import type { WriteStream } from 'node:tty'
import { problemCount } from './counts.ts'
import { formatProblem, type Problem } from './problem.ts'
import { problemCodes } from './problem-codes.ts'
import { foldSharedCauses } from './shared-causes.ts'

const colours = { error: '\x1b[31m', warning: '\x1b[33m' } as const

/** Warnings of one kind that are shown in full, so that a hundred of one kind don't bury the first of another. Errors are always shown. */
const shownOfAKind = 10

/**
 * The whole report; empty if there are no problems.
 * @param all shows every problem, however many share a kind or a missing folder
 */
export function problemReport(problems: readonly Problem[], coloured: boolean, all = false): string {
  if (problems.length === 0) return ''
  const groups = new Map<string, string[]>()
  const more = new Map<string, number>()
  const seen = new Map<string, number>()
  const told = all ? problems : foldSharedCauses(problems)
  for (const one of told) {
    const nth = (seen.get(one.code) ?? 0) + 1
    if (one.severity === 'warning') seen.set(one.code, nth)
    if (!all && one.severity === 'warning' && nth > shownOfAKind) {
      more.set(one.code, nth - shownOfAKind)
      continue
    }
    const line = formatProblem(one)
    const lines = groups.get(one.path) ?? []
    lines.push(
      coloured ? line.replace(`  ${one.severity}  `, `  ${colours[one.severity]}${one.severity}\x1b[0m  `) : line,
    )
    groups.set(one.path, lines)
  }
  const blocks = [...groups.values()].map((lines) => lines.join('\n'))
  const folded = [...more].map(([code, count]) => `… and ${count} more ${code}`)
  const rest =
    folded.length === 0 && told.length === problems.length
      ? []
      : [[...folded, 'All of them: npm run check -- --all'].join('\n')]
  return `${[...blocks, ...rest, [problemCount(problems), ...mendHint(problems)].join('\n')].join('\n\n')}\n`
}

/** How many of the problems `--fix` corrects, if any. */
function mendHint(problems: readonly Problem[]): string[] {
  const count = problems.filter(({ code }) => problemCodes[code].mends).length
  return count === 0 ? [] : [`npm run check -- --fix corrects ${count === 1 ? 'one of them' : `${count} of them`}`]
}

/** Whether a stream supports colours; honours NO_COLOR and FORCE_COLOR. */
export function showsColours(stream: WriteStream): boolean {
  return stream.isTTY === true && stream.hasColors()
}
