/** A great number as so many dots, and the few among them that come twice. */
import { shorter } from '../composition.ts'
import type { Plot } from './plot.ts'

export const crowd: Plot = (pen, random, tones, frame, { all, marked }) => {
  const spots = Array.from({ length: marked }, () => [0.2 + random.next() * 0.55, 0.22 + random.next() * 0.5] as const)
  const share = random.pick([0.66, 0.74])
  const second = random.chance(0.5)
  const [columns, rows] = rowsFor(all, frame.width / frame.height)
  // Rounded as it is written, so that the last dot of a row is not lost.
  const [pitch, down] = [Math.floor((frame.width / columns) * 10 - 1) / 10, frame.height / rows]
  const left = (frame.width - (columns - 1) * (pitch + 0.1)) / 2
  const size = Math.min(pitch, down) * share
  for (const turn of [0, 1]) {
    pen.rows(turn && second ? tones.second : tones.figure, size, pitch)
    for (let row = turn; row < rows; row += 2) pen.row(left, (row + 0.5) * down, Math.min(columns, all - row * columns))
  }
  const radius = Math.max(shorter(frame) * (marked > 4 ? 0.06 : 0.11), size * 0.8)
  for (const [across, up] of spots) {
    const [x, y] = [frame.width * across, frame.height * up]
    pen
      .fill(tones.ground)
      .circle(x, y, radius * 1.3)
      .circle(x + radius * 1.1, y + radius * 0.8, radius * 1.3)
    pen.fill(tones.second).circle(x, y, radius)
    pen.fill(tones.accent).circle(x + radius * 1.1, y + radius * 0.8, radius)
  }
}

/** Columns and rows that hold so many dots in a frame of this ratio, the last row as full as possible. */
function rowsFor(all: number, ratio: number): [columns: number, rows: number] {
  const about = Math.sqrt(all * ratio)
  const ways = [-2, -1, 0, 1, 2].map((step) => {
    const columns = Math.max(1, Math.round(about) + step)
    return { columns, cost: (Math.ceil(all / columns) - all / columns) * 3 + Math.abs(columns - about) }
  })
  const { columns } = ways.reduce((best, way) => (way.cost < best.cost ? way : best))
  return [columns, Math.ceil(all / columns)]
}
