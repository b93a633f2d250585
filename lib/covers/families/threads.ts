/** Threads: many things happening at once, crossing without touching. */
import { breadth, type Composition, type Family, shorter, times } from '../composition.ts'
import type { Point } from '../outline.ts'

/** Cables from one side to the other, arriving in a different order. */
const cables: Composition = (pen, random, tones, frame) => {
  const count = random.pick([4, 6, 8])
  const pitch = frame.height / count
  const width = pitch * random.pick([0.36, 0.5, 0.66])
  const bend = random.pick([0.3, 0.5, 0.7])
  const early = random.pick([0, 0.16, -0.16])
  const arrivals = random.shuffle(times(count, (index) => index))
  const order = random.shuffle(arrivals.map((arrival, index) => [index, arrival] as const))
  for (const [turn, [from, to]] of order.entries()) {
    const [start, end] = [pitch * (from + 0.5), pitch * (to + 0.5)]
    const handles = [frame.width * (bend + early), frame.width * (1 - bend + early)] as const
    const paint = turn === count - 1 ? tones.accent : turn % 3 === 1 ? tones.second : tones.figure
    for (const [colour, thick] of [
      [tones.ground, width + 6],
      [paint, width],
    ] as const)
      pen.stroke(colour, thick).curve([-5, start], [handles[0], start], [handles[1], end], [frame.width + 5, end])
  }
}

/** Lines of a transit map, bending by eighths of a turn, with stops. */
const metro: Composition = (pen, random, tones, frame) => {
  const count = random.pick([4, 5, 6])
  const width = random.pick([14, 18, 23])
  const unit = frame.height / 8
  const blind = random.pick([0.3, 0.5])
  const stops: Point[] = []
  const bends = 2 + Math.round(breadth(frame) - 0.4)
  for (let line = 0; line < count; line++) {
    let level = unit + (line * 6 * unit) / (count - 1)
    const points: Point[] = [[-10, level]]
    let x = unit * random.pick([0.6, 1.4, 2.2])
    for (let bend = 0; bend < bends; bend++) {
      x += ((frame.width - unit * 4) / bends) * random.pick([0.5, 0.7, 0.9])
      const shift = unit * random.pick([-2, -1, 1, 2])
      const next = level + shift < unit / 2 || level + shift > 7.5 * unit ? level - shift : level + shift
      points.push([x, level], [x + Math.abs(shift), next])
      stops.push([x, level])
      x += Math.abs(shift)
      level = next
    }
    points.push([frame.width + 10, level])
    pen.stroke(tones.ground, width + 6).line(...points)
    pen.stroke(line === count - 1 ? tones.accent : line % 2 ? tones.second : tones.figure, width).line(...points)
  }
  pen.fill(tones.figure)
  for (const [x, y] of stops) pen.circle(x, y, width * 0.9)
  pen.fill(tones.ground)
  for (const [x, y] of stops) pen.circle(x, y, width * blind)
}

/** Warp and weft, alternately over and under. */
const weave: Composition = (pen, random, tones, frame) => {
  const pitch = shorter(frame) / random.pick([3, 4, 6])
  const width = pitch * random.pick([0.44, 0.6, 0.76])
  const along = random.chance(0.5)
  const [special, level] = [0.15 + random.next() * 0.6, random.next()]
  const loose = random.pick([0, 0, 0.2, 0.4])
  const [columns, rows] = [Math.ceil(frame.width / pitch), Math.ceil(frame.height / pitch)]
  const [marked, markedRow] = [Math.floor(special * columns), Math.floor(level * rows)]
  const inset = (pitch - width) / 2
  pen.fill(tones.figure)
  for (let column = 0; column < columns; column++) {
    // A warp thread may end early at either side, so that no two cloths look alike.
    const start = Math.max(0, frame.height * random.pick([-0.4, -0.1, 0.08, 0.2]))
    const end = Math.min(frame.height, frame.height * random.pick([0.76, 0.9, 1.1, 1.4]))
    if (!along || column !== marked) pen.rect(column * pitch + inset, start, width, end - start)
  }
  if (along) pen.fill(tones.accent).rect(marked * pitch + inset, 0, width, frame.height)
  for (let row = 0; row < rows; row++) {
    pen.fill(row === markedRow && !along ? tones.accent : tones.second)
    for (let column = row % 2; column < columns + 1; column += 2) {
      const x = column * pitch - pitch + inset
      if (x + pitch > loose * frame.width)
        pen.rect(Math.max(x - inset, -9), row * pitch + inset, pitch * 2 - width, width)
    }
  }
}

/** Strands that run together into a rope and part again. */
const rope: Composition = (pen, random, tones, frame) => {
  const count = random.pick([5, 7, 9])
  const width = (frame.height / count) * random.pick([0.42, 0.58])
  const knot = random.pick([0.3, 0.42, 0.64])
  const [level, tight] = [random.pick([0.3, 0.5, 0.68]), random.pick([0.3, 0.42])]
  const leaves = random.shuffle(times(count, (index) => index))
  const chosen = random.whole(1, count - 1)
  for (const [turn, leaf] of leaves.entries()) {
    const y = (index: number) => ((index + 0.5) * frame.height) / count
    const middle = frame.height * level + (turn - count / 2 + 0.5) * width * tight * 2
    const [x, end] = [frame.width * knot, y(leaf)]
    const paint = turn === chosen ? tones.accent : turn % 3 === 1 ? tones.second : tones.figure
    pen.stroke(tones.ground, width + 5).curve([-5, y(turn)], [x * 0.6, y(turn)], [x * 0.5, middle], [x, middle])
    pen
      .stroke(tones.ground, width + 5)
      .curve([x, middle], [x * 1.4, middle], [frame.width * 0.7, end], [frame.width + 5, end])
    pen.stroke(paint, width).curve([-5, y(turn)], [x * 0.6, y(turn)], [x * 0.5, middle], [x, middle])
    pen.curve([x, middle], [x * 1.4, middle], [frame.width * 0.7, end], [frame.width + 5, end])
  }
}

export const threads: Family = [cables, metro, weave, rope]
