/** Stacks: things on top of each other — tables, logs, layers. */
import { type Composition, type Family, sheet } from '../composition.ts'
import { pair, short } from '../pen.ts'

/** Plates seen from above at an angle, one pushed out of the pile. */
const plates: Composition = (pen, random, tones) => {
  const count = random.pick([3, 4, 6, 8])
  const width = random.pick([90, 120, 150])
  const depth = width * random.pick([0.36, 0.5])
  const lift = 150 / count
  const x = random.pick([120, 180, 230])
  const chosen = random.whole(0, count - 1)
  const push = random.pick([-1, 1]) * random.pick([50, 80])
  for (let plate = 0; plate < count; plate++) {
    const middle = x + (plate === chosen ? push : 0)
    const y = 215 - depth / 2 - plate * lift
    pen
      .fill(tones.ground)
      .line([middle - width - 5, y + 5], [middle, y + depth + 8], [middle + width + 5, y + 5], [middle, y - depth - 2])
    pen.fill(plate === chosen ? tones.accent : plate % 2 ? tones.second : tones.figure)
    pen.line([middle - width, y], [middle, y + depth], [middle + width, y], [middle, y - depth])
  }
}

/** Drums of several heights, the symbol for a database. */
const drums: Composition = (pen, random, tones) => {
  const count = random.pick([1, 2, 3])
  const pitch = sheet.width / count
  const chosen = random.whole(0, count - 1)
  for (let drum = 0; drum < count; drum++) {
    const radius = Math.min(pitch * 0.4, random.pick([58, 84, 110]))
    const flat = radius * 0.34
    const rings = random.whole(2, 5)
    const x = pitch * (drum + (count === 1 ? random.pick([0.36, 0.66]) : 0.5))
    const height = 150 / Math.max(rings, 3)
    for (let ring = 0; ring < rings; ring++) {
      const y = 228 - flat - ring * height
      const [start, bulge, back] = [
        pair(x - radius, y - height),
        `a${pair(radius, flat)} 0 0 0 ${short(2 * radius)} 0`,
        short(6 - height),
      ]
      pen
        .fill(ring % 2 ? tones.second : tones.figure)
        .path(`M${pair(x - radius, y - height + 6)}v${short(height - 6)}${bulge}v${back}z`)
      pen.fill(tones.ground).path(`M${start}${bulge}v6a${pair(radius, flat)} 0 0 1 ${short(-2 * radius)} 0z`)
      if (ring < rings - 1) continue
      pen.fill(drum === chosen ? tones.accent : rings % 2 ? tones.second : tones.figure)
      pen.path(
        `M${start}a${pair(radius, flat)} 0 1 0 ${short(2 * radius)} 0a${pair(radius, flat)} 0 1 0 ${short(-2 * radius)} 0z`,
      )
    }
  }
}

/** Segments of a log: rows that start at one strong edge and end at different points. */
const strata: Composition = (pen, random, tones) => {
  const edge = random.pick([0, 30, 60])
  const mirrored = random.chance(0.3)
  const rows = random.shuffle([10, 10, 20, 20, 30, 40, 60]).slice(0, random.whole(4, 6))
  const gap = random.pick([4, 8, 14])
  const scale = (236 - gap * (rows.length - 1)) / rows.reduce((sum, row) => sum + row, 0)
  const chosen = random.whole(0, rows.length - 1)
  let y = 2
  for (const [index, row] of rows.entries()) {
    const height = row * scale
    const pieces = random.whole(1, 4)
    let x = edge
    for (let piece = 0; piece < pieces; piece++) {
      const length = random.pick([30, 60, 90, 120, 180])
      pen.fill(
        index === chosen && piece === pieces - 1
          ? tones.accent
          : (index + piece) % 3 === 1
            ? tones.second
            : tones.figure,
      )
      pen.rect(mirrored ? sheet.width - x - length : x, y, length, height)
      x += length + gap
    }
    y += height + gap
  }
}

/** A heap of cubes, three sides in three colours. */
const cubes: Composition = (pen, random, tones) => {
  const edge = random.pick([54, 60, 80])
  const rise = edge * 0.58
  const rows = Math.ceil(240 / (edge * 1.6)) + 1
  const chosen = [random.whole(1, 3), random.whole(1, Math.max(1, rows - 3))] as const
  const sparse = random.pick([0, 0.25, 0.5])
  for (let row = 0; row <= rows; row++)
    for (let column = 0; column * edge * 2 <= 400; column++) {
      const marked = column === chosen[0] && row === chosen[1]
      if (!marked && random.chance(sparse)) continue
      const x = column * edge * 2 + (row % 2 ? edge : 0)
      const y = 240 + edge - (rows - row) * (rise + edge)
      pen.fill(marked ? tones.accent : tones.second).line([x - edge, y], [x, y - rise], [x + edge, y], [x, y + rise])
      pen.fill(tones.figure).line([x - edge, y], [x, y + rise], [x, y + rise + edge], [x - edge, y + edge])
    }
}

export const stacks: Family = [plates, drums, strata, cubes]
