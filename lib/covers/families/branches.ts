/** Branches: dependencies. */
import { breadth, type Composition, type Family, grid, shorter, times } from '../composition.ts'
import type { Point } from '../outline.ts'

/** A tree of right angles growing from one edge: leaves evenly spaced, every fork centred on its branches. */
const tree: Composition = (pen, random, tones, frame) => {
  const width = random.between(10, 19)
  const sizes = random.pick([
    [1, 3, 6],
    [1, 2, 5],
    [1, 2, 3, 6],
    [1, 2, 4, 8],
    [1, 3, 8],
    [1, 2, 7],
    [1, 4, 6],
  ] as const)
  const size = random.between(12, 20)
  const long = random.between(1.4, 3)
  const grown = random.between(0.7, 1.3)
  const place = (level: number, index: number, count: number): Point => [
    frame.width * (0.1 + 0.78 * (level / (sizes.length - 1)) ** grown),
    ((index + 0.5) * frame.height) / count,
  ]
  pen.stroke(tones.figure, width)
  for (const [level, count] of sizes.entries()) {
    const parents = sizes[level - 1]
    for (let index = 0; parents && index < count; index++) {
      const [x, y] = place(level - 1, Math.floor((index * parents) / count), parents)
      const [end, leaf] = place(level, index, count)
      pen.line([x, y], [(x + end) / 2, y], [(x + end) / 2, leaf], [end, leaf])
    }
  }
  const leaves = sizes[sizes.length - 1] ?? 1
  const chosen = random.whole(0, leaves - 1)
  const flat = Math.min(size, (frame.height / leaves) * 0.36)
  for (const [level, count] of sizes.entries())
    for (const index of times(count, (index) => index)) {
      const [x, y] = place(level, index, count)
      if (count === leaves && index === chosen) continue
      if (count === leaves) pen.fill(tones.second).rect(x - size, y - flat, size * long * 1.4, flat * 2)
      else pen.fill(tones.figure).rect(x - size, y - size * long, size * 2, size * long * 2)
    }
  pen.fill(tones.accent).circle(...place(sizes.length - 1, chosen, leaves), size * 1.8)
}

/** A network of services: connected discs of different sizes. */
const net: Composition = (pen, random, tones, frame) => {
  const width = random.pick([8, 12, 17])
  const [great, middle] = [random.pick([0.17, 0.22, 0.27]), random.pick([0.06, 0.075, 0.09])]
  const columns = Math.max(3, Math.round(frame.width / (shorter(frame) * 0.32)))
  const rows = Math.max(3, Math.round(frame.height / (shorter(frame) * 0.32)))
  const [across, down] = [frame.width / columns, frame.height / rows]
  const places = random.shuffle(times(columns * rows, (index) => index))
  const nodes = places.slice(0, Math.round(columns * rows * random.pick([0.7, 0.85]))).map((index): Point => {
    const [column, row] = [index % columns, Math.floor(index / columns)]
    return [(column + 0.5) * across + random.whole(-12, 12), (row + 0.5) * down + random.whole(-12, 12)]
  })
  pen.stroke(tones.figure, width)
  for (const [index, node] of nodes.entries()) {
    // To its nearest, and some to the one after that: a network is a matter of neighbours.
    const near = nodes
      .filter((other) => other !== node)
      .sort((a, b) => Math.hypot(a[0] - node[0], a[1] - node[1]) - Math.hypot(b[0] - node[0], b[1] - node[1]))
    for (const other of near.slice(0, index % 3 ? 2 : 3)) pen.line(node, other)
  }
  const chosen = random.whole(0, nodes.length - 1)
  for (const [index, [x, y]] of nodes.entries()) {
    const radius = shorter(frame) * (index === chosen ? great : middle * (index % 3 === 1 ? 1.5 : index % 2 ? 0.7 : 1))
    pen.fill(index === chosen ? tones.accent : index % 3 === 1 ? tones.second : tones.figure)
    if (index === chosen || index % 2) pen.circle(x, y, radius)
    else pen.rect(x - radius, y - radius, radius * 2, radius * 2)
  }
}

/** Squares halved along a diagonal, some of the halves halved again. */
const halves: Composition = (pen, random, tones, frame) => {
  const parts = random.pick([1, 2, 2, 3])
  const size = shorter(frame) / parts
  const fills = [tones.figure, tones.second, tones.ground, tones.ground] as const
  let marked = false
  const split = (a: Point, b: Point, c: Point, level: number): void => {
    const middle: Point = [(b[0] + c[0]) / 2, (b[1] + c[1]) / 2]
    if (level > 0 && random.chance(0.6)) {
      split(middle, a, b, level - 1)
      split(middle, c, a, level - 1)
      return
    }
    const accent = !marked && level > 0 && a[0] > frame.width * 0.2
    marked ||= accent
    const paint = accent ? tones.accent : random.pick(fills)
    if (paint === tones.ground) return
    // Slightly larger than its cell: browsers let the background shine through where two edges meet.
    const [x, y] = [(a[0] + b[0] + c[0]) / 3, (a[1] + b[1] + c[1]) / 3]
    // Scaled from the centre, so that the long side grows as well.
    const much = 1 + 3 / (Math.abs(b[0] - c[0]) + Math.abs(b[1] - c[1]))
    const grown = ([left, top]: Point): Point => [x + (left - x) * much, y + (top - y) * much]
    pen.fill(paint).line(grown(a), grown(b), grown(c))
  }
  for (const { x, y } of grid(frame, size).cells) {
    const [left, right] = random.chance(0.5) ? [x, x + size] : [x + size, x]
    split([left, y], [right, y], [left, y + size], parts < 3 ? 3 : 1)
    split([right, y + size], [right, y], [left, y + size], parts < 3 ? 3 : 1)
  }
}

/** Streams that fork on their way from one side to the other, thinner at every fork. */
const delta: Composition = (pen, random, tones, frame) => {
  const thick = frame.height * random.between(0.11, 0.23)
  const forks = random.pick([3, 4])
  const chosen = random.whole(1, 2 ** (forks - 1) - 1)
  const source = random.between(0.2, 0.8)
  const reach = frame.width / forks
  // Where a stream divides its shore, for every fork.
  const shares = times(2 ** forks, () => random.between(0.26, 0.74))
  const flow = (x: number, y: number, level: number, index: number, from: number, to: number): void => {
    if (level === forks) return
    for (const side of [0, 1]) {
      const middle = from + (to - from) * (shares[2 ** level + index] ?? 0.5)
      const [top, bottom] = side ? [middle, to] : [from, middle]
      const [end, leaf] = [(top + bottom) / 2, index * 2 + side]
      const loud = leaf === chosen >> (forks - 1 - level)
      pen.stroke(loud && level > 0 ? tones.accent : side ? tones.second : tones.figure, thick * 0.74 ** level)
      pen.curve([x, y], [x + reach * 0.5, y], [x + reach * 0.5, end], [x + reach + 2, end])
      flow(x + reach, end, level + 1, leaf, top, bottom)
    }
  }
  flow(breadth(frame) > 1.4 ? -reach * 0.2 : -4, frame.height * source, 0, 0, 0, frame.height)
}

export const branches: Family = [tree, net, halves, delta]
