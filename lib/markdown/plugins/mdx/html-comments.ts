/** HTML comments in `.mdx`, which Docusaurus allows although MDX does not: they become comments of JavaScript. */
import { proseLines } from '../../../core/text/prose-lines.ts'

/** An escaped bracket, code, and the beginnings of comments. */
const marks = /\\<|(?<!`)(`+)(?!`).*?[^`]\1(?!`)|\{\/\*|<!--/g

/** Returns the body with a comment in braces for each one outside code. Every other character keeps its line and column. */
export function withoutHtmlComments(text: string): string {
  if (!text.includes('<!--')) return text
  const starts = lineStarts(text)
  const pieces: string[] = []
  let end = 0
  // Where the last comment of JavaScript ends: one within it is part of it.
  let script = -1
  for (const [line, number] of proseLines(text)) {
    const start = starts[number - 1] ?? 0
    for (const { 0: found, index } of line.matchAll(marks)) {
      const at = start + index
      if (at < end) continue
      if (found === '{/*') {
        const stop = text.indexOf('*/', at + 3)
        if (stop >= 0) script = stop
        continue
      }
      const close = found === '<!--' && at > script ? text.indexOf('-->', at + 4) : -1
      if (close < 0) continue
      pieces.push(text.slice(end, at), `{/* ${text.slice(at + 4, close).replaceAll('*/', '* ')}*/}`)
      end = close + 3
    }
  }
  return pieces.join('') + text.slice(end)
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
