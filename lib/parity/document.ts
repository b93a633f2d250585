/** A document as the parity report compares it: of the old site, an export, the content, or the new site. */

export type ParityDocument = {
  /** Where it comes from: a file, or what the export calls it. */
  name: string
  title: string
  /** Decoded path from the site's root; null for one that never had an address. */
  address: string | null
  /** HTML of the body. */
  html: string
  /** HTML of everything about the document on its page, its title and byline included: a word of the body may have moved there. */
  page?: string
  authors: readonly string[]
  /** Names of categories and tags. */
  terms: readonly string[]
  /** `2026-03-10`, or null. */
  date: string | null
  /** Why nobody can read it yet: `draft`, `scheduled`. */
  unpublished?: string | undefined
  excused?: Excused | undefined
}

/** Text that a check has reported already, or that is interpreted and not shown: its absence is no unnoticed loss. */
export type Excused = {
  /** Each word and how often. */
  words: ReadonlyMap<string, number>
  links: number
  images: number
  videos: number
  frames: number
  /** Blocks of code that are drawn as diagrams. */
  code: number
}
