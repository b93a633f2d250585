/** Divides lists into pages numbered from the oldest, so that a numbered address always shows the same posts. */

export type NumberedPage<Entry> = {
  /** The entries shown, newest first. */
  entries: Entry[]
  /** This page's number; null for the list's own address. */
  number: number | null
  /** Addresses of the neighbouring pages. */
  newer?: string
  older?: string
  /** Total number of numbered pages. */
  pages: number
}

/** Returns the number of numbered pages: all full pages except the newest, which is shown at the list's own address. */
export function pageCount(entries: number, size: number): number {
  return Math.max(0, Math.floor(entries / size) - 1)
}

/** Distances to the pages that a numbered page links to. Each step makes a new page change one more page. */
const steps = [-100, -10, -2, -1, 0, 1, 2, 10, 100]

/**
 * Returns the page numbers that a page of a list links to: the oldest, nearby ones, and those ten and a hundred pages away, so that any
 * page of four hundred is nine clicks or fewer from any other. It never links to the newest, because every new page would then change all others.
 * @param number the current page, null for the list's own address
 * @param pages total number of numbered pages
 */
export function linkedNumbers(number: number | null, pages: number): number[] {
  const near =
    number === null ? steps.filter((step) => step <= 0).map((step) => pages + step) : steps.map((step) => number + step)
  const linked = new Set([1, ...near].filter((each) => each >= 1 && each <= pages))
  // A gap of one page takes no less room than its number.
  for (const each of [...linked]) if (linked.has(each + 2)) linked.add(each + 1)
  return [...linked].sort((a, b) => a - b)
}

/**
 * Returns one page of a list.
 * @param entries all entries, newest first
 * @param url the list's own address
 * @param number the page number, null for the list's own address, which shows the newest full page and all newer entries
 * @returns the page, or null if it does not exist
 */
export function numberedPage<Entry>(
  entries: readonly Entry[],
  size: number,
  url: string,
  number: number | null,
): NumberedPage<Entry> | null {
  const pages = pageCount(entries.length, size)
  const address = (page: number) => (page > pages ? url : `${url}page/${page}/`)
  if (number === null) {
    const shown = entries.slice(0, entries.length - pages * size)
    return { entries: shown, number, pages, older: pages > 0 ? address(pages) : undefined }
  }
  if (!Number.isInteger(number) || number < 1 || number > pages) return null
  const end = entries.length - (number - 1) * size
  return {
    entries: entries.slice(end - size, end),
    number,
    pages,
    newer: address(number + 1),
    older: number > 1 ? address(number - 1) : undefined,
  }
}
