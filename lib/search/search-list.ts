/** `pagefind/search.json`: what the search script loads when a reader opens it. */

export type SearchList = {
  documents: number
  /** Parts of the index to load besides the first. */
  others: { folder: string; language: string }[]
  /** `knownWords` */
  words: string[]
  /** Suggestions shown before anything is typed; `lang` only if it differs from the site's. */
  recent: { title: string; href: string; lang?: string }[]
  categories: { title: string; href: string }[]
}

/** Number of recent articles that search offers. */
export const recentOffered = 5
