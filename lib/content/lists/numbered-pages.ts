/** Lists cut into pages that are numbered from the oldest, so that an address, once given, always shows the same posts (DESIGN, Addresses). */

export type NumberedPage<Entry> = {
  /** The entries shown, newest first. */
  entries: Entry[]
  /** This page's number; null for the list's own address. */
  number: number | null
  /** Addresses of the neighbouring pages. */
  newer?: string
  older?: string
  /** How many numbered pages there are. */
  pages: number
}

/** Numbered pages of a list: every full page but the newest one, which the list's own address shows. */
export function pageCount(entries: number, size: number): number {
  return Math.max(0, Math.floor(entries / size) - 1)
}

/**
 * The numbers that a page of a list links to: the oldest, and those near it. How many there are in all stays out of it, or every
 * new page would change all others.
 * @param number the page they stand on, null for the list's own address
 * @param pages how many numbered pages there are
 */
export function linkedNumbers(number: number | null, pages: number): number[] {
  const near = number === null ? [pages - 2, pages - 1, pages] : [-2, -1, 0, 1, 2].map((step) => number + step)
  return [...new Set([1, ...near])].filter((each) => each >= 1 && each <= pages).sort((a, b) => a - b)
}

/**
 * One page of a list.
 * @param entries all entries, newest first
 * @param url the list's own address
 * @param number the page asked for, null for the list's own address, which shows the newest full page and all newer entries
 * @returns null when there is no such page
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
