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
import { frames, type Ratio } from './frame.ts'
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

/** What a drawing depends on. */
export type Subject = {
  /** The post's slug. */
  seed: string
  /** The slug of its first category, which selects the family; without one, the seed does. */
  family?: string | undefined
  /** Whether it stands on a band in the category's tint: it has no ground of its own, and may run off the page's edge. */
  onTint?: boolean | undefined
}

/**
 * Draws a cover for a frame.
 * @param colours literal colours for a file, or those of the page
 * @returns the content of `<svg viewBox={coverBox(ratio)}>`: a few `<path>` elements without ids, styles or scripts
 */
export function drawCover({ seed, family, onTint }: Subject, _ratio: Ratio, colours: Colours = pageColours): string {
  const chance = random(`${family ?? ''}/${seed}`)
  const compositions = families[familyIndex(family || seed)] ?? families[0]
  const chosen = chance.pick(schemes)
  const tones = onTint ? schemes[0] : chosen
  const tool = pen((paint) => colours[paint])
  if (!onTint) tool.fill(tones.ground).rect(0, 0, sheet.width, sheet.height)
  const composition = chance.pick(compositions)
  composition(tool, chance, tones)
  return tool.done()
}

export function coverBox(ratio: Ratio): string {
  const { width, height } = frames[ratio]
  const scale = Math.min(sheet.width / width, sheet.height / height)
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)]
  return `${(sheet.width - w) / 2} ${(sheet.height - h) / 2} ${w} ${h}`
}

/** A cover as an SVG file, for social images and downloads. */
export function coverFile(subject: Subject, ratio: Ratio, colours: Colours): string {
  const { width, height } = frames[ratio]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${coverBox(ratio)}" width="${width}" height="${height}">${drawCover(subject, ratio, colours)}</svg>`
}

/** The salt was chosen once so that this publication's own categories fall into different families. */
function familyIndex(name: string): number {
  return hash(`family 511236 ${name}`) % families.length
}
