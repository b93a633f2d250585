/** Branches: dependencies. */
import type { Composition, Family } from '../composition.ts'
import type { Point } from '../pen.ts'

/** A tree of right angles growing from one edge: leaves evenly spaced, every fork centred on its branches. */
const tree: Composition = (pen, random, tones) => {
  const width = random.pick([5, 9, 14])
  const sizes = random.pick([
    [1, 2, 4],
    [1, 3, 6],
    [1, 2, 5],
    [1, 2, 3, 6],
    [1, 4, 8],
  ] as const)
  const mirrored = random.chance(0.4)
  const step = 300 / (sizes.length - 1)
  const place = (level: number, index: number, size: number): Point => [
    mirrored ? 330 - level * step : 30 + level * step,
    ((index + 0.5) * 240) / size,
  ]
  const size = random.pick([9, 13, 18])
  pen.stroke(tones.figure, width)
  for (const [level, count] of sizes.entries()) {
    const parents = sizes[level - 1]
    for (let index = 0; parents && index < count; index++) {
      const [x, y] = place(level - 1, Math.floor((index * parents) / count), parents)
      const [end, level1] = place(level, index, count)
      pen.line([x, y], [(x + end) / 2, y], [(x + end) / 2, level1], [end, level1])
    }
  }
  const leaves = sizes.at(-1) ?? 1
  const chosen = random.whole(0, leaves - 1)
  for (const [level, count] of sizes.entries())
    for (let index = 0; index < count; index++) {
      const [x, y] = place(level, index, count)
      if (count === leaves && index === chosen) continue
      if (count === leaves)
        pen.fill(tones.second).rect(x - size, y - Math.min(size, 13), size * 2, Math.min(size, 13) * 2)
      else pen.fill(tones.figure).circle(x, y, size)
    }
  pen.fill(tones.accent).circle(...place(sizes.length - 1, chosen, leaves), size * 1.7)
}

/** A network of services: connected discs of different sizes. */
const net: Composition = (pen, random, tones) => {
  const places = random.shuffle(
    Array.from({ length: 15 }, (_, index): Point => [36 + (index % 5) * 72, 44 + Math.floor(index / 5) * 76]),
  )
  const nodes = places
    .slice(0, random.pick([6, 7, 9]))
    .map(([x, y]): Point => [x + random.whole(-14, 14), y + random.whole(-14, 14)])
  pen.stroke(tones.figure, random.pick([3, 5, 9]))
  for (const [index, node] of nodes.entries())
    for (const other of [
      nodes[(index + 1) % nodes.length],
      random.chance(0.4) ? nodes[(index + 3) % nodes.length] : undefined,
    ])
      if (other) pen.line(node, other)
  const great = random.whole(0, nodes.length - 1)
  for (const [index, [x, y]] of nodes.entries())
    pen
      .fill(index === great ? tones.accent : index % 3 === 1 ? tones.second : tones.figure)
      .circle(x, y, index === great ? random.pick([38, 52]) : random.pick([12, 18, 28]))
}

/** Squares halved along a diagonal, some of the halves halved again. */
const halves: Composition = (pen, random, tones) => {
  const size = random.pick([80, 120, 120, 240])
  const fills = [tones.figure, tones.figure, tones.second, tones.ground] as const
  let marked = false
  const split = (a: Point, b: Point, c: Point, level: number): void => {
    const middle: Point = [(b[0] + c[0]) / 2, (b[1] + c[1]) / 2]
    if (level > 0 && random.chance(0.6)) {
      split(middle, a, b, level - 1)
      split(middle, c, a, level - 1)
      return
    }
    const accent = !marked && a[0] + a[1] > 150 && random.chance(0.4)
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
  for (let y = 0; y < 240; y += size)
    for (let x = 0; x < 360; x += size) {
      const [left, right] = random.chance(0.5) ? [x, x + size] : [x + size, x]
      split([left, y], [right, y], [left, y + size], size > 100 ? 3 : 1)
      split([right, y + size], [right, y], [left, y + size], size > 100 ? 3 : 1)
    }
}

export const branches: Family = [tree, net, halves]
