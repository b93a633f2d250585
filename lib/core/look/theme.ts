/** Reads the colours of `app/theme.css`, for drawings that are files of their own and for the contrast test. */
import { readFileSync } from 'node:fs'
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
  return parseTheme(readFileSync(join(folder, 'app/theme.css'), 'utf8'))
}

/** Colours are written `--name: light-dark(#light, #dark);` before the first media query; the rest is ignored. */
export function parseTheme(css: string): Theme {
  const plain = css.split('@media')[0] ?? ''
  const found = new Map(
    [...plain.matchAll(/--([a-z-]+):\s*light-dark\((#[\da-f]+),\s*(#[\da-f]+)\)/gi)].map(([, name, light, dark]) => [
      name,
      { light, dark },
    ]),
  )
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
