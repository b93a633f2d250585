/** A feed as plain data: what every format is written from. All addresses are absolute. */

export type FeedPerson = { name: string; url?: string | undefined }

export type FeedImage = { url: string; alt: string; width: number; height: number }

export type FeedEntry = {
  /** Never changes, whatever becomes of the title or the address. */
  id: string
  url: string
  title: string
  summary: string
  /** The whole text as HTML. */
  html: string
  /** `YYYY-MM-DD`; never changes. */
  published: string
  /** `YYYY-MM-DD` of the last change worth telling. */
  updated: string
  language: string
  authors: FeedPerson[]
  /** Who edited, translated or illustrated it. */
  contributors: FeedPerson[]
  categories: { name: string; slug: string; url: string }[]
  tags: string[]
  image?: FeedImage | undefined
}

export type Feed = {
  id: string
  title: string
  description: string
  language: string
  /** The page whose posts these are. */
  url: string
  /** Where this feed is published. */
  self: string
  /** The site's own name and front page: who answers for entries that name nobody. */
  publisher: { name: string; url: string }
  rights?: string | undefined
  /** A square picture for lists of feeds. */
  icon?: string | undefined
  /** Newest first. */
  entries: FeedEntry[]
}

/** A calendar date as an instant: noon in UTC is the same day almost everywhere on earth. */
export const instant = (date: string) => `${date}T12:00:00Z`

/** The day of the newest change; without entries a constant, since a build knows no clock. */
export function lastUpdate({ entries }: Feed): string {
  const days = entries.map(({ updated }) => updated).sort()
  return days.at(-1) ?? '1970-01-01'
}
