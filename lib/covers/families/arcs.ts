/** Arcs: messages from one service to another. */
import { type Composition, type Family, sheet } from '../composition.ts'

/** Services on a line, messages as half circles above and below it. */
const exchange: Composition = (pen, random, tones) => {
  const base = random.pick([90, 150, 180, 210])
  const count = random.pick([5, 6, 8])
  const step = 300 / (count - 1)
  const place = (index: number) => 30 + index * step
  const messages = random.shuffle(
    Array.from({ length: count - 1 }, (_, from) =>
      Array.from({ length: count - from - 1 }, (_, far) => [from, from + far + 1] as const),
    ).flat(),
  )
  const width = random.pick([4, 7, 12])
  for (const [index, [from, to]] of messages.slice(0, random.whole(count - 1, count + 2)).entries()) {
    const radius = ((to - from) * step) / 2
    const above = base - radius > -40 && (base + radius > 280 || random.chance(0.6))
    pen.stroke(
      index === 0 ? tones.accent : index % 4 === 3 ? tones.second : tones.figure,
      index === 0 ? width * 1.6 : width,
    )
    pen.slice(place(from) + radius, base, radius, above ? 180 : 0, above ? 360 : 180)
  }
  pen.fill(tones.figure)
  for (let index = 0; index < count; index++) pen.circle(place(index), base, random.pick([8, 11, 16]))
}

/** Rings spreading from a point at the edge, like waves from a stone in water. */
const ripples: Composition = (pen, random, tones) => {
  const [x, y] = [random.pick([0, 60, 120, 240, 360]), random.pick([0, 240, 240, 120])]
  const width = random.pick([10, 16, 26])
  const gap = random.pick([0.7, 1, 1.6])
  const rings = Math.ceil(400 / (width * (1 + gap)))
  const chosen = random.whole(1, Math.min(4, rings - 2))
  for (let ring = 0; ring < rings; ring++) {
    const radius = width + ring * width * (1 + gap)
    const start = random.pick([0, 0, 90, 180, 270])
    pen.stroke(ring === chosen ? tones.accent : ring % 3 === 2 ? tones.second : tones.figure, width)
    if (random.chance(0.72)) pen.circle(x, y, radius)
    else pen.slice(x, y, radius, start, start + 180)
  }
  pen.fill(tones.figure).circle(x, y, width * 0.9)
}

/** A few large overlapping rings, one of them filled. */
const links: Composition = (pen, random, tones) => {
  const width = random.pick([14, 24, 38])
  const count = random.pick([3, 3, 4])
  const middle = random.pick([90, 120, 150])
  for (let index = 0; index < count; index++) {
    const radius = random.pick([54, 72, 96])
    const x = 50 + (index * 270) / (count - 1) + random.whole(-18, 18)
    const y = middle + random.whole(-50, 50)
    if (index === 1) pen.fill(tones.second).circle(x, y, radius)
    else pen.stroke(index === 0 ? tones.figure : index === 2 ? tones.accent : tones.figure, width).circle(x, y, radius)
  }
  pen.fill(tones.figure).circle(random.whole(2, 10) * 30, random.pick([30, 210]), random.pick([9, 15]))
}

/** Pipes of quarter turns that meet at the edges of their cells. */
const pipes: Composition = (pen, random, tones) => {
  const size = random.pick([60, 80, 120])
  const width = size * random.pick([0.2, 0.34, 0.5])
  const columns = Math.ceil(sheet.width / size)
  const fields = columns * Math.ceil(sheet.height / size)
  const chosen = random.whole(1, fields - 2)
  for (let field = 0; field < fields; field++) {
    const [x, y] = [(field % columns) * size, Math.floor(field / columns) * size]
    const tilted = random.chance(0.5)
    pen.stroke(tones.figure, width).slice(tilted ? x : x + size, y, size / 2, tilted ? 0 : 90, tilted ? 90 : 180)
    pen.stroke(field === chosen ? tones.accent : field % 3 === 1 ? tones.second : tones.figure, width)
    pen.slice(tilted ? x + size : x, y + size, size / 2, tilted ? 180 : 270, tilted ? 270 : 360)
  }
}

export const arcs: Family = [exchange, ripples, links, pipes]
