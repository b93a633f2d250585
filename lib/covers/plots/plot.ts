/** A composition that shows two numbers of an article: how many there are of something, and how many of them are marked. */
import type { Tones } from '../composition.ts'
import type { Frame } from '../frame.ts'
import type { Pen } from '../pen.ts'
import type { Random } from '../random.ts'

export type Counts = { all: number; marked: number }

export type Plot = (pen: Pen, random: Random, tones: Tones, frame: Frame, counts: Counts) => void

/** Which of them are marked: not the first and the last where others are enough, so that each has neighbours. */
export function chosenOf({ all, marked }: Counts, random: Random): ReadonlySet<number> {
  const order = Array.from({ length: all }, (_, index) => index)
  const inner = random.shuffle(order.slice(1, -1))
  return new Set([...inner, ...random.shuffle([0, all - 1])].slice(0, marked))
}
