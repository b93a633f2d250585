/** Problems as GitHub annotations on the lines of a pull request: workflow commands on standard output. */
import type { Problem } from '../../lib/core/problems/problem.ts'

/** One line per problem: `::error file=…,line=…,col=…,title=…::message`. */
export function annotations(problems: readonly Problem[]): string[] {
  return problems.map(({ path, line, column, severity, code, message, remedy }) => {
    const properties = { file: path, line: String(line), col: String(column), title: code }
    const list = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`)
    return `::${severity} ${list.join(',')}::${data(`${message} — ${remedy}`)}`
  })
}

/** Escapes as in GitHub's toolkit (packages/core/src/command.ts); unescaped text could end a command and begin another. */
const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
