/** Reads the colours of `app/theme.css` and of the owner's `theme/theme.css`, for drawings that are files of their own and for the contrast test. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Scheme = 'light' | 'dark'

export type Theme = {
  /** The value of a colour, such as `ink`, as `#rrggbb`. Throws if `theme.css` has no such colour. */
  colour(name: string, scheme: Scheme): string
  /** The colours of a drawing, with the tint of a category. */
  colours(scheme: Scheme, tint: string): Record<(typeof drawn)[number] | 'tint', string>
}

/** The colours of every drawing, apart from its tint. */
const drawn = ['ink', 'paper', 'accent', 'deep', 'on-deep', 'loud', 'on-loud'] as const

/**
 * Reads the theme of this repository. Synchronous, since pages need it while they are rendered: an await would change
 * the order in which React puts elements into their head.
 * @param folder the repository root
 */
export function readTheme(folder = process.cwd()): Theme {
  const own = join(folder, ownTheme)
  return parseTheme(
    readFileSync(join(folder, 'app/theme.css'), 'utf8'),
    existsSync(own) ? readFileSync(own, 'utf8') : '',
  )
}

/** The owner's custom properties, from the repository root. */
export const ownTheme = 'theme/theme.css'

/**
 * Colours are written `--name: light-dark(#light, #dark);`, or `--name: #both;`, before the first media query; the rest is ignored.
 * @param own the owner's theme, whose colours replace ours
 */
export function parseTheme(css: string, own = ''): Theme {
  const found = new Map([css, own].flatMap((one) => colourLines(one).map(({ name, ...pair }) => [name, pair] as const)))
  const colour = (name: string, scheme: Scheme) => {
    const value = found.get(name)?.[scheme]
    if (!value) throw new Error(`app/theme.css has no colour --${name} of the form light-dark(#rrggbb, #rrggbb)`)
    return value
  }
  return {
    colour,
    colours: (scheme, tint) => {
      const own = drawn.map((name) => [name, colour(name, scheme)])
      return Object.fromEntries([...own, ['tint', colour(tint, scheme)]])
    },
  }
}

const hex = '#(?:[\\da-f]{6}|[\\da-f]{3})'
const colourLine = new RegExp(
  `--([a-z-]+):\\s*(?:light-dark\\(\\s*(${hex})\\s*,\\s*(${hex})\\s*\\)|(${hex}))\\s*;`,
  'gi',
)

/** The colours of a theme with their places, in order. */
export function colourLines(css: string): { name: string; light: string; dark: string; line: number }[] {
  // Comments are blanked, so that the places stay.
  const plain = (css.split('@media')[0] ?? '').replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
  return [...plain.matchAll(colourLine)].map(({ 1: name = '', 2: light, 3: dark, 4: both = '', index }) => ({
    name,
    light: light ?? both,
    dark: dark ?? both,
    line: plain.slice(0, index).split('\n').length,
  }))
}
