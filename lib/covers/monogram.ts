/** Draws the picture of a person without a portrait: one or two initials on a sheet in the covers' colours, cut by one of their shapes. */
import type { Tones } from './composition.ts'
import { type Colours, pageColours } from './cover.ts'
import { type Pen, pen } from './pen.ts'
import { type Random, random } from './random.ts'

const side = 120

/** Shapes that leave the middle clear for letters in the figure's colour. */
const cuts: readonly [
  (pen: Pen, random: Random, tones: Tones) => void,
  ...((pen: Pen, random: Random, tones: Tones) => void)[],
] = [
  (tool, chance, tones) =>
    tool.fill(tones.second).slice(chance.pick([0, side]), side, chance.pick([80, 104]), 180, 360),
  (tool, chance, tones) => tool.fill(tones.second).rect(0, chance.pick([60, 72, 84]), side, 60),
  (tool, chance, tones) => tool.fill(tones.second).line([0, side], [side, chance.pick([0, 36])], [side, side]),
  (tool, chance, tones) => tool.fill(tones.second).circle(chance.pick([36, 84]), chance.pick([48, 78]), 46),
  (tool, chance, tones) => {
    tool.fill(tones.second)
    for (let x = chance.pick([0, 12]); x < side; x += 24) tool.rect(x, 0, 12, side)
  },
]

/**
 * Draws a monogram.
 * @param id the author's id, the seed
 * @param name the displayed name; its first and last word give the letters
 * @returns the content of `<svg viewBox="0 0 120 120">`; the letters are text in the display typeface
 */
export function drawMonogram(id: string, name: string, colours: Colours = pageColours): string {
  const chance = random(`person/${id}`)
  const tones: Tones = { ground: 'tint', figure: 'ink', second: 'paper', accent: 'accent' }
  const tool = pen((paint) => colours[paint])
  tool.fill(tones.ground).rect(0, 0, side, side)
  chance.pick(cuts)(tool, chance, tones)
  const dot = chance.pick([
    [104, 16],
    [16, 16],
    [104, 104],
  ] as const)
  tool.fill(tones.accent).circle(dot[0], dot[1], 8)
  return `${tool.done()}<text x="60" y="79" text-anchor="middle" font-family="var(--font-display)" font-size="54" font-weight="700" fill="${colours.ink}">${initials(name)}</text>`
}

/** `Tomáš Novák` → `TN`, `Plato` → `P`; letters only, so that nothing needs escaping. */
export function initials(name: string): string {
  const words = name.split(/[\s.-]+/u).filter((word) => /^\p{L}/u.test(word))
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words
  return chosen.map((word) => String.fromCodePoint(word?.codePointAt(0) ?? 0).toUpperCase()).join('')
}
