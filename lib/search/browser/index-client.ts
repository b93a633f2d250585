/** Ships to the browser. Loads the list of words and offers when search is opened, and Pagefind when a reader first searches. */
import type { Matches } from '../matches.ts'
import type { SearchList } from '../search-list.ts'

export type Found = Matches & {
  url: string
  meta: { title?: string; date?: string; category?: string; kind?: string; lang?: string; dir?: string }
}

export type Filters = Record<string, string>

export type Result = { id: string; data: () => Promise<Found> }

export type SearchIndex = {
  filters: () => Promise<Record<string, Record<string, number>>>
  /** A query in quotes finds the same words and others with their stem, not longer words that begin alike. */
  search: (query: string, options: { filters: Filters }) => Promise<{ results: Result[] }>
}

type Pagefind = SearchIndex & { mergeIndex: (path: string, options: { language: string }) => Promise<void> }

/** `/sub/` for `/sub/assets/search.1a2b.js`: the script is one folder below the site's root. */
export const siteRoot = new URL('..', import.meta.url).pathname

const folder = `${siteRoot}pagefind/`

/** Loads once; after a failure the reader can try again. */
function once<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let loading: Promise<Loaded> | undefined
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }
}

export const loadList = once(async (): Promise<SearchList> => (await fetch(`${folder}search.json`)).json())

export const loadIndex = once(async (): Promise<SearchIndex> => {
  const { documents, others } = await loadList()
  if (documents === 0) return { filters: async () => ({}), search: async () => ({ results: [] }) }
  const pagefind: Pagefind = await import(`${folder}pagefind.js`)
  await Promise.all(others.map((other) => pagefind.mergeIndex(folder + other.folder, { language: other.language })))
  return pagefind
})
