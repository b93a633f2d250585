/** Finds a merge conflict that git left in a text. Markdown would show both versions, and make a heading of the first. */
import { proseLines } from '../../core/text/prose-lines.ts'

/** Returns the first and last line of the first conflict, from 1, or null. One in a block of code is an example. */
export function mergeConflict(text: string): { from: number; to: number } | null {
  if (!/^<{7}(?: |$)/m.test(text)) return null
  let from = 0
  let divided = false
  for (const [line, number] of proseLines(text)) {
    if (/^<{7}(?: |$)/.test(line)) [from, divided] = [number, false]
    else if (from > 0 && /^={7}$/.test(line)) divided = true
    else if (divided && /^>{7}(?: |$)/.test(line)) return { from, to: number }
  }
  return null
}
