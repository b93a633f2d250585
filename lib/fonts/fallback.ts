/** Computes how a system font is scaled to the metrics of ours, so that the layout doesn't shift when ours loads. */

/** Metrics from a font file, in fractions of its em. */
export type FontMetrics = { ascent: number; descent: number; lineGap: number }

export type Override = { sizeAdjust: number; ascent: number; descent: number; lineGap: number }

/** Reads `hhea` and `head` of an uncompressed font (OpenType, chapters "hhea" and "head"). Throws when one is missing. */
export function readMetrics(font: Buffer): FontMetrics {
  const tables = new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
      const record = 12 + 16 * index
      return [font.toString('latin1', record, record + 4), font.readUInt32BE(record + 8)] as const
    }),
  )
  const [head, hhea] = [tables.get('head'), tables.get('hhea')]
  if (head === undefined || hhea === undefined) throw new TypeError('The font has no head or no hhea table')
  const em = font.readUInt16BE(head + 18)
  const value = (offset: number) => font.readInt16BE(hhea + offset) / em
  return { ascent: value(4), descent: -value(6), lineGap: value(8) }
}

/**
 * The metric overrides of a fallback font.
 * @param widthRatio the width of text in our font relative to the fallback at the same size, measured in a browser (docs/guide/design.md)
 */
export function overrideFor({ ascent, descent, lineGap }: FontMetrics, widthRatio: number): Override {
  const percent = (part: number) => Math.round((part / widthRatio) * 1000) / 10
  return {
    sizeAdjust: Math.round(widthRatio * 1000) / 10,
    ascent: percent(ascent),
    descent: percent(descent),
    lineGap: percent(lineGap),
  }
}
