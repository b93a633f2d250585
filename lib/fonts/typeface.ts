/** Converts lines of text to outlines, shaped and kerned, so that a drawing needs no fonts. The only importer of HarfBuzz. */
import { Face, Font, Blob as FontData, Buffer as ShapingBuffer, shape } from 'harfbuzzjs'
import { readFont } from './read-font.ts'

export type SetLine = {
  text: string
  /** Height of the em, in pixels. */
  size: number
  /** The start of the line on its baseline, in pixels. */
  x: number
  y: number
}

export type Typeface = {
  /** The width of a line, in ems. */
  measure: (text: string) => number
  /** The line as SVG path data, to a tenth of a pixel. */
  outline: (line: SetLine) => string
}

/** A positioned glyph, in ems. */
type Placed = { glyph: Glyph; x: number; y: number }
type Glyph = readonly { type: string; values: readonly number[] }[]
type Shaped = { placed: Placed[]; width: number }

/**
 * @param files uncompressed fonts of one design, each with part of the characters; the first that has a character is used for it
 * @param tracking extra space between letters, in ems
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

/** Limit of the cache: fitting a headline measures its lines again and again, but only for a while. */
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
      // A combining mark has no width, and gets no extra space.
      width += xAdvance / em + (xAdvance > 0 ? tracking : 0)
    }
  }
  return { placed, width: Math.max(0, width - tracking) }
}

/** Splits the text into runs that one font can set. */
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

/** In a font y points up, in a drawing down. */
function pathOf({ glyph, x, y }: Placed, size: number, left: number, base: number): string {
  const place = (value: number, index: number) =>
    Math.round(10 * (index % 2 === 0 ? left + (x + value) * size : base - (y + value) * size)) / 10
  return glyph.map(({ type, values }) => type + values.map(place).join(' ')).join('')
}
