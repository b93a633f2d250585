/** The lines of a content file that are no code, found without parsing Markdown. */

/** Yields the lines outside fenced blocks of code, each with its number from 1. */
export function* proseLines(text: string): Generator<readonly [line: string, number: number]> {
  let fence = ''
  let number = 0
  for (const line of text.split('\n')) {
    number++
    const [, mark = '', rest = ''] = /^[ \t>]*(`{3,}|~{3,})(.*)$/.exec(line) ?? []
    if (fence === '') {
      if (mark === '') yield [line, number]
      else fence = mark
    } else if (mark.startsWith(fence) && rest.trim() === '') fence = ''
  }
}
