/** Sets lines of text as outlines, shaped and kerned: a drawing made of them needs no fonts. The one importer of HarfBuzz. */
import { Face, Font, Blob as FontData, Buffer as ShapingBuffer, shape } from 'harfbuzzjs'
import { readFont } from './read-font.ts'

export type SetLine = {
  text: string
  /** Height of the em, in pixels. */
  size: number
  /** Where the line begins, on its baseline, in pixels. */
  x: number
  y: number
}

export type Typeface = {
  /** How far a line advances, in parts of the em. */
  measure: (text: string) => number
  /** The line as the data of an SVG path, to a tenth of a pixel. */
  outline: (line: SetLine) => string
}

/** A glyph in its place, in parts of the em. */
type Placed = { glyph: Glyph; x: number; y: number }
type Glyph = readonly { type: string; values: readonly number[] }[]
type Shaped = { placed: Placed[]; width: number }

/**
 * @param files uncompressed fonts of one design, each with some of its characters; the first that has a letter sets it
 * @param tracking room between letters, in parts of the em
 */
export function typeface(files: readonly Uint8Array[], tracking = 0): Typeface {
  const fonts = files.map((data) => shapingFont(data))
  const known = new Map<string, Shaped>()
  const shaped = (text: string): Shaped => {
    const line = known.get(text) ?? shapeLine(text, fonts, tracking)
    if (known.size >= mostKnown) known.clear()
    known.set(text, line)
    return line
  }
  return {
    measure: (text) => shaped(text).width,
    outline: ({ text, size, x, y }) =>
      shaped(text)
        .placed.map((one) => pathOf(one, size, x, y))
        .join(''),
  }
}

/** Fitting a headline asks for its lines again and again, then nobody does: ten thousand headlines are not to be kept. */
const mostKnown = 1000

type ShapingFont = ReturnType<typeof shapingFont>

function shapingFont(data: Uint8Array) {
  const face = new Face(new FontData(data))
  const font = new Font(face)
  const em = face.upem
  const glyphs = new Map<number, Glyph>()
  const glyph = (index: number): Glyph => {
    const outline = glyphs.get(index) ?? inEms(font.glyphToJson(index), em)
    glyphs.set(index, outline)
    return outline
  }
  return { font, em, glyph, has: readFont(Buffer.from(data)).has }
}

const inEms = (outline: Glyph, em: number): Glyph =>
  outline.map(({ type, values }) => ({ type, values: values.map((value) => value / em) }))

function shapeLine(text: string, fonts: readonly ShapingFont[], tracking: number): Shaped {
  const placed: Placed[] = []
  let width = 0
  for (const { run, font, em, glyph } of runsOf(text, fonts)) {
    const buffer = new ShapingBuffer()
    buffer.addText(run)
    buffer.guessSegmentProperties()
    shape(font, buffer)
    for (const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } of buffer.getGlyphInfosAndPositions()) {
      placed.push({ glyph: glyph(codepoint), x: width + xOffset / em, y: yOffset / em })
      // A mark above a letter takes no room, and no room beside it.
      width += xAdvance / em + (xAdvance > 0 ? tracking : 0)
    }
  }
  return { placed, width: Math.max(0, width - tracking) }
}

/** Stretches of the text that one font sets. */
function runsOf(text: string, fonts: readonly ShapingFont[]): (ShapingFont & { run: string })[] {
  const runs: (ShapingFont & { run: string })[] = []
  for (const letter of text) {
    const own = fonts.find(({ has }) => has(letter.codePointAt(0) ?? 0)) ?? fonts[0]
    const last = runs.at(-1)
    if (last && last.font === own?.font) last.run += letter
    else if (own) runs.push({ ...own, run: letter })
  }
  return runs
}

/** In a font y grows upwards, in a drawing downwards. */
function pathOf({ glyph, x, y }: Placed, size: number, left: number, base: number): string {
  const place = (value: number, index: number) =>
    Math.round(10 * (index % 2 === 0 ? left + (x + value) * size : base - (y + value) * size)) / 10
  return glyph.map(({ type, values }) => type + values.map(place).join(' ')).join('')
}
