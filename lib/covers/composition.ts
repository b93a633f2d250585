/** The types shared by all families of covers. */
import type { Frame } from './frame.ts'
import type { Paint } from './paints.ts'
import type { Pen } from './pen.ts'
import type { Random } from './random.ts'

/** Which of the colours plays which role in a drawing. */
export type Tones = { ground: Paint; figure: Paint; second: Paint; accent: Paint }

/**
 * Draws one picture into a frame, over its ground. What it chooses by chance it chooses before it counts what fits
 * into the frame, so that a post has the same picture in every frame. Nothing is thinner than 3 units, so that it survives at 64 pixels.
 */
export type Composition = (pen: Pen, random: Random, tones: Tones, frame: Frame) => void

/** Compositions on one subject: categories differ by family, posts of a category by composition, scale and tones. */
export type Family = readonly [Composition, ...Composition[]]

/** The shorter side, from which all sizes are derived. */
export const shorter = ({ width, height }: Frame): number => Math.min(width, height)

/** How much wider than high a frame is compared with 3:2; a wide one holds more of the same. */
export const breadth = ({ width, height }: Frame): number => width / height / 1.5

/** Cells of one size that fill a frame from its middle; those at the edges may run over it. */
export function grid({ width, height }: Frame, size: number) {
  // A tenth of a cell at the edge is left bare rather than filled with a sliver.
  const [columns, rows] = [Math.ceil(width / size - 0.1), Math.ceil(height / size - 0.1)]
  const [left, top] = [(width - columns * size) / 2, (height - rows * size) / 2]
  return {
    columns,
    rows,
    cells: Array.from({ length: columns * rows }, (_, index) => {
      const [column, row] = [index % columns, Math.floor(index / columns)]
      return { column, row, index, x: left + column * size, y: top + row * size }
    }),
  }
}

export const times = <Value>(count: number, make: (index: number) => Value): Value[] =>
  Array.from({ length: Math.max(0, Math.round(count)) }, (_, index) => make(index))
