/** Splits text into words for search: the index's word list and the reader's query use the same rules. */

/** Lower case without accents: `Köln` and `koln` count as the same word. */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The words of a text. In a script without spaces a whole run is one word, which is never offered as a correction. */
export const wordsOf = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []

/** Shorter words have too many neighbours: almost any typo turns them into another word. */
export const shortestCorrected = 6

/** The words from all titles that may correct a misspelling: lower case, unique, sorted. */
export function titleWords(titles: readonly string[]): string[] {
  const words = titles.flatMap(wordsOf).map((word) => word.toLowerCase())
  return [...new Set(words.filter((word) => [...word].length >= shortestCorrected && /^\p{L}+$/u.test(word)))].sort()
}
