/** Default mark of a site without a logo: a sheet with nameplate, column and picture, in the site's colours. */

import type { Theme } from '../../../core/look/theme.ts'
import { pen } from '../../../covers/index.ts'

/** Side of the square. The middle 80 % remain when a launcher crops a circle from it. */
const side = 64

export function drawMark(theme: Theme): string {
  const colours = theme.colours('light', 'sand')
  const tool = pen((paint) => colours[paint])
  tool.fill('ink').rect(0, 0, side, side)
  tool.fill('paper').rect(13, 14, 38, 11).rect(13, 30, 17, 5).rect(13, 38, 17, 5).rect(13, 46, 17, 5)
  tool.fill('accent').rect(34, 30, 17, 21)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">${tool.done()}</svg>`
}
