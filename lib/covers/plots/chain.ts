/** A chain whose links are seen in turn from the front and from the side; what is broken gapes. */
import { times } from '../composition.ts'
import type { Frame } from '../frame.ts'
import { chosenOf, type Plot } from './plot.ts'

export const chain: Plot = (pen, random, tones, frame, counts) => {
  const broken = chosenOf(counts, random)
  const weight = random.between(0.22, 0.31)
  const tall = random.between(0.8, 1)
  const slope = random.pick([-1, 1]) * random.between(0.5, 1)
  const first = random.pick([0, 1])
  const { rows, columns, step } = layOut(counts.all, frame)
  const high = Math.min((frame.height / rows) * 0.68, step * 2) * tall
  const width = step * weight
  const drop = (frame.height / rows - high * 1.16) * slope
  const links = times(counts.all, (index) => {
    const [row, column] = [Math.floor(index / columns), index % columns]
    const inRow = Math.min(columns, counts.all - row * columns)
    const start = row % 2 ? frame.width - (inRow + 0.2) * step : step * 0.2
    const along = inRow > 1 ? column / (inRow - 1) - 0.5 : 0
    return {
      x: start + (column + 0.5) * step,
      y: (frame.height * (row + 0.5)) / rows + along * drop,
      fromSide: (column + first) % 2 === 1,
      paint: broken.has(index) ? tones.accent : tones.figure,
      isBroken: broken.has(index),
    }
  })
  for (const { x, y, fromSide, paint, isBroken } of links) {
    if (fromSide) continue
    const [left, right, top, bottom] = [x - step * 0.62, x + step * 0.62, y - high / 2, y + high / 2]
    pen.stroke(paint, width)
    if (!isBroken) pen.line([left - width / 2, top], [right, top], [right, bottom], [left, bottom], [left, top])
    // Pulled open at the top.
    else
      pen
        .line([x - step * 0.24, top - step * 0.2], [left, top], [left, bottom], [right, bottom], [right, top])
        .line([right, top + width / 2], [right, top - step * 0.34])
  }
  for (const { x, y, fromSide, paint, isBroken } of links) {
    if (!fromSide) continue
    const [left, long, thick] = [x - step * 0.72, step * 1.44, Math.max(width * 1.25, high * 0.2)]
    const part = isBroken ? long * 0.36 : long
    pen.fill(tones.ground).rect(left - 5, y - thick / 2 - 5, part + 10, thick + 10)
    if (isBroken) pen.rect(left + long - part - 5, y - thick * 0.3 - 5, part + 10, thick + 10)
    pen.fill(isBroken ? paint : tones.second).rect(left, y - thick / 2, part, thick)
    if (isBroken) pen.rect(left + long - part, y - thick * 0.3, part, thick)
  }
}

/** The number of rows at which the links are largest, higher than wide. */
function layOut(all: number, { width, height }: Frame) {
  const ways = [1, 2, 3, 4].map((rows) => {
    const columns = Math.ceil(all / rows)
    const step = width / (columns + 0.4)
    return { rows, columns, step, size: Math.min(step * 1.6, (height / rows) * 0.66) }
  })
  return ways.reduce((best, way) => (way.size > best.size ? way : best))
}
