/** Breaks a name for the nameplate into as few lines as leave it large, for wide screens and for phones. */
import { type SetName, setName } from './set-name.ts'

export type LaidName = {
  wide: SetName
  /** Only if a phone needs more lines. */
  narrow?: SetName
}

/** The longest line that is still large, in thousandths of an em: one em is then an eleventh of a wide page, or a seventh of a phone's. */
const longest = { wide: 11_000, narrow: 7_500 }
const mostLines = 4
/** A longer name is a sentence, and better read than looked at. */
const mostCharacters = 120

/** @returns null for a name that is too long, or has a letter that the display font lacks */
export function layName(name: string): LaidName | null {
  const words = unbreakable(name)
  if (name.length > mostCharacters || !setName([words.join(' ')])) return null
  const wide = linesFor(words, longest.wide)
  const narrow = linesFor(words, longest.narrow)
  const set = { wide: setName(wide), narrow: setName(narrow) }
  if (!set.wide) return null
  return { wide: set.wide, ...(set.narrow && narrow.length > wide.length && { narrow: set.narrow }) }
}

/** The parts of a name that stay in one line: its words, each with the dash, slash or dot that follows it. A line never begins with one. */
export const unbreakable = (name: string): string[] =>
  name
    .trim()
    .split(/\s+(?![^\p{L}\p{N}\s&+#@]+(?:\s|$))/u)
    .map((part) => part.replace(/\s+/g, ' '))

/** Returns as few lines as are short enough, at most `mostLines`. */
function linesFor(words: readonly string[], limit: number): string[] {
  const counts = Array.from({ length: Math.min(mostLines, words.length) }, (_, index) => index + 1)
  const broken = counts.map((count) => balanced(words, count))
  return (broken.find(({ width }) => width <= limit) ?? broken.at(-1))?.lines ?? []
}

/** Breaks words into so many lines that the longest is as short as possible. */
function balanced(words: readonly string[], count: number): { lines: string[]; width: number } {
  const whole = words.join(' ')
  const one = { lines: [whole], width: setName([whole])?.width ?? 0 }
  if (count === 1) return one
  return words
    .slice(0, words.length - count + 1)
    .map((_, index) => {
      const first = words.slice(0, index + 1).join(' ')
      const rest = balanced(words.slice(index + 1), count - 1)
      return { lines: [first, ...rest.lines], width: Math.max(setName([first])?.width ?? 0, rest.width) }
    })
    .reduce((best, other) => (other.width < best.width ? other : best), one)
}
