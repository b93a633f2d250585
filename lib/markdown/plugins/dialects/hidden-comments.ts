/**
 * Comments of Obsidian, `%%…%%` in a line or over several. Their authors hid them, so they are removed before Markdown is parsed.
 * Source: obsidian.md/help/syntax#Comments.
 */
import { proseLines } from '../../../core/text/prose-lines.ts'

type Comment = {
  from: number
  to: number
  text: string
  /** The position of its first character. */
  line: number
  column: number
}

/** Code, or a comment within a line. `100 %% of 5%%` is none, and neither is a widget of Hashnode, `%%[name]`. */
const inLine =
  /\\%|(`+)(?!`)[^`\n]+\1(?!`)|(?<![%\p{L}\p{N}])%%(?![%[])(?:(?=\S)[^%\n]*[^%\s]|[ \t][^%\n]*[ \t])%%(?![%\p{L}\p{N}])/gu

/** Returns the text without its comments, and the comments. Lines keep their numbers. */
export function hideComments(text: string): { text: string; comments: Comment[] } {
  if (!text.includes('%%')) return { text, comments: [] }
  const comments = commentsOf(text)
  const kept: string[] = []
  let end = 0
  for (const { from, to, text: comment } of comments) {
    kept.push(text.slice(end, from), comment.replace(/[^\n]+/g, ''))
    end = to
  }
  return { text: kept.join('') + text.slice(end), comments }
}

function commentsOf(text: string): Comment[] {
  const comments: Comment[] = []
  const lines = text.split('\n')
  let start = 0
  let counted = 1
  let end = 0
  for (const [line, number] of proseLines(text)) {
    for (; counted < number; counted += 1) start += (lines[counted - 1]?.length ?? 0) + 1
    const add = (from: number, to: number) => {
      if (from < end) return
      const comment = text.slice(from, to)
      comments.push({ from, to, text: comment, line: number, column: from - start + comment.indexOf('%') + 1 })
      end = to
    }
    for (const { 0: found, index } of line.matchAll(inLine)) {
      if (!found.startsWith('%%')) continue
      // With the blank on one side, so that no line begins or ends with one.
      const before = index > 0 && line[index - 1] === ' ' ? 1 : 0
      const after = before === 0 && line[index + found.length] === ' ' ? 1 : 0
      add(start + index - before, start + index + found.length + after)
    }
    const indent = /^([ \t]*)%%(?![%[])(?!.*%%)/.exec(line)?.[1]?.length
    const close = indent === undefined ? -1 : text.indexOf('%%', start + indent + 2)
    if (indent !== undefined && close > 0 && /^%%[ \t]*(?:\n|$)/.test(text.slice(close, close + 40)))
      add(start + indent, close + 2)
  }
  return comments
}
