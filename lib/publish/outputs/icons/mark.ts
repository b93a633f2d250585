/** Default icon of a site without a logo: the initial of its title on the accent, or a sheet with nameplate, column and picture. */

import type { Theme } from '../../../core/look/theme.ts'
import { pen } from '../../../covers/index.ts'
import { type Initial, iconSide as side } from './initial.ts'

/** @param initial null for a title in a script that the display face lacks */
export function drawMark(theme: Theme, initial: Initial | null): string {
  const colours = theme.colours('light', 'sand')
  const tool = pen((paint) => colours[paint])
  if (initial) {
    tool.fill('accent').rect(0, 0, side, side)
    return svg(`${tool.done()}<path fill="${colours.paper}" d="${initial.outline}"/>`)
  }
  // The middle 80 % remain when a launcher crops a circle from the square.
  tool.fill('ink').rect(0, 0, side, side)
  tool.fill('paper').rect(13, 14, 38, 11).rect(13, 30, 17, 5).rect(13, 38, 17, 5).rect(13, 46, 17, 5)
  tool.fill('accent').rect(34, 30, 17, 21)
  return svg(tool.done())
}

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">${inside}</svg>`
