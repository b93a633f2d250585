/** Fields: many small things that follow one rule, and one that does not. */
import { type Composition, type Family, sheet } from '../composition.ts'
import { onCircle } from '../pen.ts'

/** Needles that turn around a point. */
const needles: Composition = (pen, random, tones) => {
  const pitch = random.pick([24, 30, 40])
  const length = pitch * random.pick([0.36, 0.46])
  const [x, y] = [random.whole(2, 10) * 30, random.whole(1, 7) * 30]
  const twist = random.pick([0, 45, 90])
  const width = pitch * random.pick([0.14, 0.24, 0.36])
  const inner = random.pick([60, 80, 105])
  for (const near of [false, true]) {
    pen.stroke(near ? tones.accent : tones.figure, width)
    for (let row = pitch / 2; row < sheet.height; row += pitch)
      for (let column = pitch / 2; column < sheet.width; column += pitch) {
        const distance = Math.hypot(column - x, row - y)
        if (distance < inner !== near) continue
        const angle = (Math.atan2(row - y, column - x) * 180) / Math.PI + twist + distance / 6
        pen.line(onCircle(column, row, length, angle), onCircle(column, row, length, angle + 180))
      }
  }
}

/** A grid of dots that grow towards a point. */
const raster: Composition = (pen, random, tones) => {
  const pitch = random.pick([30, 40])
  const [x, y] = [random.whole(0, 12) * 30, random.whole(0, 8) * 30]
  const reach = random.pick([180, 260, 380])
  const [column0, row0] = [random.whole(2, 5), random.whole(1, 3)]
  const squares = random.chance(0.4)
  const inverse = random.chance(0.35)
  pen.fill(tones.figure)
  for (let row = 0; row * pitch < sheet.height; row++)
    for (let column = 0; column * pitch < sheet.width; column++) {
      const [left, top] = [(column + 0.5) * pitch, (row + 0.5) * pitch]
      const near = Math.min(1, Math.hypot(left - x, top - y) / reach)
      const radius = pitch * 0.56 * (inverse ? near : 1 - near)
      if (radius < 1.4 || (column === column0 && row === row0)) continue
      if (squares) pen.rect(left - radius * 0.9, top - radius * 0.9, radius * 1.8, radius * 1.8)
      else pen.path(`M${Math.round(left - radius)} ${top}a${Math.round(radius)} ${Math.round(radius)} 0 1 0 0-.1`)
    }
  pen.fill(tones.accent).circle((column0 + 0.5) * pitch, (row0 + 0.5) * pitch, pitch * 0.72)
}

/** Rows of seats, most of them taken, one block of them empty. */
const seats: Composition = (pen, random, tones) => {
  const pitch = random.pick([24, 30, 40, 60])
  const size = pitch * random.pick([0.6, 0.8])
  const [left, top] = [random.whole(1, 3) * 60, random.whole(0, 2) * 60]
  const [right, bottom] = [left + random.pick([60, 120, 180]), top + random.pick([60, 120])]
  const shape = random.pick(['round', 'square'] as const)
  for (const paint of [tones.figure, tones.second]) {
    pen.dots(paint, size, shape)
    for (let row = 0; row * pitch < sheet.height; row++)
      for (let column = 0; column * pitch < sheet.width; column++) {
        const [x, y] = [(column + 0.5) * pitch, (row + 0.5) * pitch]
        const empty = x > left && x < right && y > top && y < bottom
        if (!empty && ((column + row * 2) % 5 === 0) === (paint === tones.second)) pen.dot(x, y)
      }
  }
  pen.dots(tones.accent, size, shape)
  pen.dot(
    (Math.floor((left + right) / 2 / pitch) + 0.5) * pitch,
    (Math.floor((top + bottom) / 2 / pitch) + 0.5) * pitch,
  )
}

export const fields: Family = [needles, raster, seats]
