/** The size and the lines in which a headline fills its place: as large as its words allow, cut only when even the smallest is too large. */
import { balancedLines, breakLines, firstLines, type Measure } from './break-lines.ts'

export type Headline = { size: number; lines: string[] }

/** Sizes in pixels, largest first. */
export const headlineSizes = [132, 118, 104, 92, 82, 72, 64, 57, 51, 46, 41] as const

export const lineHeight = 1.06

/** More letters than any place holds: what follows them is not worth measuring. */
const mostLetters = 800

/**
 * @param title one line of text
 * @param place the place in pixels
 */
export function fitHeadline(title: string, place: { width: number; height: number }, measure: Measure): Headline {
  const letters = [...title]
  const text = letters.length > mostLetters ? `${letters.slice(0, mostLetters).join('')}…` : title
  const most = (size: number) => Math.floor(place.height / (size * lineHeight))
  // Words are kept whole where any size allows it, however small.
  for (const whole of [true, false])
    for (const size of headlineSizes) {
      const width = place.width / size
      const lines = breakLines(text, width, measure, whole)
      if (lines && lines.length <= most(size)) return { size, lines: balancedLines(text, lines, width, measure) }
    }
  const smallest = headlineSizes[headlineSizes.length - 1] ?? headlineSizes[0]
  return { size: smallest, lines: firstLines(text, place.width / smallest, most(smallest), measure) }
}
