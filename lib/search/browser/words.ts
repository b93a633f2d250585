/** Ships to the browser. The words of search in the language of the site, which publishing puts into the script (lib/publish/scripts/search-script.ts). */
import { fill } from '../../core/messages/fill.ts'
import type { SearchWords } from '../../core/messages/search-words.ts'

declare const SEARCH_WORDS: SearchWords

export const { language, words } = SEARCH_WORDS

export const resultCount = (count: number, query: string): string =>
  fill(words.found, { count, query }, SEARCH_WORDS.rules, language)

export const nothingFound = (query: string): string => fill(words.none, { query }, language)

/** The words before and after the suggested ones. */
export function aroundSuggestions(): readonly [string, string] {
  const [before = '', after = ''] = words.didYouMean.split('{words}')
  return [before, after]
}
