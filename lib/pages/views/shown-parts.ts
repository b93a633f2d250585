/** Which parts of a series the strip on a post shows. */

/** A series of up to so many parts is shown whole. */
const whole = 12
/** Of a longer one, the parts up to this distance from the present one, and the first and last. */
const nearby = 2

/**
 * @param count number of all parts
 * @param place index of the present part; negative for a post that is not listed
 * @returns the indices of the shown parts
 */
export function shownParts(count: number, place: number): number[] {
  const all = Array.from({ length: count }, (_, index) => index)
  if (count <= whole) return all
  return all.filter((index) => index === 0 || index === count - 1 || Math.abs(index - place) <= nearby)
}
