/** Which drawings are worth showing: neither almost empty nor crowded, not the same on both sides, and no face. */
import type { Frame } from './frame.ts'
import { type Mark, seen } from './outline.ts'
import type { Paint } from './paints.ts'

/** Side of the spots in which a drawing is seen, in units of its frame; no composition repeats at that distance. */
const spot = 17

/** Least and most of a frame that may be other than its ground, and be in its accent. */
const limits = { drawn: [0.24, 0.95], accent: [0.01, 0.4] } as const

/** Least part of neighbouring spots that differ: below it, a drawing is a few lone bars. */
const leastDetail = 0.11

/** Least part of spots that differ from those at the same place on the other side. */
const leastAsymmetry = 0.12

/** Least part of each third of the frame that must be drawn on: below it, one end of the picture is bare. */
const leastInThird = 0.09

export type Look = {
  drawn: number
  accent: number
  detail: number
  asymmetry: number
  bareThird: number
  face: boolean
}

export function isWorthShowing({ drawn, accent, detail, asymmetry, bareThird, face }: Look): boolean {
  return (
    within(drawn, limits.drawn) &&
    within(accent, limits.accent) &&
    detail >= leastDetail &&
    asymmetry >= leastAsymmetry &&
    bareThird >= leastInThird &&
    !face
  )
}

const within = (value: number, [least, most]: readonly [number, number]) => value >= least && value <= most

/** @param ground the colour on which the marks are drawn */
export function lookAt(marks: readonly Mark[], frame: Frame, ground: Paint, accent: Paint): Look {
  const { columns, rows, paints } = seen(marks, frame, spot, ground)
  const all = paints.length
  const counts = { drawn: 0, accent: 0, detail: 0, asymmetry: 0 }
  const thirds: [number, number, number] = [0, 0, 0]
  for (const [index, paint] of paints.entries()) {
    const column = index % columns
    if (paint !== ground) {
      counts.drawn++
      thirds[column * 3 < columns ? 0 : column * 3 < columns * 2 ? 1 : 2]++
    }
    if (paint === accent) counts.accent++
    if (column > 0 && paint !== paints[index - 1]) counts.detail++
    if (index >= columns && paint !== paints[index - columns]) counts.detail++
    if (paint !== paints[index - column + columns - 1 - column]) counts.asymmetry++
  }
  return {
    drawn: counts.drawn / all,
    accent: counts.accent / all,
    detail: counts.detail / (2 * all - columns - rows),
    asymmetry: counts.asymmetry / all,
    bareThird: (Math.min(...thirds) * 3) / all,
    face: hasFace(marks, frame),
  }
}

/** Two round shapes of one size side by side, no other round one near them, and something as wide as they are apart below. */
function hasFace(marks: readonly Mark[], { width, height }: Frame): boolean {
  const [least, most] = [Math.min(width, height) * 0.035, Math.min(width, height) * 0.3]
  const rounds = marks.flatMap(({ round }) => round ?? []).filter(({ radius }) => radius >= least && radius <= most)
  return rounds.some((left) =>
    rounds.some((right) => {
      const apart = right.x - left.x
      if (apart < left.radius * 1.5 || apart > left.radius * 8) return false
      if (Math.abs(right.y - left.y) > left.radius || Math.abs(Math.log(right.radius / left.radius)) > 0.35)
        return false
      const [x, y] = [(left.x + right.x) / 2, (left.y + right.y) / 2]
      const away = (round: { x: number; y: number }) => Math.hypot(round.x - x, round.y - y)
      const near = rounds.filter((other) => away(other) < apart * 1.2 && other.radius < left.radius * 2.5)
      return near.length === 2 && marks.some((mark) => isMouth(mark, x, y, apart))
    }),
  )
}

function isMouth({ points, width }: Mark, x: number, y: number, apart: number): boolean {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const wide = right - left + width
  return (
    Math.abs((left + right) / 2 - x) < apart * 0.35 &&
    wide > apart * 0.5 &&
    wide < apart * 2.5 &&
    (top + bottom) / 2 > y + apart * 0.15 &&
    top < y + apart * 2
  )
}
