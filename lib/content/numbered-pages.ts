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
