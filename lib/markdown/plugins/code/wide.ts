/** Tells which code is wider than the text column: it takes the margin too before it scrolls. */
import type { ElementContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'

/** Characters in the text column: 600 px less padding, at 8.4 px each (`--measure` in app/theme.css, .line in components/text/code.css). */
const columns = 66
/** Characters that line numbers and the signs of a diff take from a line. */
const gutter = { 'line-numbers': 5, 'has-diff': 2 } as const

/**
 * @param lines the lines of the block, as elements
 * @param classes the classes of the block
 */
export function isWide(lines: readonly ElementContent[], classes: readonly string[]): boolean {
  const room = Object.entries(gutter).reduce(
    (left, [name, width]) => left - (classes.includes(name) ? width : 0),
    columns,
  )
  return lines.some((line) => widthOf(textOf(line)) > room)
}

/** A tab is two characters wide, as in the style sheet; characters of East Asian scripts are as wide as two. */
function widthOf(line: string): number {
  let width = 0
  for (const character of line)
    width += character === '\t' || /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7a3\uff00-\uff60]/u.test(character) ? 2 : 1
  return width
}
