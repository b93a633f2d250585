/** Places the problems of a text at its characters, with the corrections that `npm run check -- --fix` would make. */
import type { CheckedText } from '../../content/index.ts'
import type { TextEdit, TextProblem } from '../api.ts'

/** @param text with `\n` line ends, without byte order mark, which is how problems count lines and columns */
export function textProblems(
  text: string,
  { problems, mends }: Pick<CheckedText, 'problems' | 'mends'>,
): TextProblem[] {
  const lines = text.split('\n')
  const starts = [0]
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1)
  const mended = new Map(mends.map((mend) => [mend.line, mend]))
  return problems.map(({ severity, code, message, remedy, line, column }) => {
    const start = starts[line - 1] ?? text.length
    const words = lines[line - 1] ?? ''
    const [from, to] = extentOf(words, column - 1)
    const mend = mended.get(line)
    const edit = mend?.before === words ? changedRange(mend.before, mend.after, start) : null
    const [begin, end] = [start + from, start + to]
    // A line may have several problems, and its correction is not about all of them.
    const isMeant = edit !== null && edit.from <= end && edit.to >= begin
    return {
      ...{ severity, code, message, remedy, line, column },
      from: begin,
      to: end,
      ...(isMeant && { mend: edit }),
    }
  })
}

/** The range meant by a column: the value after `key:`, else the word, else the whole line. */
function extentOf(line: string, column: number): [number, number] {
  const from = Math.min(Math.max(column, 0), line.length)
  const rest = line.slice(from)
  const word = /^(?:"[^"]*"|'[^']*'|!?\[[^\]]*\]\([^)]*\)|<[^>]*>|\S+)/.exec(rest)?.[0] ?? ''
  if (word !== '') return [from, from + word.length]
  const begin = line.length - line.trimStart().length
  return [begin, Math.max(begin, line.trimEnd().length)]
}

/** The smallest replacement that makes one line of another. */
export function changedRange(before: string, after: string, offset: number): TextEdit {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return { from: offset + start, to: offset + before.length - end, insert: after.slice(start, after.length - end) }
}
