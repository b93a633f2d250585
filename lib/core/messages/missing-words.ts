/** Which words of the interface are not in the language of a site. */
import { en } from './en.ts'
import { isWord, type WordGroup, wordsLanguage } from './messages.ts'
import type { WordSettings } from './site-messages.ts'

/** @returns the keys of words that neither the language nor the owner has, such as `search.close` */
export const missingWords = ({ language, words = {} }: WordSettings): string[] =>
  wordsLanguage(language) === undefined || isTraditionalChinese(language) ? missingIn(en, words) : []

/** Traditional Chinese, for which there are only the words of simplified Chinese. */
export const isTraditionalChinese = (language: string): boolean => {
  const { language: code, script } = new Intl.Locale(language).maximize()
  return code === 'zh' && script === 'Hant'
}

const missingIn = (english: WordGroup, words: WordGroup, path = ''): string[] =>
  Object.entries(english).flatMap(([name, source]) => {
    const own = words[name]
    if (isWord(source)) return own === undefined ? [path + name] : []
    return missingIn(source, own === undefined || isWord(own) ? {} : own, `${path}${name}.`)
  })
