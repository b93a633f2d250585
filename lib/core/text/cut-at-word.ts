/** Shortens a text at a word boundary. */

/** The beginning of a text, at most `length` characters, cut between words and marked with an ellipsis. */
export function cutAtWord(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const letters = [...line]
  if (letters.length <= length) return line
  const start = letters.slice(0, length - 1).join('')
  const space = start.lastIndexOf(' ')
  return `${(space > length / 2 ? start.slice(0, space) : start).replace(/[\s,;:.–—-]+$/, '')}…`
}
