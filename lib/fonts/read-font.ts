/** Reads which characters a font has and how wide they are (OpenType, chapters "cmap" and "hmtx"). */

export type FontReader = {
  /** Whether the font has a glyph for a character. */
  has: (codePoint: number) => boolean
  /** The advance of a character in fractions of the em; 0 for one that the font lacks. */
  advance: (codePoint: number) => number
}

/** Reads an uncompressed font. Throws when a table is missing. */
export function readFont(font: Buffer): FontReader {
  const table = tablesOf(font)
  const em = font.readUInt16BE(table('head') + 18)
  const metrics = font.readUInt16BE(table('hhea') + 34)
  const hmtx = table('hmtx')
  const glyphs = readGlyphs(font, table('cmap'))
  const glyph = (codePoint: number) => glyphs.get(codePoint) ?? 0
  return {
    has: (codePoint) => glyph(codePoint) > 0,
    advance: (codePoint) => {
      const index = glyph(codePoint)
      // The last width applies to all glyphs after it.
      return index === 0 ? 0 : font.readUInt16BE(hmtx + 4 * Math.min(index, metrics - 1)) / em
    },
  }
}

/** Returns a function for the offset of a font's table, which throws for a table that the font lacks. */
export function tablesOf(font: Buffer): (name: string) => number {
  const offsets = new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
      const record = 12 + 16 * index
      return [font.toString('latin1', record, record + 4), font.readUInt32BE(record + 8)] as const
    }),
  )
  return (name) => {
    const offset = offsets.get(name)
    if (offset === undefined) throw new TypeError(`The font has no ${name} table`)
    return offset
  }
}

/** Code point → glyph, from the subtables used by web fonts: format 12, and 4 for the first plane. */
function readGlyphs(font: Buffer, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>()
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index++) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + 8 * index + 4)
    const format = font.readUInt16BE(subtable)
    if (format === 12) readFormat12(font, subtable, glyphs)
    else if (format === 4) readFormat4(font, subtable, glyphs)
  }
  return glyphs
}

function readFormat12(font: Buffer, subtable: number, glyphs: Map<number, number>): void {
  for (let group = 0; group < font.readUInt32BE(subtable + 12); group++) {
    const at = subtable + 16 + 12 * group
    const [first, last, glyph] = [font.readUInt32BE(at), font.readUInt32BE(at + 4), font.readUInt32BE(at + 8)]
    for (let codePoint = first; codePoint <= last; codePoint++) glyphs.set(codePoint, glyph + codePoint - first)
  }
}

function readFormat4(font: Buffer, subtable: number, glyphs: Map<number, number>): void {
  const size = font.readUInt16BE(subtable + 6)
  const ends = subtable + 14
  const [starts, deltas, ranges] = [ends + size + 2, ends + 2 * size + 2, ends + 3 * size + 2]
  for (let at = 0; at < size; at += 2) {
    const [first, last] = [font.readUInt16BE(starts + at), font.readUInt16BE(ends + at)]
    const [delta, range] = [font.readUInt16BE(deltas + at), font.readUInt16BE(ranges + at)]
    for (let codePoint = first; codePoint <= last && codePoint < 0xffff; codePoint++) {
      const place = ranges + at + range + 2 * (codePoint - first)
      const glyph = range === 0 ? codePoint : font.readUInt16BE(place)
      if (glyph !== 0) glyphs.set(codePoint, (glyph + delta) & 0xffff)
    }
  }
}
