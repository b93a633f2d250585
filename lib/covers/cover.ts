/** Draws the cover of a post without a picture: the family depends on its category, everything else on its slug. A pure function of the names. */

import type { Family, Tones } from './composition.ts'
import { type Facts, factSubjects } from './facts.ts'
import { arcs } from './families/arcs.ts'
import { blocks } from './families/blocks.ts'
import { branches } from './families/branches.ts'
import { fields } from './families/fields.ts'
import { lanes } from './families/lanes.ts'
import { rays } from './families/rays.ts'
import { stacks } from './families/stacks.ts'
import { threads } from './families/threads.ts'
import { waves } from './families/waves.ts'
import { type Frame, frames, type Ratio } from './frame.ts'
import { type Paint, paints } from './paints.ts'
import { pen } from './pen.ts'
import { hash, random } from './random.ts'
import { isWorthShowing, type Look, lookAt } from './worth.ts'

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

/** Grounds by frequency. The dark ones and the accent are the loudest and the rarest. */
const schemes: readonly [Tones, ...Tones[]] = [
  { ground: 'tint', figure: 'ink', second: 'paper', accent: 'accent' },
  { ground: 'tint', figure: 'ink', second: 'paper', accent: 'accent' },
  { ground: 'tint', figure: 'paper', second: 'ink', accent: 'accent' },
  { ground: 'tint', figure: 'paper', second: 'ink', accent: 'accent' },
  { ground: 'paper', figure: 'ink', second: 'tint', accent: 'accent' },
  { ground: 'paper', figure: 'tint', second: 'ink', accent: 'accent' },
  { ground: 'deep', figure: 'on-deep', second: 'tint', accent: 'accent' },
  { ground: 'deep', figure: 'tint', second: 'on-deep', accent: 'accent' },
  { ground: 'loud', figure: 'on-loud', second: 'ink', accent: 'tint' },
]

/** Colours that follow the page's colour scheme. */
export const pageColours = Object.fromEntries(paints.map((paint) => [paint, `var(--${paint})`])) as Colours

export type Colours = Record<Paint, string>

/** What a drawing depends on. */
export type Subject = {
  /** The post's slug. */
  seed: string
  /** The slug of its first category, which selects the family; without one, the seed does. */
  family?: string | undefined
  /** Facts of the article, which replace the family's own compositions. */
  facts?: Facts | undefined
  /** Whether it is drawn on a band in the category's tint, without a ground of its own. It may run off the page's edge. */
  onTint?: boolean | undefined
}

/**
 * Draws a cover for a frame.
 * @param colours literal colours for a file, or those of the page
 * @returns the content of `<svg viewBox={coverBox(ratio)}>`: a few `<path>` elements without ids, styles or scripts
 */
export function drawCover(subject: Subject, ratio: Ratio, colours: Colours = pageColours): string {
  const { tool, mirrored } = compose(subject, goodAttempt(subject), frames[ratio], colours)
  return mirrored ? `<g transform="matrix(-1 0 0 1 ${frames[ratio].width} 0)">${tool.done()}</g>` : tool.done()
}

/** More than any name has needed. */
const attempts = Array.from({ length: 24 }, (_, attempt) => attempt)

/**
 * Attempts that were found good. A page shows several covers and each is on about ten pages; to find the attempt again takes
 * five times as long as to draw it.
 */
const found = new Map<string, number>()
const mostFound = 20_000

/** The first that is worth showing in every frame, since a post has one picture wherever it is shown. */
function goodAttempt(subject: Subject): number {
  const { seed, family, facts, onTint } = subject
  const key = JSON.stringify([seed, family, facts, onTint])
  const attempt = found.get(key) ?? firstGood(subject)
  if (found.size >= mostFound) found.clear()
  found.set(key, attempt)
  return attempt
}

function firstGood(subject: Subject): number {
  const good = attempts.find((attempt) =>
    Object.values(frames).every((frame) => isWorthShowing(lookAtAttempt(subject, attempt, frame))),
  )
  return good ?? 0
}

function lookAtAttempt(subject: Subject, attempt: number, frame: Frame): Look {
  const { tool, tones } = compose(subject, attempt, frame, pageColours)
  return lookAt(tool.marks, frame, tones.ground, tones.accent)
}

/** Measures of a drawn cover, for tests. */
export const lookOf = (subject: Subject, ratio: Ratio): Look =>
  lookAtAttempt(subject, goodAttempt(subject), frames[ratio])

function compose({ seed, family, facts, onTint }: Subject, attempt: number, frame: Frame, colours: Colours) {
  const chance = random(`${family ?? ''}/${seed}/${attempt}`)
  const compositions = familyOf(family || seed)
  const tool = pen((paint) => colours[paint])
  const chosen = chance.pick(schemes)
  const mirrored = chance.chance(0.5)
  const tones = onTint ? schemes[0] : chosen
  if (!onTint) tool.fill(tones.ground).rect(0, 0, frame.width, frame.height)
  if (facts) factSubjects[facts.subject].plot(tool, chance, tones, frame, facts)
  else chance.pick(compositions)(tool, chance, tones, frame)
  return { tool, tones, mirrored }
}

export function coverBox(ratio: Ratio): string {
  const { width, height } = frames[ratio]
  return `0 0 ${width} ${height}`
}

/** A cover as an SVG file, for social images and downloads. */
export function coverFile(subject: Subject, ratio: Ratio, colours: Colours): string {
  const { width, height } = frames[ratio]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${coverBox(ratio)}" width="${width}" height="${height}">${drawCover(subject, ratio, colours)}</svg>`
}

/** The salt was chosen once so that this publication's own categories fall into different families. */
export function familyOf(name: string): Family {
  return families[hash(`family 511236 ${name}`) % families.length] ?? families[0]
}
