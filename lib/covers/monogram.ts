/** Draws the picture of a person without a portrait: a sheet in the covers' colours, cut by a shape that leaves room for one or two initials. */
import type { Tones } from './composition.ts'
import { type Colours, pageColours } from './cover.ts'
import type { Frame } from './frame.ts'
import { type Pen, pen } from './pen.ts'
import { hash } from './random.ts'

type Cut = (pen: Pen, tones: Tones, frame: Frame) => void

/**
 * One composition each, none the mirror of another. Letters in the ink stand in the middle, so only paper and tint come
 * there. The order is fixed: a new one goes last.
 */
const cuts: readonly Cut[] = [
  (tool, { second, accent }, { width, height }) =>
    tool
      .fill(second)
      .slice(0, height, 96, 180, 360)
      .fill(accent)
      .circle(width - 16, 16, 8),
  (tool, { second, accent }, { width, height }) =>
    tool.fill(second).rect(0, 72, width, height).fill(accent).rect(0, 96, 26, height),
  (tool, { second, accent }, { width, height }) =>
    tool.fill(second).line([0, height], [width, 18], [width, height]).fill(accent).slice(0, 0, 28, 0, 90),
  (tool, { second, accent }, { width, height }) =>
    tool
      .fill(second)
      .circle(40, 52, 46)
      .fill(accent)
      .rect(width - 24, height - 24, 24, 24),
  (tool, { second, accent }, { width, height }) => {
    tool.fill(second)
    for (let x = 0; x < width; x += 24) tool.rect(x, 0, 12, height)
    return tool.fill(accent).rect(0, height - 14, width, 14)
  },
  (tool, { second, figure, accent }, { width }) =>
    tool.fill(second).slice(width, 60, 78, 90, 270).fill(figure).rect(0, 0, 14, 200).fill(accent).circle(18, 100, 12),
  (tool, { second, accent }, { width, height }) => {
    tool.fill(second)
    for (let y = 8; y < height; y += 22) tool.rect(0, y, width - y * 0.5, 11)
    return tool.fill(accent).slice(width, height, 30, 180, 270)
  },
  (tool, { figure, second, accent }, { width, height }) =>
    tool
      .fill(second)
      .rect(26, 26, width - 26, height - 26)
      .fill(figure)
      .rect(26, 20, width, 6)
      .fill(accent)
      .rect(8, 8, 18, 18),
  (tool, { second, accent }, { width, height }) =>
    tool
      .stroke(second, 13)
      .circle(width, 0, 34)
      .circle(width, 0, 62)
      .circle(width, 0, 90)
      .circle(width, 0, 118)
      .fill(accent)
      .circle(20, height - 20, 11),
  (tool, { second, accent }, { width, height }) =>
    tool
      .fill(second)
      .line([60, -8], [width + 8, 60], [60, height + 8], [-8, 60])
      .fill(accent)
      .line([0, 0], [34, 0], [0, 34]),
  (tool, { second, figure, accent }, { width, height }) => {
    tool.dots(second, 13, 'round')
    for (let y = 12; y < height; y += 24) for (let x = 12; x < width; x += 24) tool.dot(x, y)
    return tool
      .fill(figure)
      .rect(0, 0, 24, 9)
      .fill(accent)
      .rect(width - 24, 0, 24, 24)
  },
  (tool, { second, accent, figure }, { width, height }) =>
    tool
      .fill(second)
      .slice(0, 0, 60, 0, 90)
      .slice(width, height, 60, 180, 270)
      .fill(figure)
      .slice(width, 0, 26, 90, 180)
      .fill(accent)
      .slice(0, height, 26, 270, 360),
  (tool, { second, accent }, { width, height }) =>
    tool
      .stroke(second, 15)
      .wave(-20, 34, 40, 26, 5)
      .wave(-40, 64, 40, 26, 5)
      .wave(-20, 94, 40, 26, 5)
      .fill(accent)
      .rect(0, height - 10, 60, 10)
      .rect(width - 12, 0, 12, 40),
  (tool, { second, figure, accent }, { width, height }) =>
    tool
      .fill(second)
      .rect(0, 90, 30, height)
      .rect(30, 60, 30, height)
      .rect(60, 36, 30, height)
      .rect(90, 12, 30, height)
      .fill(figure)
      .rect(0, 84, 30, 6)
      .fill(accent)
      .circle(width - 105, 68, 13),
  (tool, { second, accent }, { width, height }) => {
    tool.fill(second)
    for (let turn = 0; turn < 8; turn += 2) tool.slice(width - 18, height - 14, 190, 180 + turn * 13, 193 + turn * 13)
    return tool.fill(accent).circle(width - 18, height - 14, 22)
  },
  (tool, { second, figure, accent }, { width, height }) =>
    tool
      .fill(second)
      .slice(60, 0, 60, 0, 180)
      .fill(figure)
      .rect(0, height - 16, 60, 8)
      .fill(accent)
      .rect(60, height - 16, 60, 8)
      .rect(0, 0, width, 5),
]

/** The number of compositions. */
export const designs = cuts.length

/** Later rounds, for publications of more people than compositions, exchange two colours. */
const rounds: readonly Tones[] = [
  { ground: 'tint', figure: 'ink', second: 'paper', accent: 'accent' },
  { ground: 'paper', figure: 'ink', second: 'tint', accent: 'accent' },
]

/**
 * Assigns each person a composition, none twice before all are used. The id determines which one; if it is taken, the next free one is
 * used. People are served in the order of the hash of their ids: a newcomer mostly takes what was free, and
 * changes another's only where both are led to the same and the newcomer comes first.
 * @param ids of all people of the publication, in any order
 */
export function designsOf(ids: readonly string[]): ReadonlyMap<string, number> {
  const order = [...new Set(ids)].map((id) => ({ id, rank: hash(`rank/${id}`) }))
  order.sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
  const taken = new Set<number>()
  return new Map(
    order.map(({ id }, index) => {
      const round = Math.floor(index / designs)
      let design = wantedDesign(id)
      while (taken.has(round * designs + design)) design = (design + 1) % designs
      taken.add(round * designs + design)
      return [id, round * designs + design]
    }),
  )
}

/** The composition of an author who has no page, such as one named only in a post. */
export const wantedDesign = (id: string): number => hash(`monogram/${id}`) % designs

/**
 * Draws the sheet of a monogram, without its letters.
 * @param design from `designsOf`
 * @returns the content of `<svg viewBox="0 0 120 120">`, or of a frame about as large
 */
export function drawMonogram(design: number, colours: Colours = pageColours, frame: Frame = square): string {
  const tones = rounds[Math.floor(design / designs) % rounds.length] ?? rounds[0]
  const tool = pen((paint) => colours[paint])
  if (!tones) return ''
  tool.fill(tones.ground).rect(0, 0, frame.width, frame.height)
  cuts[design % designs]?.(tool, tones, frame)
  return tool.done()
}

const square: Frame = { width: 120, height: 120 }

/** `Tomáš Novák` → `TN`, `Plato` → `P`; letters only, so that nothing needs escaping. */
export function initials(name: string): string {
  const words = name.split(/[\s.-]+/u).filter((word) => /^\p{L}/u.test(word))
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words
  return chosen.map((word) => String.fromCodePoint(word?.codePointAt(0) ?? 0).toUpperCase()).join('')
}
