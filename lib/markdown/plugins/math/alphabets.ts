/** The mathematical alphabets of Unicode: bold, script, double-struck and others. MathML Core knows no other way to ask for them. */

/** Where an alphabet's capitals, small letters, Greek capitals, Greek small letters and digits start; undefined for what it lacks. */
type Starts = readonly [capital: number, small: number, greekCapital?: number, greekSmall?: number, digit?: number]

/** Unicode, block "Mathematical Alphanumeric Symbols", by the values of MathML 3's `mathvariant`. */
const alphabets: Record<string, Starts> = {
  bold: [0x1d400, 0x1d41a, 0x1d6a8, 0x1d6c2, 0x1d7ce],
  italic: [0x1d434, 0x1d44e, 0x1d6e2, 0x1d6fc],
  'bold-italic': [0x1d468, 0x1d482, 0x1d71c, 0x1d736, 0x1d7ce],
  script: [0x1d49c, 0x1d4b6],
  'bold-script': [0x1d4d0, 0x1d4ea],
  fraktur: [0x1d504, 0x1d51e],
  'bold-fraktur': [0x1d56c, 0x1d586],
  'double-struck': [0x1d538, 0x1d552, undefined, undefined, 0x1d7d8],
  'sans-serif': [0x1d5a0, 0x1d5ba, undefined, undefined, 0x1d7e2],
  'bold-sans-serif': [0x1d5d4, 0x1d5ee, 0x1d756, 0x1d770, 0x1d7ec],
  'sans-serif-italic': [0x1d608, 0x1d622],
  'sans-serif-bold-italic': [0x1d63c, 0x1d656, 0x1d790, 0x1d7aa],
  monospace: [0x1d670, 0x1d68a, undefined, undefined, 0x1d7f6],
}

/** Letters that Unicode had before these alphabets: their places in the block are empty. */
const elsewhere: Record<number, string> = Object.fromEntries(
  [...'ℎℬℰℱℋℐℒℳℛℯℊℴℭℌℑℜℨℂℍℕℙℚℝℤ'].map((letter, index) => [
    [
      0x1d455, 0x1d49d, 0x1d4a0, 0x1d4a1, 0x1d4a3, 0x1d4a4, 0x1d4a7, 0x1d4a8, 0x1d4ad, 0x1d4ba, 0x1d4bc, 0x1d4c4,
      0x1d506, 0x1d50b, 0x1d50c, 0x1d515, 0x1d51d, 0x1d53a, 0x1d53f, 0x1d545, 0x1d547, 0x1d548, 0x1d549, 0x1d551,
    ][index],
    letter,
  ]),
)

/** Ranges of plain characters, in the order of `Starts`. */
const plain = [
  ['A', 'Z'],
  ['a', 'z'],
  ['Α', 'Ω'],
  ['α', 'ω'],
  ['0', '9'],
] as const

/**
 * The text in a mathematical alphabet. Characters that the alphabet lacks stay as they are.
 * @param variant a value of `mathvariant` in MathML 3
 */
export function inAlphabet(text: string, variant: string): string {
  const starts = Object.hasOwn(alphabets, variant) ? alphabets[variant] : undefined
  if (!starts) return text
  return Array.from(text, (character) => {
    const range = plain.findIndex(([first, last]) => character >= first && character <= last)
    const start = starts[range]
    const first = plain[range]?.[0]
    if (start === undefined || first === undefined) return character
    const code = start + character.charCodeAt(0) - first.charCodeAt(0)
    return elsewhere[code] ?? String.fromCodePoint(code)
  }).join('')
}
