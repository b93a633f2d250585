/** What a family of covers is made of, and the sheet they all share: 360 × 240 units, twelve by eight fields of 30. */
import type { Paint, Pen } from './pen.ts'
import type { Random } from './random.ts'

export const sheet = { width: 360, height: 240, field: 30 } as const

/** Which of the four colours plays which part on this sheet. */
export type Tones = { ground: Paint; figure: Paint; second: Paint; accent: Paint }

/** Draws one picture on the sheet; the ground is already there. Nothing thinner than 2 units: it must survive at 64 pixels. */
export type Composition = (pen: Pen, random: Random, tones: Tones) => void

/** Compositions of one subject: two categories differ by family, two posts of a category by composition, scale and tones. */
export type Family = readonly [Composition, ...Composition[]]
