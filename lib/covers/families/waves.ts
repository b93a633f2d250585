/** Waves: load, signals and what a machine does all night. */
import { type Composition, type Family, shorter, times } from '../composition.ts'
import type { Point } from '../outline.ts'

/** Parallel swells, getting heavier or lighter from top to bottom. */
const sea: Composition = (pen, random, tones, frame) => {
  const lines = random.pick([4, 6, 9])
  const half = shorter(frame) * random.pick([0.26, 0.4, 0.75])
  const rising = random.chance(0.5)
  const chosen = random.whole(1, lines - 2)
  const drift = random.pick([0.25, 0.5, 0.7])
  const heights = times(lines, () => random.pick([0.8, 1.1]))
  const step = (frame.height * 1.08) / lines
  for (const [line, height] of heights.entries()) {
    const weight = (rising ? line + 1 : lines - line) / lines
    const paint = line === chosen ? tones.accent : line % 3 === 1 ? tones.second : tones.figure
    const offset = (line * drift * half) % (2 * half)
    pen.stroke(paint, Math.max(4, step * 0.72 * weight))
    pen.wave(-offset, step * (line + 0.5) - 8, half, step * height + half / 6, Math.ceil((frame.width + offset) / half))
  }
}

/** Ridges of measurements, one behind another. */
const ridges: Composition = (pen, random, tones, frame) => {
  const rows = random.pick([3, 4, 6])
  const pitch = random.pick([22, 32, 52])
  const peak = frame.width * random.pick([0.2, 0.34, 0.7, 0.8])
  const spread = frame.width * random.pick([0.25, 0.4])
  const chosen = random.whole(0, rows - 1)
  const points = Math.round(frame.width / pitch)
  for (let row = 0; row < rows; row++) {
    const base = frame.height * (0.42 + (0.58 * (row + 1)) / rows)
    const tops = times(points + 1, (index): Point => {
      const x = (index * frame.width) / points
      const near = Math.max(0.16, 1 - Math.abs(x - peak - row * 14) / spread)
      return [x, base - frame.height * near * (0.16 + 0.42 * random.next())]
    })
    const under = Math.min(frame.height, base + frame.height * 0.3)
    pen.fill(row === chosen ? tones.accent : row % 2 ? tones.second : tones.figure)
    pen.line([0, under], ...tops, [frame.width, under])
    pen.stroke(tones.ground, 5).line(...tops)
  }
}

/** Square pulses, one signal per row, the time above filled in one of them. */
const pulses: Composition = (pen, random, tones, frame) => {
  const rows = random.pick([2, 3, 4, 5])
  const pitch = frame.height / rows
  const width = Math.min(pitch * random.pick([0.16, 0.24, 0.34]), 24)
  const chosen = random.whole(0, rows - 1)
  const solid = (chosen + random.whole(1, rows - 1)) % rows
  for (let row = 0; row < rows; row++) {
    const [low, high] = [pitch * (row + 0.84) - width / 2, pitch * (row + 0.16) + width / 2]
    const points: Point[] = [[-20, low]]
    let up = false
    for (let x = random.whole(0, 3) * 15; x < frame.width + 20; x += random.pick([18, 30, 30, 60, 80])) {
      points.push([x, up ? high : low], [x, up ? low : high])
      up = !up
    }
    points.push([frame.width + 20, up ? high : low])
    const paint = row === chosen ? tones.accent : row % 2 ? tones.second : tones.figure
    if (row === solid) pen.fill(paint).line(...points, [frame.width + 20, low + width / 2], [-20, low + width / 2])
    else pen.stroke(paint, width).line(...points)
  }
}

/** A sum of two tones as bars about a line that is not in the middle. */
const spectrum: Composition = (pen, random, tones, frame) => {
  const pitch = random.pick([15, 20, 30])
  const thick = pitch * random.pick([0.55, 0.7, 0.85])
  const middle = frame.height * random.pick([0.4, 0.56, 0.64])
  const [slow, fast] = [frame.width / random.pick([1.2, 1.7, 2.3]), frame.width / random.pick([4.5, 6, 9])]
  const start = random.next() * 6
  const chosen = 0.2 + random.next() * 0.5
  const band = random.pick([0.06, 0.12])
  for (let x = (pitch - thick) / 2; x < frame.width; x += pitch) {
    const tone = Math.sin((x / slow) * 6.283 + start) * 0.62 + Math.sin((x / fast) * 6.283) * 0.34
    const loud = Math.abs(x / frame.width - chosen) < band
    const [above, below] = [(0.16 + Math.abs(tone)) * middle, (0.16 + Math.abs(tone) * 0.8) * (frame.height - middle)]
    pen.fill(loud ? tones.accent : tones.figure).rect(x, middle - above, thick, above)
    pen.fill(tones.second).rect(x, middle, thick, below)
  }
}

export const waves: Family = [sea, ridges, pulses, spectrum]
