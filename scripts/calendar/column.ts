/** Text in a terminal column, where some characters are two cells wide and some none. */

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The text cut to a width, with an ellipsis if something was cut, and padded with blanks. */
export function column(text: string, width: number): string {
  const letters = [...segmenter.segment(text)].map(({ segment }) => segment)
  const total = letters.reduce((sum, letter) => sum + letterWidth(letter), 0)
  if (total <= width) return text + ' '.repeat(width - total)
  let cut = ''
  let used = 0
  for (const letter of letters) {
    if (used + letterWidth(letter) > width - 1) break
    cut += letter
    used += letterWidth(letter)
  }
  return `${cut}…${' '.repeat(width - used - 1)}`
}

const letterWidth = (letter: string): number => (wide.test(letter) ? 2 : 1)
