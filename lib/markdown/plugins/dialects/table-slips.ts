/** Tables that are nearly right, or drawn as in other programs, and so became lines of a paragraph. */
import type { Slip } from './slip.ts'

const dashes = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/
const cells = (line: string) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
const rule = (count: number) => `|${'---|'.repeat(count)}`

/**
 * @param lines of a paragraph
 * @param at the offset of a line
 */
export function tableSlips(lines: readonly string[], at: (index: number) => number): Slip[] {
  if (lines.length < 2) return []
  const ruled = lines.findIndex((line, index) => index > 0 && line.includes('|') && dashes.test(line))
  const head = lines[ruled - 1]
  if (ruled > 0 && head?.includes('|')) {
    const [heads, marks] = [cells(head).length, cells(lines[ruled] ?? '').length]
    const message = `The table is shown as typed: ${heads} cells in its first line and ${marks} in the line of dashes`
    return heads === marks ? [] : [{ offset: at(ruled), message, remedy: 'Give both lines as many cells' }]
  }
  const slip = (message: string, remedy: string): Slip[] => [
    { offset: 0, message: `The table is shown as typed: ${message}`, remedy },
  ]
  const [first = ''] = lines
  const count = cells(first).length
  if (lines.every((line) => /^[ \t]*\|.*\|[ \t]*$/.test(line)) && count > 1)
    return dashes.test(first)
      ? slip(
          'nothing precedes its line of dashes',
          `Begin it with a line of headings, |${' |'.repeat(count)} without any`,
        )
      : slip('it has no line of dashes', `Add ${rule(count)} below its first line`)
  if (/^[ \t]*\+(?:[-=]{2,}\+)+[ \t]*$/.test(first) && /^[ \t]*\|/.test(lines[1] ?? ''))
    return slip(
      'its lines are drawn with +',
      `Write | between the cells, and ${rule(first.split('+').length - 2)} below the headings`,
    )
  const isEven = (sign: RegExp) => new Set(lines.map((line) => line.trim().split(sign).length)).size === 1
  const tabs = first.trim().split('\t').length
  if (tabs > 1 && isEven(/\t/))
    return slip('tabs do not divide cells', `Write | between the cells, and ${rule(tabs)} below the first line`)
  if (count > 1 && lines.length + count > 4 && lines.every((line) => /\S \| \S/.test(line)) && isEven(/\|/))
    return slip('it has no line of dashes', `Add ${rule(count)} below its first line`)
  return []
}
