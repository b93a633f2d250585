/** Fields: many small things that follow one rule, and one that does not. */
import { type Composition, type Family, grid, shorter } from '../composition.ts'
import { onCircle, type Point } from '../outline.ts'

/** Needles that turn around a point. */
const needles: Composition = (pen, random, tones, frame) => {
  const pitch = shorter(frame) / random.pick([5, 6, 7])
  const length = pitch * random.pick([0.38, 0.48])
  const [x, y] = [frame.width * random.pick([0.1, 0.24, 0.38, 0.7, 0.86]), frame.height * random.next()]
  const twist = random.pick([0, 45, 90])
  const turn = random.pick([4, 6, 12])
  const width = pitch * random.pick([0.24, 0.34, 0.46])
  const inner = shorter(frame) * random.pick([0.26, 0.36, 0.46])
  const { cells } = grid(frame, pitch)
  for (const near of [false, true]) {
    pen.stroke(near ? tones.accent : tones.figure, width)
    for (const { x: left, y: top } of cells) {
      const [column, row] = [left + pitch / 2, top + pitch / 2]
      const distance = Math.hypot(column - x, row - y)
      if (distance < inner !== near) continue
      const angle = (Math.atan2(row - y, column - x) * 180) / Math.PI + twist + distance / turn
      // In whole units: hundreds of decimals would be half the bytes.
      const [endX, endY] = onCircle(column, row, length, angle).map(Math.round) as [number, number]
      pen.line([endX, endY], [Math.round(2 * column - endX), Math.round(2 * row - endY)])
    }
  }
}

/** A grid of dots that grow towards a point, and one that is out of proportion. */
const raster: Composition = (pen, random, tones, frame) => {
  const pitch = shorter(frame) / random.pick([5, 6, 7, 8])
  const [x, y] = [frame.width * random.between(0, 1), frame.height * random.pick([0, 0.3, 0.8, 1])]
  const reach = Math.hypot(frame.width, frame.height) * random.pick([0.6, 0.8])
  const [across, down] = [0.2 + random.next() * 0.6, 0.2 + random.next() * 0.6]
  const squares = random.chance(0.4)
  const inverse = random.chance(0.35)
  const { cells, columns, rows } = grid(frame, pitch)
  const [column0, row0] = [Math.floor(across * columns), Math.floor(down * rows)]
  // By size, since dots of one size share a path.
  const bySize = new Map<number, Point[]>()
  for (const { column, row, x: left, y: top } of cells) {
    const [middle, level] = [left + pitch / 2, top + pitch / 2]
    const near = Math.min(1, Math.hypot(middle - x, level - y) / reach)
    const size = 3 * Math.round(pitch * 0.37 * (0.22 + 0.78 * (inverse ? near : 1 - near)))
    if (column !== column0 || row !== row0) bySize.set(size, [...(bySize.get(size) ?? []), [middle, level]])
  }
  for (const [size, dots] of bySize) {
    pen.dots(tones.figure, squares ? size * 0.9 : size, squares ? 'square' : 'round')
    for (const dot of dots) pen.dot(...dot)
  }
  const first = cells[0] ?? { x: 0, y: 0 }
  pen.fill(tones.accent)
  pen.circle(first.x + (column0 + 0.5) * pitch, first.y + (row0 + 0.5) * pitch, pitch * random.between(0.8, 1.7))
}

/** Rows of seats, most of them taken, one block of them empty but for one. */
const seats: Composition = (pen, random, tones, frame) => {
  const pitch = shorter(frame) / random.pick([5, 6, 7, 8])
  const size = pitch * random.between(0.6, 0.84)
  const [left, top] = [frame.width * random.between(0.05, 0.6), frame.height * random.between(0, 0.5)]
  const [right, bottom] = [
    left + frame.width * random.between(0.2, 0.45),
    top + frame.height * random.between(0.3, 0.6),
  ]
  const shape = random.pick(['round', 'square'] as const)
  const [stripe, slope] = [random.pick([3, 4, 5]), random.pick([0, 1, 2])]
  const { cells } = grid(frame, pitch)
  const middle = (value: number) => value + pitch / 2
  const within = cells.filter(
    ({ x, y }) => middle(x) > left && middle(x) < right && middle(y) > top && middle(y) < bottom,
  )
  const special = within[random.whole(0, Math.max(0, within.length - 1))]
  for (const paint of [tones.figure, tones.second]) {
    pen.dots(paint, size, shape)
    for (const cell of cells)
      if (!within.includes(cell) && ((cell.column + cell.row * slope) % stripe === 0) === (paint === tones.second))
        pen.dot(middle(cell.x), middle(cell.y))
  }
  if (special) pen.fill(tones.accent).rect(special.x, special.y, pitch * 1.7, pitch * 1.7)
}

/** Layers around a centre, cut along a line, the two sides moved against each other like rock at a fault. */
const fault: Composition = (pen, random, tones, frame) => {
  const [x, y] = [frame.width * random.pick([0.3, 0.42, 0.64]), frame.height * random.pick([0.3, 0.5, 0.7])]
  const count = random.pick([5, 7, 9])
  const far = Math.hypot(Math.max(x, frame.width - x), Math.max(y, frame.height - y))
  const shift = (far / count) * random.pick([1, 1.5, 2.5]) * random.pick([-1, 1])
  const chosen = random.whole(1, count - 2)
  const level = random.chance(0.4)
  for (const side of [0, 1])
    for (let ring = 0; ring < count; ring++) {
      const paint =
        ring === chosen ? tones.accent : ring % 2 ? tones.ground : ring % 4 === 2 ? tones.second : tones.figure
      const from = (side ? 270 : 90) + (level ? 90 : 0)
      const moved = side ? shift / 2 : -shift / 2
      pen.fill(paint)
      pen.slice(x + (level ? moved : 0), y + (level ? 0 : moved), far * (1 - ring / count), from, from + 180)
    }
}

export const fields: Family = [needles, raster, seats, fault]
