/** Which image of a body its reader sees at once. */
import type { Hole } from '../../compile/body.ts'

/** How much of a page's HTML fills the first screen of a phone, roughly: its headline comes before. */
const firstScreen = 1500

/** The first image when it stands near the top; null when it stands further down, or there is none. */
export function leadingImage(parts: readonly (string | Hole)[]): number | null {
  let before = 0
  for (const part of parts) {
    if (typeof part === 'string') before += part.length
    else if ('image' in part) return before < firstScreen ? part.image : null
  }
  return null
}
