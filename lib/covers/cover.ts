/** Draws the cover of a post without a picture: the family depends on its category, everything else on its slug. A pure function of the names. */

import { type Family, sheet, type Tones } from './composition.ts'
import { arcs } from './families/arcs.ts'
import { blocks } from './families/blocks.ts'
import { branches } from './families/branches.ts'
import { fields } from './families/fields.ts'
import { lanes } from './families/lanes.ts'
import { rays } from './families/rays.ts'
import { stacks } from './families/stacks.ts'
import { threads } from './families/threads.ts'
import { waves } from './families/waves.ts'
import { type Paint, pen } from './pen.ts'
import { hash, random } from './random.ts'

/** Indexed by the hash of a category's slug, so the order is fixed: inserting a family would redraw every cover. */
export const families: readonly [Family, ...Family[]] = [
  blocks,
  arcs,
  waves,
  stacks,
  threads,
  fields,
  lanes,
  rays,
  branches,
]

/** Backgrounds by frequency. A sheet in the ink's own colour is the loudest and the rarest. */
const schemes: readonly [Tones, ...Tones[]] = [
  { ground: 'tint', figure: 'ink', second: 'paper', accent: 'accent' },
  { ground: 'tint', figure: 'ink', second: 'paper', accent: 'accent' },
  { ground: 'tint', figure: 'paper', second: 'ink', accent: 'accent' },
  { ground: 'paper', figure: 'ink', second: 'tint', accent: 'accent' },
  { ground: 'paper', figure: 'ink', second: 'tint', accent: 'accent' },
  { ground: 'ink', figure: 'paper', second: 'tint', accent: 'accent' },
  { ground: 'accent', figure: 'paper', second: 'ink', accent: 'tint' },
]

/** Colours that follow the page's colour scheme. */
export const pageColours: Colours = {
  ink: 'var(--ink)',
  paper: 'var(--paper)',
  accent: 'var(--accent)',
  tint: 'var(--tint)',
}

export type Colours = Record<Paint, string>

/**
 * Draws a cover.
 * @param slug the post's slug, the seed
 * @param category the slug of its first category, which selects the family; without one, the post's slug does
 * @param colours literal colours for a file, or those of the page
 * @returns the content of `<svg viewBox={coverBox}>`: a few `<path>` elements without ids, styles or scripts
 */
export function drawCover(slug: string, category: string | undefined, colours: Colours = pageColours): string {
  const seed = random(`${category ?? ''}/${slug}`)
  const family = families[familyIndex(category ?? slug)] ?? families[0]
  const tones = seed.pick(schemes)
  const tool = pen((paint) => colours[paint])
  tool.fill(tones.ground).rect(0, 0, sheet.width, sheet.height)
  const composition = seed.pick(family)
  composition(tool, seed, tones)
  return tool.done()
}

export const coverBox = `0 0 ${sheet.width} ${sheet.height}`

/** A cover as an SVG file, for feeds, social images and downloads. */
export function coverFile(slug: string, category: string | undefined, colours: Colours): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${coverBox}" width="1200" height="800">${drawCover(slug, category, colours)}</svg>`
}

/** The salt was chosen once so that this publication's own categories fall into different families. */
function familyIndex(name: string): number {
  return hash(`family 511236 ${name}`) % families.length
}
