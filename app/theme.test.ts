import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrast } from '../lib/core/look/contrast.ts'
import { parseTheme, type Scheme } from '../lib/core/look/theme.ts'
import { tints } from '../lib/covers/index.ts'

/** Colour pairs with their least contrast (WCAG 2.2: 1.4.3 for text, 1.4.11 for controls). */
const pairs: [colour: string, ground: string, least: number, use: string][] = [
  ['ink', 'paper', 7, 'the text'],
  ['ink', 'surface', 7, 'text on code and notes'],
  ['muted', 'paper', 4.5, 'dates and captions'],
  ['muted', 'surface', 4.5, 'dates and captions on code and notes'],
  ['accent', 'paper', 4.5, 'links'],
  ['accent', 'surface', 4.5, 'links on code and notes'],
  ['line', 'paper', 3, 'the edges of controls'],
  ['on-deep', 'deep', 3, 'figures of covers'],
  ['on-loud', 'loud', 3, 'figures of covers'],
  ...tints.map((tint): [string, string, number, string] => ['ink', tint, 4.5, 'text on the colour of a category']),
]

/** One message for each pair with too little contrast. */
function faults(css: string): string[] {
  const theme = parseTheme(css)
  return (['light', 'dark'] as const satisfies Scheme[]).flatMap((scheme) =>
    pairs.flatMap(([colour, ground, least, use]) => {
      const [front, back] = [theme.colour(colour, scheme), theme.colour(ground, scheme)]
      const ratio = contrast(front, back)
      if (ratio >= least) return []
      return `--${colour} ${front} on --${ground} ${back} (${scheme}) has ${ratio.toFixed(2)}:1, and ${use} need ${least}:1 — make it ${scheme === 'light' ? 'darker' : 'lighter'} in app/theme.css`
    }),
  )
}

const css = readFileSync(new URL('./theme.css', import.meta.url), 'utf8')

describe('the theme', () => {
  test('every colour can be read where it is used, in both schemes', () => {
    expect(faults(css)).toEqual([])
  })

  test('an accent with too little contrast fails with a message that says what to do', () => {
    const bad = css.replace(/--accent: light-dark\(#\w+/, '--accent: light-dark(#ff8800')
    expect(faults(bad)).toContain(
      '--accent #ff8800 on --paper #f6f2e8 (light) has 2.14:1, and links need 4.5:1 — make it darker in app/theme.css',
    )
  })

  test('every tint has a rule, so that data-tint works', () => {
    for (const tint of tints.filter((name) => name !== 'sand')) expect(css).toContain(`[data-tint="${tint}"]`)
  })

  test('a missing colour is named', () => {
    expect(() => parseTheme('').colour('ink', 'light')).toThrow('app/theme.css has no colour --ink')
  })
})
