/** Stacks: things on top of each other — tables, logs, layers. */
import { breadth, type Composition, type Family, shorter } from '../composition.ts'

/** Piles of plates seen from above at an angle, one plate pushed out. */
const plates: Composition = (pen, random, tones, frame) => {
  const depth = random.between(0.3, 0.56)
  const lean = random.pick([-1, 1]) * random.between(0.4, 0.75)
  const heights = random.shuffle([3, 5, 7, 4, 9])
  const first = random.between(0.34, 0.6)
  const size = random.between(0.3, 0.47)
  const piles = Math.max(1, Math.round(breadth(frame) * random.pick([1.1, 1.35, 2])))
  const width = (frame.width / piles) * size
  const chosen = random.whole(0, 2)
  for (let pile = 0; pile < piles; pile++) {
    const x = piles === 1 ? frame.width * first : (frame.width * (pile + first)) / piles
    const count = heights[pile % heights.length] ?? 4
    const down = Math.min(width * depth, frame.height * 0.24)
    const lift = (frame.height * 0.86 - 2 * down) / (count - 1)
    for (let plate = 0; plate < count; plate++) {
      const marked = pile === 0 && plate === Math.min(chosen, count - 1)
      const middle = x + (marked ? lean * width : 0)
      const y = frame.height * 0.95 - down - plate * lift
      pen.fill(tones.ground)
      pen.line([middle - width - 5, y + 5], [middle, y + down + 8], [middle + width + 5, y + 5], [middle, y - down - 2])
      pen.fill(marked ? tones.accent : plate % 2 ? tones.second : tones.figure)
      pen.line([middle - width, y], [middle, y + down], [middle + width, y], [middle, y - down])
    }
  }
}

/** Drums of unlike sizes, the symbol for a database. */
const drums: Composition = (pen, random, tones, frame) => {
  const sizes = random.pick([
    [1, 0.62, 0.8],
    [0.7, 1, 0.55],
    [0.55, 0.9, 0.68],
  ] as const)
  const [flat, thick] = [random.between(0.26, 0.4), random.between(0.4, 0.52)]
  const rings = random.shuffle([2, 3, 5, 4])
  const count = Math.max(2, Math.round(breadth(frame) * random.pick([2, 3])))
  const chosen = random.whole(0, count - 1)
  const pitch = frame.width / count
  for (let drum = 0; drum < count; drum++) {
    const across = pitch * thick * (sizes[drum % 3] ?? 1)
    const down = Math.min(across * flat, frame.height * 0.12)
    const [x, layers] = [pitch * (drum + 0.5), rings[drum % 4] ?? 3]
    const top = frame.height * (0.06 + 0.4 * (1 - (sizes[(drum + 1) % 3] ?? 1))) + down
    const height = (frame.height * 1.02 - top) / layers
    for (let ring = 0; ring < layers; ring++) {
      const loud = drum === chosen && ring === 0
      pen
        .fill(loud ? tones.accent : ring % 2 ? tones.second : tones.figure)
        .drum(x, top + ring * height, across, down, height - 5)
    }
    pen.fill(drum === chosen ? tones.ground : tones.second).ellipse(x, top, across, down)
  }
}

/** Segments of a log: rows that start at one strong edge and end at different points. */
const strata: Composition = (pen, random, tones, frame) => {
  const mirrored = random.chance(0.4)
  const rows = random.shuffle([10, 10, 20, 20, 30, 40, 60]).slice(0, random.whole(4, 6))
  const gap = random.pick([4, 8, 12])
  const chosen = random.whole(0, rows.length - 1)
  const scale = (frame.height - gap * (rows.length + 1)) / rows.reduce((sum, row) => sum + row, 0)
  let y: number = gap
  for (const [index, row] of rows.entries()) {
    const height = row * scale
    const end = frame.width * random.pick([0.5, 0.7, 0.85, 1])
    let piece = 0
    for (let x = 0; x < end; piece++) {
      const length = Math.max(24, frame.width * random.pick([0.08, 0.16, 0.24, 0.4]))
      const last = x + length + gap >= end
      const second = (index + piece) % 3 === 1
      pen.fill(index === chosen && last ? tones.accent : second ? tones.second : tones.figure)
      pen.rect(mirrored ? frame.width - x - length : x, y, length, height)
      x += length + gap
    }
    y += height + gap
  }
}

/** A heap of cubes, three sides in three colours. */
const cubes: Composition = (pen, random, tones, frame) => {
  const edge = shorter(frame) * random.between(0.19, 0.33)
  const rise = edge * random.between(0.42, 0.62)
  const slope = random.between(0.5, 1.1)
  const shift = random.between(-0.6, 0.6) * edge
  const sparse = random.pick([0, 0.15, 0.3])
  const rows = Math.ceil(frame.height / (edge * 1.58)) + 1
  const columns = Math.ceil(frame.width / (edge * 2)) + 1
  const chosen = [random.whole(1, Math.max(1, columns - 2)), random.whole(Math.floor(rows / 2), rows - 1)] as const
  for (let row = 0; row <= rows; row++)
    for (let column = 0; column < columns; column++) {
      const marked = column === chosen[0] && row === chosen[1]
      // The heap falls to one side.
      const bare = (row / rows) * 2 < 1 + slope * (column / columns - 0.5) * 2 - 0.7
      if (!marked && (bare || random.chance(sparse))) continue
      const x = column * edge * 2 + shift + (row % 2 ? edge : 0)
      const y = frame.height + edge * 0.8 - (rows - row) * (rise + edge)
      pen.fill(marked ? tones.accent : tones.second).line([x - edge, y], [x, y - rise], [x + edge, y], [x, y + rise])
      pen.fill(tones.figure).line([x - edge, y], [x, y + rise], [x, y + rise + edge], [x - edge, y + edge])
    }
}

export const stacks: Family = [plates, drums, strata, cubes]
