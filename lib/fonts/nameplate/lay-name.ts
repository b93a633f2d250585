/** Breaks a name for the nameplate into as few lines as leave it large, for wide screens and for phones. */
import { type SetName, setName } from './set-name.ts'

export type LaidName = {
  wide: SetName
  /** Only if a phone needs more lines. */
  narrow?: SetName
}

/** The longest line that is still large, in ems: a tenth of a wide page, a sixth of a phone's. */
const longest = { wide: 11, narrow: 6.5 }
const mostLines = 4

/** @returns null for a name with a letter that the display font lacks */
export function layName(name: string): LaidName | null {
  const words = name.trim().split(/\s+/)
  const wide = brokenFor(words, longest.wide)
  const narrow = brokenFor(words, longest.narrow)
  return wide && { wide, ...(narrow && narrow.lines.length > wide.lines.length && { narrow }) }
}

function brokenFor(words: readonly string[], ems: number): SetName | null {
  const most = Math.min(mostLines, words.length)
  const settings = Array.from({ length: most }, (_, index) => balanced(words, index + 1))
  return settings.find((set) => set !== null && set.width <= ems * 1000) ?? settings.at(-1) ?? null
}

/** Returns the setting in so many lines whose longest line is the shortest. */
function balanced(words: readonly string[], count: number): SetName | null {
  const [best = null] = breaks(words, count)
    .flatMap((lines) => setName(lines) ?? [])
    .sort((a, b) => a.width - b.width)
  return best
}

/** All ways to break words into lines. */
function breaks(words: readonly string[], count: number): string[][] {
  if (count === 1) return [[words.join(' ')]]
  return Array.from({ length: words.length - count + 1 }, (_, index) => index + 1).flatMap((first) =>
    breaks(words.slice(first), count - 1).map((rest) => [words.slice(0, first).join(' '), ...rest]),
  )
}
