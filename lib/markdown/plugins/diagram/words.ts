/** Estimates how wide words are in a diagram, and breaks them into lines. */

const size = 14

/** Scripts whose characters fill a square. */
const square =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{Extended_Pictographic}\u3000-\u303f\uff00-\uff60]/u
const slim = /[fijltr.,:;'!|()[\]\s]/
const broad = /[MWmw@%\p{Lu}_]/u

/** The width of a text of 14 pixels, in pixels: rather too much than too little. */
export function widthOfText(text: string): number {
  let ems = 0
  for (const character of text.replace(/\p{Mn}/gu, ''))
    ems += square.test(character) ? 1 : slim.test(character) ? 0.34 : broad.test(character) ? 0.74 : 0.54
  return ems * size
}

/** The lines of a text, none wider than `room` pixels; a word that is wider by itself is cut. */
export function wrapText(text: string, room: number): string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const word of paragraph
      .split(/\s+/)
      .filter(Boolean)
      .flatMap((one) => pieces(one, room))) {
      const longer = line === '' ? word : `${line} ${word}`
      if (line !== '' && widthOfText(longer) > room) {
        lines.push(line)
        line = word
      } else line = longer
    }
    if (line !== '') lines.push(line)
  }
  return lines.length > 0 ? lines : ['']
}

function pieces(word: string, room: number): string[] {
  const cut: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && widthOfText(piece + character) > room) {
      cut.push(piece)
      piece = character
    } else piece += character
  }
  return [...cut, piece]
}
