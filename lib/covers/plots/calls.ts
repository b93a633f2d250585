/** One caller and everyone it calls; a call that fails ends on its way. */
import { shorter, times } from '../composition.ts'
import type { Point } from '../outline.ts'
import { chosenOf, type Plot } from './plot.ts'

export const calls: Plot = (pen, random, tones, frame, counts) => {
  const failed = chosenOf(counts, random)
  const mirrored = random.chance(0.4)
  const level = random.pick([0.28, 0.5, 0.72])
  const size = random.pick([0.2, 0.26, 0.32])
  const round = random.chance(0.5)
  const pitch = frame.height / counts.all
  const width = Math.min(pitch * random.pick([0.34, 0.44]), 24)
  const side = Math.min(pitch * 0.72, frame.width * 0.2)
  const at = (x: number) => (mirrored ? frame.width - x : x)
  const [start, end] = [frame.width * 0.08, frame.width - side]
  const targets = times(counts.all, (index): Point => [end, pitch * (index + 0.5)])
  const order = random
    .shuffle(targets.map((_, index) => index))
    .sort((a, b) => Number(failed.has(a)) - Number(failed.has(b)))
  for (const index of order) {
    const [x, y] = targets[index] ?? [0, 0]
    const lost = failed.has(index)
    const reach = lost ? random.pick([0.5, 0.6, 0.7]) : 1
    const from: Point = [start, frame.height * level]
    const to: Point = [from[0] + (x - from[0]) * reach, from[1] + (y - from[1]) * reach]
    pen.stroke(tones.ground, width + 6).line([at(from[0]), from[1]], [at(to[0]), to[1]])
    pen.stroke(lost ? tones.accent : tones.figure, width).line([at(from[0]), from[1]], [at(to[0]), to[1]])
    if (lost) pen.fill(tones.accent).circle(at(to[0]), to[1], Math.min(width * 1.05, pitch * 0.6))
  }
  for (const [index, [x, y]] of targets.entries()) {
    pen.fill(failed.has(index) ? tones.second : tones.figure)
    const left = mirrored ? at(x) - side : x
    pen.rect(left, y - side / 2, side, side)
    if (failed.has(index)) pen.fill(tones.ground).rect(left + side * 0.25, y - side * 0.25, side * 0.5, side * 0.5)
  }
  const hub = shorter(frame) * size
  pen.fill(tones.second)
  if (round) pen.circle(at(start), frame.height * level, hub)
  else pen.rect(at(start) - hub * 0.8, frame.height * level - hub, hub * 1.6, hub * 2)
  pen.fill(tones.figure).circle(at(start), frame.height * level, hub * 0.5)
}
