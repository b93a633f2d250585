/** Whether two references lead to one picture, perhaps in other sizes. */
import type { FoundImage } from './picture-finder.ts'

/** Compares files by content, then by name without what systems add for a size: `x-300x200.jpg`, `x-scaled.jpg`, `x@2x.jpg`, `?w=300`. */
export function isSamePicture(one: FoundImage, other: FoundImage): boolean {
  if ('picture' in one && 'picture' in other && one.picture.hash === other.picture.hash) return true
  const [name, otherName] = [sizelessName(one), sizelessName(other)]
  return name !== undefined && name === otherName
}

function sizelessName(found: FoundImage): string | undefined {
  if ('fault' in found) return undefined
  const name = 'picture' in found ? found.picture.path : found.remote.url.replace(/[?#].*$/, '')
  return name.replace(/(?:-\d+x\d+|-scaled|@[23]x)+(?=\.[^./]+$)/i, '')
}
