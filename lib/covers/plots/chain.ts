/** A chain whose links hang to and fro, in as many rows as let them be large; what is broken gapes. */
import { times } from '../composition.ts'
import type { Frame } from '../frame.ts'
import { chosenOf, type Plot } from './plot.ts'

export const chain: Plot = (pen, random, tones, frame, counts) => {
  const broken = chosenOf(counts, random)
  const weight = random.pick([0.3, 0.36, 0.42])
  const opening = random.whole(-80, -20)
  const up = random.chance(0.5)
  const { radius, places } = layOut(counts.all, frame, up)
  const width = radius * weight
  for (const [index, { x, y, row }] of places.entries()) {
    const isBroken = broken.has(index)
    const ring = (paint: typeof tones.accent, width: number) => {
      pen.stroke(paint, width)
      if (isBroken) pen.slice(x, y, radius, opening + 44, opening + 316)
      else pen.circle(x, y, radius)
    }
    ring(tones.ground, width + 8)
    ring(isBroken ? tones.accent : index % 2 ? tones.second : tones.figure, width)
    const before = places[index - 1]
    if (!before || before.row !== row || isBroken || broken.has(index - 1)) continue
    // The link before passes over this one once, as in a chain.
    const towards = (Math.atan2(y - before.y, x - before.x) * 180) / Math.PI
    pen.stroke(tones.ground, width + 8).slice(before.x, before.y, radius, towards - 58, towards - 14)
    pen.stroke(index % 2 ? tones.figure : tones.second, width)
    pen.slice(before.x, before.y, radius, towards - 66, towards - 6)
  }
}

/** The way that has the largest links: neighbours overlap by a quarter, and rows keep to opposite edges. */
function layOut(all: number, { width, height }: Frame, up: boolean) {
  const ways = [1, 2, 3, 4].map((rows) => {
    const columns = Math.ceil(all / rows)
    const step = width / (columns + 0.4)
    const radius = Math.min(step * 0.96, (height / rows) * 0.37)
    return { rows, columns, radius, step: Math.min(step, radius * 1.42) }
  })
  const way = ways.reduce((best, way) => (way.radius > best.radius ? way : best))
  const { rows, columns, radius, step } = way
  const swing = Math.min(Math.sqrt(Math.max(0, (radius * 1.45) ** 2 - step ** 2)), height / rows - radius * 2.1)
  const places = times(all, (index) => {
    const [row, column] = [Math.floor(index / columns), index % columns]
    const inRow = Math.min(columns, all - row * columns)
    const start = row % 2 ? width - radius * 1.25 - (inRow - 1) * step : radius * 1.25
    const free = rows === 1 ? (width - radius * 2.5 - (inRow - 1) * step) / 2 : 0
    const side = (column % 2 === 0) === up ? -0.5 : 0.5
    return { x: start + free + column * step, y: (height * (row + 0.5)) / rows + side * Math.max(0, swing), row }
  })
  return { radius, places }
}
