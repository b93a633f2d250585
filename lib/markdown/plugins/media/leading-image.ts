/** Finds the image of a body that is visible without scrolling. */
import type { Slot } from '../../compile/body.ts'

/** Roughly how much of a page's HTML fills the first screen of a phone, below the headline. */
const firstScreen = 1500

/** The index of the first image if it is near the top; null if it is further down, or there is none. */
export function leadingImage(parts: readonly (string | Slot)[]): number | null {
  let before = 0
  for (const part of parts) {
    if (typeof part === 'string') before += part.length
    else if ('image' in part) return before < firstScreen ? part.image : null
  }
  return null
}
