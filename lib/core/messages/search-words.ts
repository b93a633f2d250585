/** The words of search as plain data: they ship to the browser within its script, which has those of one language. */
import { ownWords, wordsLanguage } from './messages.ts'
import type { WordSettings } from './site-messages.ts'
import type { WordsOf } from './words.ts'

export type SearchWords = {
  /** Of dates, numbers and the order of names. */
  language: string
  /** The language whose plural forms the words have. */
  rules: string
  words: WordsOf<'other'>['search']
}

export function searchWords({ language, words }: WordSettings): SearchWords {
  const isOwn = typeof words?.search === 'object' && 'found' in words.search
  const rules = isOwn || wordsLanguage(language) ? language : 'en'
  // The keys are those of English.
  return { language, rules, words: ownWords(language, words).search as SearchWords['words'] }
}
