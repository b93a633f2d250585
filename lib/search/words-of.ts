/** Words as search compares them: the same on both sides, in the index's word list and in what a reader types. */

/** Lower case without accents: `Köln` and `koln` are one word to who types it. */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The words of a text. A script without spaces gives one word a run, which no list of misspellings is made of. */
export const wordsOf = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []

/** Shorter words have too many neighbours: almost any slip makes another word of them. */
export const shortestCorrected = 6

/** The words of all titles that a misspelling may have meant, lower case, each once, in order. */
export function titleWords(titles: readonly string[]): string[] {
  const words = titles.flatMap(wordsOf).map((word) => word.toLowerCase())
  return [...new Set(words.filter((word) => [...word].length >= shortestCorrected && /^\p{L}+$/u.test(word)))].sort()
}
