/** Pairs of colours that have to be told apart, and which of a theme's cannot. */
import { contrast } from './contrast.ts'
import type { Scheme, Theme } from './theme.ts'

export type ThemeFault = {
  /** The two colours, without `--`. */
  colour: string
  ground: string
  /** The problem as a sentence without its full stop. */
  message: string
  remedy: string
}

type Pair = readonly [colour: string, ground: string, least: number, use: string]

/** Colour pairs with their least contrast (WCAG 2.2: 1.4.3 for text, 1.4.11 for controls). */
const pairs: readonly Pair[] = [
  ['ink', 'paper', 7, 'the text'],
  ['ink', 'surface', 7, 'text on code and notes'],
  ['muted', 'paper', 4.5, 'dates and captions'],
  ['muted', 'surface', 4.5, 'dates and captions on code and notes'],
  ['accent', 'paper', 4.5, 'links'],
  ['accent', 'surface', 4.5, 'links on code and notes'],
  ['line', 'paper', 3, 'the edges of controls'],
  ['on-deep', 'deep', 3, 'figures of covers'],
  ['on-loud', 'loud', 3, 'figures of covers'],
]

/**
 * One fault for each pair with too little contrast, in both schemes.
 * @param tints names of the colours of categories, on which ink has to be readable
 * @param file where the colours are written, for the remedy
 */
export function themeFaults(theme: Theme, tints: readonly string[], file: string): ThemeFault[] {
  const all: readonly Pair[] = [
    ...pairs,
    ...tints.map((tint): Pair => ['ink', tint, 4.5, 'text on the colour of a category']),
  ]
  return (['light', 'dark'] as const satisfies Scheme[]).flatMap((scheme) =>
    all.flatMap(([colour, ground, least, use]) => {
      const [front, back] = [theme.colour(colour, scheme), theme.colour(ground, scheme)]
      const ratio = contrast(front, back)
      if (ratio >= least) return []
      const message = `--${colour} ${front} on --${ground} ${back} (${scheme}) has ${ratio.toFixed(2)}:1, and ${use} need ${least}:1`
      return { colour, ground, message, remedy: `make it ${scheme === 'light' ? 'darker' : 'lighter'} in ${file}` }
    }),
  )
}
