/** Which fonts the site carries and how each is cut down from its package: change the typefaces here and in `app/theme.css`. */

import type { unicodeRanges } from './characters.ts'

export type FontRecipe = {
  /** File name under `app/fonts/`, without extension. */
  name: string
  /** The variable font it is cut from, a path inside `node_modules/@fontsource-variable/`. */
  source: string
  /** Axes: a number pins one, a range keeps part of it. */
  axes: Record<string, number | { min: number; max: number }>
  /** The characters kept; the `unicode-range` in `app/theme.css` must say the same. */
  characters: keyof typeof unicodeRanges
  /** The OpenType features kept, when not all: the alternates of a typeface that no rule asks for are a tenth of its file. */
  features?: readonly string[]
}

const bricolage = (script: string) => `bricolage-grotesque/files/bricolage-grotesque-${script}-standard-normal.woff2`
const newsreader = (script: string, style: string) => `newsreader/files/newsreader-${script}-standard-${style}.woff2`
const mono = (script: string) => `jetbrains-mono/files/jetbrains-mono-${script}-wght-normal.woff2`

/**
 * One weight, slightly condensed, one optical size. What the others differ by is room between letters, which `--track-small`, `--track-title`
 * and `--track-lead` in `app/theme.css` give; with the axis alive the file would be twice as large, and every first screen waits for it.
 */
const displayAxes = { wght: 690, wdth: 82, opsz: 48 }
const displayFeatures = ['kern']
/**
 * Upright text is two files of one weight each: the weight of words in bold would double the file that every page waits for. Its figures
 * are of one width as they stand; the other set of them, which no rule asks for, would be a thirteenth of the file.
 */
const text = { axes: { wght: 400, opsz: 15 }, features: ['kern', 'liga'] }
const boldAxes = { wght: 650, opsz: 15 }
const italicAxes = { wght: { min: 400, max: 700 }, opsz: 15 }
const monoAxes = { wght: { min: 400, max: 700 } }

export const fontRecipes: readonly FontRecipe[] = [
  {
    name: 'display',
    source: bricolage('latin'),
    axes: displayAxes,
    characters: 'latin-first',
    features: displayFeatures,
  },
  {
    name: 'display-more',
    source: bricolage('latin'),
    axes: displayAxes,
    characters: 'latin-more',
    features: displayFeatures,
  },
  {
    name: 'display-ext',
    source: bricolage('latin-ext'),
    axes: displayAxes,
    characters: 'latin-ext',
    features: displayFeatures,
  },
  { name: 'text', source: newsreader('latin', 'normal'), ...text, characters: 'latin-first' },
  { name: 'text-more', source: newsreader('latin', 'normal'), ...text, characters: 'latin-more' },
  { name: 'text-ext', source: newsreader('latin-ext', 'normal'), ...text, characters: 'ext-first' },
  { name: 'text-rest', source: newsreader('latin-ext', 'normal'), ...text, characters: 'ext-more' },
  { name: 'text-bold', source: newsreader('latin', 'normal'), axes: boldAxes, characters: 'latin' },
  { name: 'text-bold-ext', source: newsreader('latin-ext', 'normal'), axes: boldAxes, characters: 'latin-ext' },
  { name: 'text-italic', source: newsreader('latin', 'italic'), axes: italicAxes, characters: 'latin' },
  { name: 'text-italic-ext', source: newsreader('latin-ext', 'italic'), axes: italicAxes, characters: 'latin-ext' },
  { name: 'mono', source: mono('latin'), axes: monoAxes, characters: 'latin' },
  { name: 'mono-ext', source: mono('latin-ext'), axes: monoAxes, characters: 'latin-ext' },
]

/**
 * The two files every page shows at once: preloaded, each at most 11 kB. Five requests that share a slow line (1.6 Mbit/s, 150 ms a round trip:
 * these two, the lead picture, the script, the manifest) get four packets each round trip, and eight hold a font of that size with its headers.
 */
export const preloadedFonts = ['display', 'text'] as const
