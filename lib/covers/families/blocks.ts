/** Blocks: structure seen from the front and from above. Services as shapes on a strict grid. */
import { type Composition, type Family, sheet } from '../composition.ts'

/** Quarter discs, halves, squares and discs in a grid, with some empty cells, one in the accent colour. */
const tiles: Composition = (pen, random, tones) => {
  const size = random.pick([60, 80, 120, 120])
  const columns = Math.ceil(sheet.width / size)
  const fields = columns * Math.ceil(sheet.height / size)
  const density = random.pick([0.62, 0.8, 0.95])
  const chosen = random.whole(Math.floor(fields / 4), fields - 1)
  for (let field = 0; field < fields; field++) {
    if (field !== chosen && !random.chance(density)) continue
    const [x, y] = [(field % columns) * size, Math.floor(field / columns) * size]
    pen.fill(field === chosen ? tones.accent : random.chance(0.6) ? tones.figure : tones.second)
    const turn = random.whole(0, 3)
    const [right, below] = [turn === 1 || turn === 2 ? size : 0, turn > 1 ? size : 0]
    const kind = random.whole(0, 9)
    if (kind < 5)
      pen.slice(x + right, y + below, size, [0, 90, 180, 270][turn] ?? 0, ([0, 90, 180, 270][turn] ?? 0) + 90)
    else if (kind < 7)
      pen.slice(x + size / 2, turn % 2 ? y : y + size, size / 2, turn % 2 ? 0 : 180, turn % 2 ? 180 : 360)
    else if (kind < 8) pen.circle(x + size / 2, y + size / 2, size / 2)
    else if (kind < 9) pen.rect(x, y, size, size)
    else pen.line([x, y], [x + size, y + size], [turn % 2 ? x : x + size, turn % 2 ? y + size : y])
  }
}

/** A floor plan: one sheet divided again and again, rooms solid, open or striped, with doors. */
const plan: Composition = (pen, random, tones) => {
  const gap = random.pick([4, 8, 12])
  const rooms: [number, number, number, number][] = []
  const divide = (x: number, y: number, width: number, height: number, depth: number) => {
    const across = width > height * random.pick([0.8, 1.1, 1.4])
    const length = across ? width : height
    if (depth === 0 || length < 90) return rooms.push([x, y, width, height])
    const cut = Math.round((length * random.pick([0.33, 0.42, 0.62, 0.7])) / 10) * 10
    divide(x, y, across ? cut : width, across ? height : cut, depth - 1)
    return divide(
      across ? x + cut : x,
      across ? y : y + cut,
      across ? width - cut : width,
      across ? height : height - cut,
      depth - 1,
    )
  }
  divide(0, 0, sheet.width, sheet.height, random.whole(3, 5))
  const chosen = random.whole(0, rooms.length - 1)
  for (const [index, [x, y, width, height]] of rooms.entries()) {
    const [left, top, right, bottom] = [x + gap / 2, y + gap / 2, x + width - gap / 2, y + height - gap / 2]
    const kind = random.whole(0, 6)
    if (index === chosen) pen.fill(tones.accent).rect(left, top, right - left, bottom - top)
    else if (kind < 3) pen.fill(tones.figure).rect(left, top, right - left, bottom - top)
    else if (kind < 5) pen.fill(tones.second).rect(left, top, right - left, bottom - top)
    else if (kind < 6) {
      pen.stroke(tones.figure, 4)
      for (let line = top + 4; line < bottom; line += 10) pen.line([left, line], [right, line])
    } else {
      const radius = Math.min(right - left, bottom - top) / 2
      pen
        .fill(tones.figure)
        .circle(
          random.chance(0.5) ? left + radius : right - radius,
          random.chance(0.5) ? top + radius : bottom - radius,
          radius,
        )
    }
  }
}

/** Columns on the lower edge or hanging from the upper one, a disc resting on one of them. */
const columns: Composition = (pen, random, tones) => {
  const count = random.pick([4, 5, 6, 9])
  const width = sheet.width / count
  const chosen = random.whole(1, count - 2)
  const hanging = random.chance(0.35)
  for (let index = 0; index < count; index++) {
    const height = random.whole(1, 7) * sheet.field
    const thick = width * random.pick([1, 1, 0.5, 0.25])
    const x = index * width
    const resting = index === chosen ? Math.min(height, 4 * sheet.field) : height
    pen
      .fill(random.chance(0.6) ? tones.figure : tones.second)
      .rect(x, hanging ? 0 : sheet.height - resting, index === chosen ? width : thick, resting)
    const radius = Math.min(width * random.pick([0.5, 0.8]), 44)
    if (index === chosen)
      pen.fill(tones.accent).circle(x + width / 2, hanging ? resting + radius : sheet.height - resting - radius, radius)
  }
}

export const blocks: Family = [tiles, plan, columns]
