/** The characters of a font file: the code points of its package that fall into our ranges, as one string for the subsetter. */

/** Mirrors the `unicode-range` lines of `app/theme.css`; a test compares them. */
export const unicodeRanges = {
  latin:
    'U+0020-007E, U+00A0-00FF, U+0131, U+0152-0153, U+0160-0161, U+017D-017E, U+02C6, U+02DA, U+02DC, U+2009-200A, U+2010-2015, U+2018-201E, U+2020-2022, U+2026, U+202F, U+2030, U+2032-2033, U+2039-203A, U+2044, U+2074, U+20AC, U+2122, U+2190-2193, U+2212, U+2215, U+2248, U+2260, U+2264-2265',
  'latin-ext':
    'U+0100-0130, U+0132-0151, U+0154-015F, U+0162-017C, U+017F-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02D9, U+02DB, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF',
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
