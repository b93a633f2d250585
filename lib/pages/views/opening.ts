/** Chooses how a post opens when its author does not say. */
import type { Opening } from '../../core/look/opening.ts'

/** From this ratio on a picture beside the headline would be a low strip: it gets the width of the page instead. */
const panorama = 2.6

/**
 * @param typed `opening` of the front matter
 * @param lead the post's own lead picture; without one a cover is drawn, which fits any opening
 */
export function openingOf(
  typed: Opening | undefined,
  lead: { picture: { width: number; height: number }; inBody?: true } | undefined,
): Opening {
  if (typed) return typed
  if (lead?.inBody) return 'type'
  const picture = lead?.picture
  return picture && picture.width / picture.height >= panorama ? 'wide' : 'split'
}
