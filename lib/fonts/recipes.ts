/** The fonts of the site and how each is subset from its package: change the typefaces here and in `app/font-faces.css`. */

import type { unicodeRanges } from './characters.ts'

export type FontRecipe = {
  /** File name under `app/fonts/`, without extension. */
  name: string
  /** The source font, a path inside `node_modules/`. */
  source: string
  /** Axes: a number pins one, a range keeps part of it. */
  axes: Record<string, number | { min: number; max: number }>
  /** The characters kept; the `unicode-range` in `app/font-faces.css` must match. */
  characters: keyof typeof unicodeRanges
  /** The OpenType features kept, when not all: alternates that no CSS rule enables are a tenth of a typeface's file. */
  features?: readonly string[]
  /** Of a math font: the thickness of fraction bars and of the bars of roots, in units of the font. */
  rule?: number
}

const bricolage = (script: string) =>
  `@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-${script}-standard-normal.woff2`
const newsreader = (script: string, style: string) =>
  `@fontsource-variable/newsreader/files/newsreader-${script}-standard-${style}.woff2`
const stix = '@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2'
const mono = (script: string) => `@fontsource-variable/jetbrains-mono/files/jetbrains-mono-${script}-wght-normal.woff2`

/**
 * One weight, slightly condensed, one optical size. Sizes differ only in letter spacing, which `--track-small`, `--track-title` and
 * `--track-lead` in `app/theme.css` set; keeping the optical-size axis would double the file, and every first screen waits for it.
 */
const displayAxes = { wght: 690, wdth: 82, opsz: 48 }
const displayFeatures = ['kern']
/**
 * Upright text is two files of one weight each: including the bold weight would double the file that every page waits for. Its figures
 * are lining and tabular, for tables.
 */
const text = { axes: { wght: 400, opsz: 15 }, features: ['kern', 'liga'] }
const boldAxes = { wght: 650, opsz: 15 }
const italicAxes = { wght: { min: 400, max: 700 }, opsz: 15 }
const monoAxes = { wght: { min: 400, max: 700 } }
/** Newsreader has no old-style figures. Gelasio's are drawn like them; `app/font-faces.css` sets their size. */
const figures = (style: string, weight: number): Omit<FontRecipe, 'name'> => ({
  source: `@fontsource-variable/gelasio/files/gelasio-latin-wght-${style}.woff2`,
  axes: { wght: weight },
  characters: 'figures',
  features: ['kern'],
})
/**
 * The table of a math font that tells how brackets and roots grow comes along by itself, with the pieces that they are made of. Dotless
 * letters below accents are the one feature that browsers use. Bars are a pixel thick in text of 19 to 21 pixels, and not its own 1.4 pixels: Chromium rounds each to
 * whole pixels by itself, so that some were twice as thick as others, and draws that of a root half its thickness too high.
 */
const math = { source: stix, axes: {}, features: ['dtls'], rule: 47 }

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
  { name: 'figures', ...figures('normal', 400) },
  { name: 'figures-bold', ...figures('normal', 650) },
  { name: 'figures-italic', ...figures('italic', 400) },
  { name: 'math', ...math, characters: 'math-first' },
  { name: 'math-bold', ...math, characters: 'math-bold' },
  { name: 'math-more', ...math, characters: 'math-more' },
]

/**
 * The two files that every page shows at once: preloaded, each at most 11 kB. Five requests that share a slow line (1.6 Mbit/s, 150 ms per round trip:
 * these two, the lead picture, the script, the manifest) get four packets per round trip, and eight packets hold a font of that size with its headers.
 */
export const preloadedFonts = ['display', 'text'] as const
