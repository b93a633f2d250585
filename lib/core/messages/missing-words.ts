/** Which words of the interface are in English on a site in another language. */
import { en } from './en.ts'
import { isWord, type WordGroup, wordsLanguage } from './messages.ts'
import type { WordSettings } from './site-messages.ts'

/** @returns the keys of words that neither the language nor the owner has, such as `search.close` */
export const missingWords = ({ language, words = {} }: WordSettings): string[] =>
  wordsLanguage(language) === undefined ? missingIn(en, words) : []

const missingIn = (english: WordGroup, words: WordGroup, path = ''): string[] =>
  Object.entries(english).flatMap(([name, source]) => {
    const own = words[name]
    if (isWord(source)) return own === undefined ? [path + name] : []
    return missingIn(source, own === undefined || isWord(own) ? {} : own, `${path}${name}.`)
  })
