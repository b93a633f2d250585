/** A queue that winds between barriers towards a counter, and those at its end who wait in vain. */
import { shorter, times } from '../composition.ts'
import type { Plot } from './plot.ts'

export const queue: Plot = (pen, random, tones, frame, { all, marked }) => {
  const share = random.pick([0.6, 0.68, 0.76])
  const bar = shorter(frame) * random.pick([0.018, 0.03])
  const wall = frame.width * random.pick([0.05, 0.08])
  const turnedUp = random.chance(0.4)
  const lanes = Math.max(2, Math.round(Math.sqrt((all * frame.height) / frame.width)))
  const places = Math.ceil(all / lanes)
  const [across, down] = [(frame.width - wall) / places, frame.height / lanes]
  const lane = (number: number) => (turnedUp ? lanes - 1 - number : number)

  // The counter is open where the queue begins.
  pen.fill(tones.second).rect(0, 0, wall, frame.height)
  pen.fill(tones.ground).rect(-1, lane(0) * down + down * 0.18, wall + 2, down * 0.64)
  pen.fill(tones.second)
  for (const number of times(lanes - 1, (each) => each)) {
    const y = (turnedUp ? lanes - 1 - number : number + 1) * down - bar / 2
    pen.rect(number % 2 === 0 ? wall : wall + across, y, frame.width - wall - across, bar)
  }
  const radius = (Math.min(across, down - bar) * share) / 2
  for (const index of times(all, (each) => each)) {
    const number = Math.floor(index / places)
    const place = (index % places) + 0.5
    pen.fill(index < all - marked ? tones.figure : tones.accent)
    pen.circle(wall + (number % 2 === 0 ? place : places - place) * across, (lane(number) + 0.5) * down, radius)
  }
}
