/** Blocks: structure seen from the front and from above. Services as shapes on a strict grid. */
import { breadth, type Composition, type Family, grid, shorter, times } from '../composition.ts'

/** Quarter discs, halves, squares and discs in a grid, with some empty cells, one in the accent colour. */
const tiles: Composition = (pen, random, tones, frame) => {
  const size = shorter(frame) / random.pick([2, 2, 3, 4])
  const density = random.pick([0.66, 0.8, 0.95])
  const { cells } = grid(frame, size)
  const chosen = random.whole(Math.floor(cells.length / 4), cells.length - 1)
  for (const { x, y, index } of cells) {
    if (index !== chosen && !random.chance(density)) continue
    pen.fill(index === chosen ? tones.accent : random.chance(0.6) ? tones.figure : tones.second)
    const turn = random.whole(0, 3)
    const [right, below] = [turn === 1 || turn === 2 ? size : 0, turn > 1 ? size : 0]
    const kind = random.whole(0, 9)
    if (kind < 5) pen.slice(x + right, y + below, size, turn * 90, turn * 90 + 90)
    else if (kind < 7)
      pen.slice(x + size / 2, turn % 2 ? y : y + size, size / 2, turn % 2 ? 0 : 180, turn % 2 ? 180 : 360)
    else if (kind < 8) pen.circle(x + size / 2, y + size / 2, size / 2)
    else if (kind < 9) pen.rect(x, y, size, size)
    else pen.line([x, y], [x + size, y + size], [turn % 2 ? x : x + size, turn % 2 ? y + size : y])
  }
}

type Room = readonly [x: number, y: number, width: number, height: number]

/** A floor plan: one sheet divided again and again, rooms solid, open or striped, with round halls. */
const plan: Composition = (pen, random, tones, frame) => {
  const gap = random.pick([5, 8, 12])
  const slenderness = random.pick([0.8, 1.1, 1.4])
  const stripe = random.pick([9, 12, 16])
  const rooms: Room[] = []
  const divide = (x: number, y: number, width: number, height: number, depth: number): unknown => {
    const across = width > height * slenderness
    const length = across ? width : height
    if (depth === 0 || length < 84) return rooms.push([x, y, width, height])
    const cut = Math.round((length * random.pick([0.33, 0.42, 0.62, 0.7])) / 10) * 10
    divide(x, y, across ? cut : width, across ? height : cut, depth - 1)
    return across
      ? divide(x + cut, y, width - cut, height, depth - 1)
      : divide(x, y + cut, width, height - cut, depth - 1)
  }
  divide(0, 0, frame.width, frame.height, random.whole(3, 4) + (breadth(frame) > 1.2 ? 1 : 0))
  const chosen = random.whole(1, rooms.length - 1)
  for (const [index, [x, y, width, height]] of rooms.entries()) {
    const [left, top, right, bottom] = [x + gap / 2, y + gap / 2, x + width - gap / 2, y + height - gap / 2]
    const kind = index === chosen ? 0 : random.whole(0, 6)
    const radius = Math.min(right - left, bottom - top) / 2
    if (kind < 5) {
      pen.fill(index === chosen ? tones.accent : kind < 3 ? tones.figure : tones.second)
      pen.rect(left, top, right - left, bottom - top)
    } else if (kind < 6) {
      pen.stroke(tones.figure, stripe * 0.45)
      for (let line = top + stripe * 0.3; line < bottom; line += stripe) pen.line([left, line], [right, line])
    } else {
      pen.fill(tones.second).rect(left, top, right - left, bottom - top)
      pen.fill(tones.figure).circle(random.chance(0.5) ? left + radius : right - radius, top + radius, radius)
    }
  }
}

/** A street of houses of several storeys, standing or hanging, and a disc that rests on one of them. */
const street: Composition = (pen, random, tones, frame) => {
  const hanging = random.chance(0.35)
  const unit = frame.height / random.pick([6, 8, 10])
  const slim = random.pick([0.7, 0.86, 1])
  const size = random.pick([0.12, 0.17])
  const count = Math.round(random.pick([5, 7, 9]) * Math.max(0.8, breadth(frame)))
  const width = frame.width / count
  const chosen = random.whole(1, count - 2)
  const highest = Math.round(frame.height / unit) - 1
  for (let index = 0; index < count; index++) {
    const levels = index === chosen ? random.whole(2, Math.ceil(highest / 2)) : random.whole(2, highest)
    const below = random.whole(1, levels)
    const thick = index === chosen ? width : width * random.pick([1, slim, slim * 0.6])
    const at = (level: number) => (hanging ? level * unit : frame.height - level * unit)
    const storey = (from: number, to: number) =>
      pen.rect(index * width, Math.min(at(from), at(to)), thick, Math.abs(at(to) - at(from)))
    pen.fill(index % 2 ? tones.second : tones.figure)
    storey(0, below)
    pen.fill(index % 2 ? tones.figure : tones.second)
    if (levels > below) storey(below, levels)
    if (index !== chosen) continue
    const radius = shorter(frame) * size
    pen.fill(tones.accent).circle(index * width + width / 2, at(levels) + (hanging ? radius : -radius), radius)
  }
}

/** Stairs of blocks from one corner to the other, each step of its own depth. */
const steps: Composition = (pen, random, tones, frame) => {
  const falling = random.chance(0.5)
  const deep = random.between(0.2, 0.55)
  const bent = random.pick([0.6, 1, 1, 1.5])
  const count = Math.round(random.pick([6, 7, 9]) * Math.max(0.9, breadth(frame)))
  const chosen = random.whole(1, count - 2)
  const [width, rise] = [frame.width / count, (frame.height * 0.92) / count]
  for (const index of times(count, (index) => index)) {
    const level = falling ? index : count - 1 - index
    const top = count * rise * (level / count) ** bent + frame.height * 0.04
    const height = Math.min(frame.height - top, frame.height * deep + random.whole(-2, 3) * 8)
    pen.fill(index === chosen ? tones.accent : tones.figure).rect(index * width, top, width, height)
    pen.fill(tones.second)
    if (top + height < frame.height) pen.rect(index * width, top + height, width * random.pick([0.5, 1]), frame.height)
    if (random.chance(0.5)) pen.fill(tones.ground).circle(index * width + width / 2, top + width / 2, width * 0.22)
  }
}

export const blocks: Family = [tiles, plan, street, steps]
