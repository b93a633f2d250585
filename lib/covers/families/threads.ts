/** Threads: many things happening at once, crossing without touching. */
import { type Composition, type Family, sheet } from '../composition.ts'
import { type Point, pair } from '../pen.ts'

/** Cables from one side to the other, arriving in a different order. */
const cables: Composition = (pen, random, tones) => {
  const count = random.pick([4, 6, 9])
  const pitch = sheet.height / count
  const width = pitch * random.pick([0.3, 0.5, 0.7])
  const bend = random.pick([60, 120, 180])
  const arrivals = random.shuffle(Array.from({ length: count }, (_, index) => index))
  const order = random.shuffle(arrivals.map((arrival, index) => [index, arrival] as const))
  for (const [turn, [from, to]] of order.entries()) {
    const [start, end] = [pitch * (from + 0.5), pitch * (to + 0.5)]
    const curve = `M-5 ${start}C${pair(180 + bend - 60, start)} ${pair(180 - bend + 60, end)} ${pair(365, end)}`
    pen.stroke(tones.ground, width + 6).path(curve)
    pen.stroke(turn === count - 1 ? tones.accent : turn % 3 === 1 ? tones.second : tones.figure, width).path(curve)
  }
}

/** Lines of a transit map, bending by eighths of a turn, with stops. */
const metro: Composition = (pen, random, tones) => {
  const count = random.pick([3, 4, 5])
  const width = random.pick([7, 11, 16])
  const stops: Point[] = []
  for (let line = 0; line < count; line++) {
    const y = 30 + (line * 180) / (count - 1)
    const turns = random
      .shuffle([90, 150, 210, 270])
      .slice(0, 2)
      .sort((a, b) => a - b)
    let level = y
    const points: Point[] = [[-10, level]]
    for (const x of turns) {
      const shift = random.pick([-60, -30, 30, 60])
      const next = level + shift < 15 || level + shift > 225 ? level - shift : level + shift
      points.push([x, level], [x + Math.abs(shift), next])
      stops.push([x, level])
      level = next
    }
    points.push([370, level])
    pen.stroke(tones.ground, width + 6).line(...points)
    pen.stroke(line === count - 1 ? tones.accent : line % 2 ? tones.second : tones.figure, width).line(...points)
  }
  pen.fill(tones.figure)
  for (const [x, y] of stops) pen.circle(x, y, width)
  pen.fill(tones.ground)
  for (const [x, y] of stops) pen.circle(x, y, width * 0.5)
}

/** Warp and weft, alternately over and under. */
const weave: Composition = (pen, random, tones) => {
  const pitch = random.pick([40, 60, 80])
  const width = pitch * random.pick([0.4, 0.6, 0.76])
  const [columns, rows] = [sheet.width / pitch, sheet.height / pitch]
  const [special, level] = [random.whole(0, Math.floor(columns) - 1), random.whole(0, Math.floor(rows) - 1)]
  const colour = random.chance(0.5)
  const inset = (pitch - width) / 2
  pen.fill(tones.figure)
  for (let column = 0; column < columns; column++) {
    if (column === special && colour) continue
    // A warp thread may end early at either side, so that no two cloths look alike.
    const [start, end] = [random.whole(-4, 2) * 30, random.whole(6, 12) * 30]
    pen.rect(column * pitch + inset, Math.max(0, start), width, Math.min(sheet.height, end) - Math.max(0, start))
  }
  if (colour) pen.fill(tones.accent).rect(special * pitch + inset, 0, width, sheet.height)
  const loose = random.chance(0.5) ? random.whole(1, 3) * pitch : 0
  for (let row = 0; row < rows; row++) {
    pen.fill(row === level && !colour ? tones.accent : tones.second)
    for (let column = row % 2; column < columns + 1; column += 2) {
      const x = column * pitch - pitch + inset
      if (x + pitch > loose) pen.rect(Math.max(x - inset, -9), row * pitch + inset, pitch * 2 - width, width)
    }
  }
}

export const threads: Family = [cables, metro, weave]
