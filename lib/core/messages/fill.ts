/** Puts values into a word. Also ships to the browser, with the words of search. */
import { perKey } from '../per-key.ts'
import type { Word } from './words.ts'

const pluralsOf = perKey((language) => new Intl.PluralRules(language))
const numbersOf = perKey((language) => new Intl.NumberFormat(language))

export type Values = Readonly<Record<string, string | number>>

/**
 * @param word its plural form is chosen by the value `count`
 * @param values by the names of the placeholders; numbers are written as the language writes them
 * @param language of the word, BCP 47
 * @param numbers the language of the numbers, if it is another
 */
export function fill(word: Word, values: Values, language: string, numbers = language): string {
  const text = typeof word === 'string' ? word : (word[pluralsOf(language).select(Number(values.count))] ?? word.other)
  return text.replace(/\{(\w+)\}/g, (typed, name: string) => {
    const value = values[name]
    return typeof value === 'number' ? numbersOf(numbers).format(value) : (value ?? typed)
  })
}

/** The names of a word's placeholders, in order. */
export const placeholders = (word: Word): string[] =>
  [...(typeof word === 'string' ? word : word.other).matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
