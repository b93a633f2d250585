/** Lists the characters of a font file: the code points of its package that fall into our ranges, as one string for the subsetter. */

/** Mirrors the `unicode-range` lines of `app/font-faces.css`; a test compares them. */
export const unicodeRanges = {
  /** The characters of a first screen: English without characters used only in code, the most common accents of its neighbours, typographic quotes and dashes. */
  'latin-first':
    'U+20-29, U+2B-3B, U+3D, U+3F, U+41-5A, U+61-7A, U+A0, U+A9, U+B7, U+E1, U+E4, U+E8-E9, U+F6, U+FC, U+2009, U+2013-2014, U+2018-2019, U+201C-201D, U+2026, U+202F',
  /** The rest of `latin`, separate because kerning makes each further letter expensive, and most pages need none of them. */
  'latin-more':
    'U+2A, U+3C, U+3E, U+40, U+5B-60, U+7B-9F, U+A1-A8, U+AA-B6, U+B8-E0, U+E2-E3, U+E5-E7, U+EA-F5, U+F7-FB, U+FD-FF, U+131, U+152-153, U+2C6-2DC, U+2000-2008, U+200A-2012, U+2015-2017, U+201A-201B, U+201E-2025, U+2027-202E, U+2030-22FF',
  latin: 'U+20-FF, U+131, U+152-153, U+2C6-2DC, U+2000-22FF',
  /** Names from Riga to Istanbul: the accented letters of Europe. */
  'ext-first': 'U+100-130, U+132-151, U+154-17F, U+218-21B',
  /** The rest of `latin-ext`. */
  'ext-more': 'U+180-217, U+21C-2C5, U+1D00-1EFF, U+2C60-2C7F, U+A720-A7FF',
  'latin-ext': 'U+100-130, U+132-151, U+154-2C5, U+1D00-1EFF, U+2C60-2C7F, U+A720-A7FF',
  figures: 'U+30-39',
  /**
   * The characters of ordinary formulas: letters, Greek, italics, operators, brackets and accents. They are in one file with the space, since
   * browsers take a formula's measures, and the pieces of what grows, from the font that has it.
   */
  'math-first':
    'U+20-7E, U+A0-FF, U+2C6-2DD, U+391-3F5, U+2013-2064, U+20D7, U+210E, U+2190-2199, U+21A6, U+21CC, U+21D0-21D5, U+2200-2265, U+226A-226B, U+2282-2287, U+2295-2297, U+22A2-22A5, U+22C0-22C6, U+22EE-22F1, U+2308-230B, U+23B0-23B5, U+23DC-23E1, U+27E8-27F6, U+1D434-1D467, U+1D6E2-1D71B',
  /** Bold and double-struck letters: vectors, indicators, sets of numbers. */
  'math-bold':
    'U+2102-210D, U+210F-2134, U+1D400-1D433, U+1D468-1D49B, U+1D538-1D56B, U+1D6A8-1D6E1, U+1D71C-1D755, U+1D7CE-1D7E1',
  /** Script, Fraktur, sans-serif and monospaced letters, and the rarer signs. */
  'math-more':
    'U+2135-218F, U+219A-21A5, U+21A7-21CB, U+21CD-21CF, U+21D6-21FF, U+2266-2269, U+226C-2281, U+2288-2294, U+2298-22A1, U+22A6-22BF, U+22C7-22ED, U+22F2-22FF, U+25A0-25FF, U+27F7-27FF, U+2A00-2AFF, U+1D49C-1D537, U+1D56C-1D6A7, U+1D756-1D7CB, U+1D7E2-1D7FF',
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
