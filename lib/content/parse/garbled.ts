/**
 * Text that went through a program with another encoding: “Itâ€™s” for “It’s”, controls of Windows-1252, and � where a character was
 * lost. Nothing here can tell what is a mistake in a block of code, so code is left alone.
 */
import { type Problem, problem } from '../../core/problems/problem.ts'
import { proseLines } from '../../core/text/prose-lines.ts'

/** UTF-8 read as Windows-1252. After a capital letter Ã and Â are Portuguese or French: IRMÃ», ÂGE. */
const misread =
  /(?<!\p{Lu})[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â(?:€[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|„¢)/u
const control = /[\u0080-\u0084\u0086-\u009f]/
const lost = /\ufffd/

/** Returns a warning for each of the three, at its first word. */
export function garbledText(text: string, path: string): Problem[] {
  if (/[\u202d\u202e]/.test(text))
    return [...turnedText(text, path), ...garbledText(text.replace(/[\u202d\u202e]/g, ' '), path)]
  if (!/[\u0080-\u009f\ufffdÃÂ]|â[€„]/.test(text)) return []
  const kinds = [
    { pattern: misread, message: 'has characters of another encoding', meant: (word: string) => decoded(word) },
    { pattern: control, message: 'has a control character of Windows-1252', meant: (word: string) => asWindows(word) },
    { pattern: lost, message: 'has a � where a character was lost', meant: () => null },
  ]
  const seen = kinds.map((): { at: [line: number, column: number]; word: string; count: number } => ({
    at: [0, 0],
    word: '',
    count: 0,
  }))
  for (const [typed, line] of proseLines(text)) {
    const prose = typed.replace(/(`+)[^`]+\1/g, (code) => ' '.repeat(code.length))
    for (const { 0: word, index } of prose.matchAll(/\S+/g))
      for (const [kind, { pattern }] of kinds.entries()) {
        const one = seen[kind]
        if (!one || !pattern.test(word)) continue
        if (one.count++ === 0) Object.assign(one, { at: [line, index + 1], word })
      }
  }
  return kinds.flatMap(({ message, meant }, kind) => {
    const { at, word, count } = seen[kind] ?? { at: [0, 0], word: '', count: 0 }
    const [line = 0, column = 0] = at
    if (count === 0) return []
    const more = count > 1 ? ` (and ${count - 1} more in this file)` : ''
    const right = meant(word)
    const remedy = right === null ? 'type the character again' : `write ${right}`
    return problem('text-garbled', path, { line, column }, `“${shown(word)}” ${message}${more}`, remedy)
  })
}

/** Overrides of direction show words in another order than they are written. Languages from right to left need none; code is judged too. */
function turnedText(text: string, path: string): Problem[] {
  const lines = text.split('\n')
  const line = lines.findIndex((one) => /[\u202d\u202e]/.test(one))
  const [override = '', word = ''] = /[\u202d\u202e](\S*)/.exec(lines[line] ?? '') ?? []
  const code = override.charCodeAt(0).toString(16).toUpperCase()
  const message = `a character that turns the text around (U+${code}) comes before “${word}”`
  const position = { line: line + 1, column: (lines[line] ?? '').indexOf(override) + 1 }
  return [problem('text-garbled', path, position, message, 'remove it')]
}

const shown = (word: string) => word.replace(/[\u0080-\u009f]/g, '�')

/** The characters of Windows-1252 from byte 80 on; before and after these its bytes are those of Unicode. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** A word whose bytes in Windows-1252 are UTF-8; null if they are not. */
function decoded(word: string): string | null {
  const bytes = Array.from(word, (character) =>
    windows.includes(character) ? 0x80 + windows.indexOf(character) : (character.codePointAt(0) ?? 256),
  )
  if (bytes.some((byte) => byte > 255)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
  } catch {
    return null
  }
}

/** A word whose C1 controls are the bytes of Windows-1252; null if they mean nothing there. */
function asWindows(word: string): string | null {
  const right = word.replace(/[\u0080-\u009f]/g, (character) => windows[character.charCodeAt(0) - 0x80] ?? character)
  return control.test(right) ? null : right
}
