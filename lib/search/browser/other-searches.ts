/** Ships to the browser. What to search for where a query finds nothing. */

import { suggest } from '../did-you-mean.ts'
import { findHits, unknownWords } from '../hits.ts'
import { type Filters, loadIndex, loadList } from './index-client.ts'

/** @returns queries that find something: the same without filters, else with the nearest words that the site has */
export async function otherSearches(query: string, filters: Filters): Promise<{ query: string; unfiltered?: true }[]> {
  const index = await loadIndex()
  const search = (some: string) => index.search(some, { filters: {} })
  if (Object.keys(filters).length > 0 && (await findHits(search, query, 1)).total > 0)
    return [{ query, unfiltered: true }]
  const { words } = await loadList()
  return suggest(query, words, await unknownWords(search, query)).map((other) => ({ query: other }))
}
