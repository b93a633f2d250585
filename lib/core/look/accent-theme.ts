/** The colours that follow from an accent: readable in both schemes, and the grounds of covers. */
import { contrast, mixed } from './contrast.ts'
import type { Scheme, Theme } from './theme.ts'

/** Words for accents, as an owner may type them instead of a number. */
export const accents = {
  vermilion: '#b8341a',
  red: '#b3261e',
  orange: '#a84b00',
  green: '#2f6b2f',
  teal: '#0b6b63',
  blue: '#1f4fa8',
  violet: '#5b3fa3',
  magenta: '#9c2470',
} as const

/**
 * Custom properties for `theme/theme.css`.
 * @param accent `#rrggbb`; it is made darker, or lighter in the dark scheme, until links in it can be read
 * @param theme whose paper and ink it is shown with
 */
export function accentTheme(accent: string, theme: Theme): string {
  const readable = (scheme: Scheme, least: number, grounds: readonly string[]) => {
    const end = scheme === 'light' ? '#000000' : '#ffffff'
    return firstMix(accent, end, (colour) => grounds.every((ground) => contrast(colour, ground) >= least))
  }
  const [light, dark] = (['light', 'dark'] as const).map((scheme) =>
    readable(scheme, 4.5, [theme.colour('paper', scheme), theme.colour('surface', scheme)]),
  )
  const ground = mixed(theme.colour('paper', 'dark'), accent, 0.25)
  const figure = readable('dark', 3, [ground])
  const lines = [
    `--accent: light-dark(${light}, ${dark});`,
    `--loud: light-dark(${light}, ${ground});`,
    `--on-loud: light-dark(${theme.colour('paper', 'light')}, ${figure});`,
  ]
  const more = `--accent: light-dark(${readable('light', 7, ['#ffffff'])}, ${readable('dark', 7, ['#000000'])});`
  return `:root {\n${lines.map((line) => `  ${line}\n`).join('')}}\n\n@media (prefers-contrast: more) {\n  :root {\n    ${more}\n  }\n}\n`
}

/** The first mixture, from the colour itself to the end, that will do. */
function firstMix(colour: string, end: string, will: (mixture: string) => boolean): string {
  for (let share = 0; share < 1; share += 0.02) {
    const mixture = mixed(colour, end, share)
    if (will(mixture)) return mixture
  }
  return end
}
