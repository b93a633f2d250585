/** Ships to the browser. Loads Pagefind and the list of title words when a reader first searches. */
import type { Matches } from '../excerpt.ts'

export type Found = Matches & {
  url: string
  meta: { title?: string; date?: string; category?: string }
}

export type Filters = Record<string, string>

type Pagefind = {
  mergeIndex: (path: string, options: { language: string }) => Promise<void>
  filters: () => Promise<Record<string, Record<string, number>>>
  search: (term: string | null, options: { filters: Filters }) => Promise<{ results: { data: () => Promise<Found> }[] }>
}

/** `search.json`: the number of documents, the index parts to load besides the first, and the words of titles. */
type SearchList = { documents: number; others: { folder: string; language: string }[]; words: string[] }

export type SearchIndex = Pick<Pagefind, 'search' | 'filters'> & { words: string[] }

/** `/sub/` for `/sub/assets/search.1a2b.js`: the script is one folder below the site's root. */
export const siteRoot = new URL('..', import.meta.url).pathname

let loading: Promise<SearchIndex> | undefined

/** Loads once; after a failure the reader can try again. */
export function loadIndex(): Promise<SearchIndex> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}

async function load(): Promise<SearchIndex> {
  const folder = `${siteRoot}pagefind/`
  const answer = await fetch(`${folder}search.json`)
  const { documents, others, words }: SearchList = await answer.json()
  if (documents === 0) return { words, filters: async () => ({}), search: async () => ({ results: [] }) }
  const pagefind: Pagefind = await import(`${folder}pagefind.js`)
  await Promise.all(others.map((other) => pagefind.mergeIndex(folder + other.folder, { language: other.language })))
  return { words, filters: pagefind.filters, search: pagefind.search }
}
