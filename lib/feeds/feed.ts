/** A feed as plain data, the input of every format. All addresses are absolute. */

export type FeedPerson = { name: string; url?: string | undefined }

export type FeedImage = { url: string; alt: string; width: number; height: number }

export type FeedEntry = {
  /** Never changes, even when the title or the address does. */
  id: string
  url: string
  title: string
  summary: string
  /** The full text as HTML. */
  html: string
  /** `YYYY-MM-DD`, or an instant with its zone; never changes. */
  published: string
  /** The day or instant of the last significant change. */
  updated: string
  language: string
  authors: FeedPerson[]
  /** Editors, translators and illustrators. */
  contributors: FeedPerson[]
  categories: { name: string; slug: string; url: string }[]
  tags: string[]
  image?: FeedImage | undefined
  /** Address of the recording of a podcast episode. */
  audio?: string | undefined
}

export type Feed = {
  id: string
  title: string
  description: string
  language: string
  /** The page whose posts the feed contains. */
  url: string
  /** The address of this feed. */
  self: string
  /** The site's own name and front page: the author of entries without one. */
  publisher: { name: string; url: string }
  rights?: string | undefined
  /** A square picture, shown by feed readers in their lists. */
  icon?: string | undefined
  /** Newest first. */
  entries: FeedEntry[]
}

/** Converts a calendar date to an instant: noon UTC is the same day almost everywhere on earth. An instant remains. */
export const instant = (date: string) => (date.includes('T') ? date : `${date}T12:00:00Z`)

/** The date of the newest change; a constant without entries, since builds don't read the clock. */
export function lastUpdate({ entries }: Feed): string {
  const times = entries.map(({ updated }) => updated)
  return times.sort((a, b) => Date.parse(instant(a)) - Date.parse(instant(b))).at(-1) ?? '1970-01-01'
}
