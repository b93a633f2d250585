/** Measures the letters of the display font: the advance of each, and how far its ink stays from both ends of it at every height. */
import { charactersOf, unicodeRanges } from '../characters.ts'
import { cutFont } from '../make.ts'
import { fontRecipes } from '../recipes.ts'
import { typeface } from '../typeface.ts'
import { bands } from './letters.ts'

/** The dashes, quotes and dots that names have besides the letters of Latin-1. */
const typographic = '–—‘’“”…'

/** @returns one line for each letter of `latin`: the letter, its advance, the reach of its ink, its margins at the left and at the right, as in `letters.ts` */
export async function measureLetters(): Promise<string[]> {
  const recipe = fontRecipes.find(({ name }) => name === 'display')
  if (!recipe) throw new Error('There is no recipe for the display font')
  const face = typeface([await cutFont({ ...recipe, characters: 'latin' }, 'truetype')])
  return Array.from(charactersOf(unicodeRanges.latin))
    .filter((letter) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(letter) && (letter < '\u0100' || typographic.includes(letter)))
    .flatMap((letter) => {
      const points = pointsOf(face.outline({ text: letter, size: 1000, x: 0, y: 0 }))
      const advance = Math.round(face.measure(letter) * 1000)
      if (points.length === 0) return []
      const ends = Array.from({ length: bands.count }, (_, band) => {
        const from = bands.bottom + band * bands.height
        return points.filter(({ y }) => y >= from && y < from + bands.height).map(({ x }) => x)
      })
      const left = ends.map((xs) => margin(Math.min(...xs)))
      const right = ends.map((xs) => margin(advance - Math.max(...xs)))
      const heights = points.map(({ y }) => Math.round(y))
      return [letter, advance, Math.min(...heights), Math.max(...heights), left.join(''), right.join('')].join(' ')
    })
}

/** Hundredths of an em as two digits; `--` where there is no ink. Letters that reach over their advance have none to spare. */
const margin = (value: number) =>
  Number.isFinite(value) ? String(Math.min(99, Math.max(0, Math.round(value / 10)))).padStart(2, '0') : '--'

type Point = { x: number; y: number }

/** Points on the outline, close enough that every band an edge crosses has one. y points up. */
function pointsOf(path: string): Point[] {
  const points: Point[] = []
  let at: Point = { x: 0, y: 0 }
  let start = at
  for (const [, command = '', text = ''] of path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    const values = (text.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number)
    const corners = Array.from({ length: values.length / 2 }, (_, index) => ({
      x: values[2 * index] ?? 0,
      y: -(values[2 * index + 1] ?? 0),
    }))
    if (command === 'M') {
      at = corners[0] ?? at
      start = at
    } else {
      const curve = [at, ...(command === 'Z' ? [start] : corners)]
      for (let step = 0; step <= 60; step++) points.push(onCurve(curve, step / 60))
      at = curve.at(-1) ?? at
    }
  }
  return points
}

/** De Casteljau's construction, for lines and curves of any degree. */
function onCurve(corners: readonly Point[], part: number): Point {
  if (corners.length === 1) return corners[0] ?? { x: 0, y: 0 }
  const between = corners.slice(1).map((corner, index) => {
    const before = corners[index] ?? corner
    return { x: before.x + (corner.x - before.x) * part, y: before.y + (corner.y - before.y) * part }
  })
  return onCurve(between, part)
}
