/** Arcs: messages from one service to another. */
import { breadth, type Composition, type Family, grid, shorter, times } from '../composition.ts'

/** Services on a line that runs through the drawing, messages as half circles above and below it: an arc diagram. */
const exchange: Composition = (pen, random, tones, frame) => {
  const base = frame.height * random.between(0.36, 0.64)
  const width = shorter(frame) * random.pick([0.02, 0.03, 0.044])
  const count = Math.round(random.pick([5, 6, 7, 9]) * Math.max(1, breadth(frame)))
  const step = frame.width / count
  const place = (index: number) => (index + 0.5) * step
  const up = random.chance(0.5)
  const half = (from: number, far: number, above: boolean) =>
    pen.slice(place(from) + (far * step) / 2, base, (far * step) / 2, above ? 180 : 0, above ? 360 : 180)
  /** The longest that has room on a side; those near an edge run off it. */
  const longest = (above: boolean) =>
    Math.max(2, Math.min(count - 1, Math.floor((2.2 * (above ? base : frame.height - base)) / step)))
  const message = (most: number) => {
    const far = random.whole(1, Math.max(1, most))
    return [random.whole(0, Math.max(0, count - 1 - far)), far] as const
  }
  // One large half on one side and one on the other, away from it, so that no dome stands on the line.
  const far = Math.max(2, longest(up) - random.whole(0, 2))
  const early = random.chance(0.5)
  pen.fill(tones.second)
  half(early ? 0 : count - 1 - far, far, up)
  const less = Math.max(1, Math.round(longest(!up) * random.between(0.35, 0.75)))
  pen.fill(tones.figure)
  half(early ? count - 1 - less : 0, less, !up)
  for (const index of times(count, (each) => each)) {
    const above = index % 2 === 0
    const [from, reach] = message(longest(above))
    pen.stroke(tones.figure, index % 3 === 0 ? width * 1.7 : width)
    half(from, reach, above)
  }
  const [from, reach] = message(Math.ceil(longest(up) / 2))
  pen.fill(tones.accent)
  half(from, reach, random.chance(0.5))
  pen.fill(tones.figure).rect(0, base - width / 2, frame.width, width)
  for (const index of times(count, (each) => each))
    pen.rect(place(index) - width / 2, base - width * 1.4, width, width * 2.8)
}

/** Rings spreading from a point at the edge, like waves from a stone in water. */
const ripples: Composition = (pen, random, tones, frame) => {
  const [x, y] = [frame.width * random.pick([0, 0.2, 0.34, 0.7, 1]), frame.height * random.pick([0, 1, 1, 0.42])]
  const width = shorter(frame) * random.between(0.05, 0.11)
  const gap = random.between(0.6, 1.3)
  const chosen = random.whole(1, 4)
  const rings = Math.ceil(Math.hypot(Math.max(x, frame.width - x), Math.max(y, frame.height - y)) / (width * (1 + gap)))
  for (let ring = 0; ring < rings; ring++) {
    const radius = width + ring * width * (1 + gap)
    const start = random.pick([0, 45, 90, 180, 270])
    pen.stroke(ring === chosen ? tones.accent : ring % 3 === 2 ? tones.second : tones.figure, width)
    if (ring === 0 || random.chance(0.62)) pen.circle(x, y, radius)
    else pen.slice(x, y, radius, start, start + random.pick([150, 200, 270]))
  }
  pen.fill(tones.figure).circle(x, y, width * 0.9)
}

/** Large overlapping rings of unlike sizes, one of them filled. */
const links: Composition = (pen, random, tones, frame) => {
  const width = shorter(frame) * random.pick([0.06, 0.1, 0.15])
  const sizes = random.pick([
    [0.4, 0.22, 0.3, 0.15],
    [0.2, 0.36, 0.26, 0.42],
    [0.3, 0.18, 0.42, 0.24],
  ] as const)
  const count = Math.round(random.pick([3, 4]) * Math.max(1, breadth(frame)))
  const low = random.chance(0.5)
  const drift = random.next()
  for (let index = 0; index < count; index++) {
    const radius = shorter(frame) * (sizes[index % sizes.length] ?? 0.3)
    const x = frame.width * (0.12 + (0.76 * index) / (count - 1)) + (drift - 0.5) * 30
    const y = frame.height * ((index % 2 === 0) === low ? 0.66 : 0.36) + random.whole(-12, 12)
    if (index % 4 === 1) pen.fill(tones.second).circle(x, y, radius)
    else pen.stroke(index % 4 === 2 ? tones.accent : tones.figure, width).circle(x, y, radius)
  }
  const bar = frame.height * random.pick([0.07, 0.11])
  pen.fill(tones.figure).rect(low ? 0 : frame.width * 0.3, low ? 0 : frame.height - bar, frame.width * 0.7, bar)
}

/** Pipes of quarter turns that meet at the edges of their cells. */
const pipes: Composition = (pen, random, tones, frame) => {
  // Three cells in a row at least: of four cells in a square there are twins.
  const size = Math.min(shorter(frame) / random.pick([2, 3, 4]), frame.width / 3)
  const width = size * random.pick([0.22, 0.34, 0.46])
  const { cells } = grid(frame, size)
  const chosen = random.whole(Math.floor(cells.length / 3), cells.length - 2)
  for (const { x, y, index } of cells) {
    const tilted = random.chance(0.5)
    const paint = index === chosen ? tones.accent : index % 3 === 1 ? tones.second : tones.figure
    pen.stroke(tones.figure, width).slice(tilted ? x : x + size, y, size / 2, tilted ? 0 : 90, tilted ? 90 : 180)
    pen.stroke(paint, width)
    pen.slice(tilted ? x + size : x, y + size, size / 2, tilted ? 180 : 270, tilted ? 270 : 360)
    if (index === chosen) pen.slice(tilted ? x : x + size, y, size / 2, tilted ? 0 : 90, tilted ? 90 : 180)
  }
}

/** Arches of several spans on two or three storeys, like an aqueduct. */
const arches: Composition = (pen, random, tones, frame) => {
  const storeys = random.pick([2, 3])
  const height = frame.height / storeys
  const [wide, narrow] = random.pick([
    [1.9, 1.2],
    [1.9, 0.9],
    [1.5, 1.1],
  ] as const)
  const turnedDown = random.chance(0.3)
  const chosen = random.whole(1, 4)
  let arch = 0
  for (let storey = 0; storey < storeys; storey++) {
    const base = turnedDown ? storey * height : (storey + 1) * height
    for (let x = -random.whole(0, 3) * height * 0.2; x < frame.width; arch++) {
      const span = height * (random.chance(0.4) ? wide : narrow)
      const radius = Math.min(span / 2, height * 0.94)
      const from = turnedDown ? 0 : 180
      pen.fill(arch === chosen ? tones.accent : arch % 3 === 1 ? tones.second : tones.figure)
      pen.slice(x + radius, base, radius, from, from + 180)
      if (radius > 20)
        pen.fill(tones.ground).slice(x + radius, base, radius * random.pick([0, 0.3, 0.45, 0.6]), from, from + 180)
      x += span
    }
  }
}

export const arcs: Family = [exchange, ripples, links, pipes, arches]
