/** Waves: load, signals and what a machine does all night. */
import { type Composition, type Family, sheet } from '../composition.ts'
import { type Point, pair } from '../pen.ts'

/** A smooth line of half waves, each `half` wide, from the left edge past the right one. */
function swell(y: number, half: number, height: number, offset: number): string {
  let commands = `M${pair(-offset, y)}q${pair(half / 2, -height)} ${pair(half, 0)}`
  for (let x = half - offset; x < sheet.width; x += half) commands += `t${pair(half, 0)}`
  return commands
}

/** Parallel swells, getting heavier or lighter from top to bottom. */
const sea: Composition = (pen, random, tones) => {
  const lines = random.pick([4, 6, 9])
  const half = random.pick([60, 90, 180])
  const rising = random.chance(0.5)
  const chosen = random.whole(1, lines - 2)
  const drift = random.pick([0, half / 4, half / 2])
  const step = 260 / lines
  for (let line = 0; line < lines; line++) {
    const weight = (rising ? line + 1 : lines - line) / lines
    pen.stroke(
      line === chosen ? tones.accent : line % 3 === 1 ? tones.second : tones.figure,
      Math.max(3, step * 0.7 * weight),
    )
    pen.path(swell(step * (line + 0.5) - 8, half, step * random.pick([0.8, 1.1]) + half / 6, (line * drift) % half))
  }
}

/** Ridges of measurements, one behind another. */
const ridges: Composition = (pen, random, tones) => {
  const rows = random.pick([3, 5, 7])
  const points = random.pick([7, 13, 19])
  const peak = random.whole(2, points - 3)
  const chosen = random.whole(0, rows - 1)
  for (let row = 0; row < rows; row++) {
    const base = 90 + ((row + 1) * 150) / rows
    const tops: Point[] = Array.from({ length: points }, (_, index) => {
      const near = Math.max(0.12, 1 - Math.abs(index - peak - (row % 3)) / (points / 2.6))
      return [(index * sheet.width) / (points - 1), base - near * random.whole(30, 130)] as const
    })
    pen
      .fill(row === chosen ? tones.accent : row % 2 ? tones.second : tones.figure)
      .line([0, base + 60], ...tops, [360, base + 60])
    pen.stroke(tones.ground, 5).line(...tops)
  }
}

/** Square pulses, one signal per row. */
const pulses: Composition = (pen, random, tones) => {
  const rows = random.pick([2, 3, 4, 6])
  const pitch = sheet.height / rows
  const width = Math.min(pitch * random.pick([0.12, 0.22, 0.34]), 20)
  const chosen = random.whole(0, rows - 1)
  for (let row = 0; row < rows; row++) {
    const [low, high] = [pitch * (row + 0.82) - width / 2, pitch * (row + 0.18) + width / 2]
    const points: Point[] = [[-20, low]]
    let up = false
    for (let x = random.whole(0, 3) * 15; x < 380; x += random.pick([15, 30, 30, 60, 90])) {
      points.push([x, up ? high : low], [x, up ? low : high])
      up = !up
    }
    points.push([380, up ? high : low])
    pen
      .stroke(row === chosen ? tones.accent : row % 2 ? tones.second : tones.figure, Math.max(4, width))
      .line(...points)
  }
}

export const waves: Family = [sea, ridges, pulses]
