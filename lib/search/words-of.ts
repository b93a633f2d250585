/** Splits text into words for search: the index's word list and the reader's query use the same rules. */

/** Lower case without accents: `Köln` and `koln` count as the same word. */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The words of a text. In a script without spaces a whole run is one word, which is never offered as a correction. */
export const wordsOf = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
