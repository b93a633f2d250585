/** Divides a long series into pages of parts in reading order. The first is at the address of the series, the second at `page/2/` below it. */

/** A part takes about 600 bytes, half of them structured data. */
const partsOnPage = 100

/** Returns the numbers of the further pages, from 2. */
export const seriesNumbers = (parts: number): number[] =>
  Array.from({ length: Math.max(0, Math.ceil(parts / partsOnPage) - 1) }, (_, index) => index + 2)

/** Returns the indices of the first part on a page and of the one after its last. */
export const seriesRange = (number: number, parts: number): [from: number, to: number] => [
  (number - 1) * partsOnPage,
  Math.min(parts, number * partsOnPage),
]

/** @param number of the page; 1 is the address of the series itself */
export const seriesUrl = (url: string, number: number): string => (number === 1 ? url : `${url}page/${number}/`)
