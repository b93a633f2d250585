/** Sets a name for the nameplate: each letter at its own place, so that the spaces between letters look equal at a size where tracking cannot help. */
import { letters } from './letters.ts'

type Margins = readonly (number | null)[]
type Letter = { advance: number; bottom: number; top: number; left: Margins; right: Margins }

/** A line's letters and the place of each, in thousandths of an em; x counts from the ink of the first letter. */
export type SetLine = { text: string; xs: number[]; width: number }

/** Lines of a name in a box that their ink fills, in thousandths of an em. */
export type SetName = { lines: (SetLine & { y: number })[]; width: number; height: number }

/** Spaces, in hundredths of an em: what a pair has on average, what it has at least, and from where on more counts as the same. */
const space = { average: 7.5, least: 4, most: 15 }
const wordSpace = 200
const lineHeight = 860

/**
 * @param lines the lines of a name, as `layName` breaks them
 * @returns null where a letter is not in the display font, or is joined to its neighbours
 */
export function setName(lines: readonly string[]): SetName | null {
  const set = lines.map(setLine)
  const all = set.flatMap((line) => line ?? [])
  if (all.length < set.length || all.length === 0) return null
  const top = Math.max(...lettersOf(lines[0]).map((letter) => letter.top))
  const bottom = Math.min(...lettersOf(lines.at(-1)).map((letter) => letter.bottom))
  return {
    lines: all.map((line, index) => ({ ...line, y: top + index * lineHeight })),
    width: Math.max(...all.map(({ width }) => width)),
    height: top + (all.length - 1) * lineHeight - bottom,
  }
}

function setLine(text: string): SetLine | null {
  const xs: number[] = []
  let before: Letter | undefined
  let end = 0
  let gap = 0
  for (const character of text) {
    if (character === ' ') {
      gap += wordSpace
      continue
    }
    const letter = letterOf(character)
    if (!letter) return null
    const first = Math.min(...inked(letter.left))
    end = before ? end + gap + (gap > 0 ? 0 : kern(before, letter)) : -10 * first
    xs.push(Math.round(end))
    end += letter.advance
    before = letter
    gap = 0
  }
  if (!before) return null
  return { text: text.replaceAll(' ', ''), xs, width: Math.round(end - 10 * Math.min(...inked(before.right))) }
}

/** Extra space between two letters, in thousandths of an em: as little as the spaces allow. */
function kern({ right }: Letter, { left }: Letter): number {
  const gaps = right.flatMap((margin, band) => {
    const other = left[band] ?? null
    if (margin === null && other === null) return []
    return margin === null || other === null ? space.most : margin + other
  })
  const average = (more: number) => gaps.reduce((sum, gap) => sum + Math.min(space.most, gap + more), 0) / gaps.length
  let more = space.least - Math.min(...gaps)
  while (average(more) < space.average) more += 0.25
  return Math.round(10 * more)
}

const lettersOf = (line = ''): Letter[] => [...line].flatMap((character) => letterOf(character) ?? [])

const inked = (margins: Margins): number[] => margins.flatMap((margin) => margin ?? [])

let known: ReadonlyMap<string, Letter> | undefined

/** An accented letter that the table lacks is spaced like its base. */
function letterOf(character: string): Letter | undefined {
  known ??= new Map(letters.trim().split('\n').map(parse))
  return known.get(character) ?? known.get(Array.from(character.normalize('NFD'))[0] ?? '')
}

function parse(line: string): [string, Letter] {
  const [letter = '', advance, bottom, top, left = '', right = ''] = line.split(' ')
  const margins = { left: marginsOf(left), right: marginsOf(right) }
  return [letter, { advance: Number(advance), bottom: Number(bottom), top: Number(top), ...margins }]
}

const marginsOf = (digits: string): Margins =>
  (digits.match(/../g) ?? []).map((margin) => (margin === '--' ? null : Number(margin)))
