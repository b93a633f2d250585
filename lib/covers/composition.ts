/** The types shared by all families of covers, and their sheet: 360 × 240 units, twelve by eight cells of 30. */
import type { Paint, Pen } from './pen.ts'
import type { Random } from './random.ts'

export const sheet = { width: 360, height: 240, field: 30 } as const

/** Which of the four colours plays which role on a sheet. */
export type Tones = { ground: Paint; figure: Paint; second: Paint; accent: Paint }

/** Draws one picture on the sheet, over the background. Nothing may be thinner than 2 units, so that it survives at 64 pixels. */
export type Composition = (pen: Pen, random: Random, tones: Tones) => void

/** Compositions on one subject: categories differ by family, posts of a category by composition, scale and tones. */
export type Family = readonly [Composition, ...Composition[]]
