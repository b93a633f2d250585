/** The characters of a font file: the code points of its package that fall into our ranges, as one string for the subsetter. */

/** Mirrors the `unicode-range` lines of `app/theme.css`; a test compares them. */
export const unicodeRanges = {
  latin: 'U+20-FF, U+131, U+152-153, U+2C6-2DC, U+2000-22FF',
  'latin-ext': 'U+100-130, U+132-151, U+154-2C5, U+1D00-1EFF, U+2C60-2C7F, U+A720-A7FF',
} as const

/** Every character of a `unicode-range`, in order. */
export function charactersOf(range: string): string {
  return range
    .split(',')
    .flatMap((part) => {
      const [first = '', last = first] = part.trim().replace(/^U\+/i, '').split('-')
      const from = Number.parseInt(first, 16)
      return Array.from({ length: Number.parseInt(last, 16) - from + 1 }, (_, offset) =>
        String.fromCodePoint(from + offset),
      )
    })
    .join('')
}
