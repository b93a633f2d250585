/** Pagefind's data for a result, and which words of its text matched. */
import type { Anchor } from './sections.ts'
import { folded, wordsOf } from './words-of.ts'

export type Matches = {
  /** The text, `<` and `>` escaped; words are separated by zero-width spaces in languages without spaces. */
  raw_content: string
  weighted_locations: readonly { location: number; balanced_score: number }[]
  /** Elements with an id. */
  anchors?: readonly Anchor[]
}

/** The words of a text as Pagefind counts them, and what joins them. */
export function wordList(text: string): { words: string[]; joiner: string } {
  return text.includes('\u200b')
    ? { words: text.split('\u200b').map((word) => word.trim()), joiner: '' }
    : { words: text.split(/[^\S\ufeff]+/), joiner: ' ' }
}

/** Scripts without spaces: Pagefind splits a query into words there, so that what matches is shorter than what was typed. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** The words of a query that a result has to contain. */
export const typedWords = (query: string): string[] => [
  ...new Set(
    wordsOf(query)
      .filter((word) => !unspaced.test(word))
      .map(folded),
  ),
]

/**
 * Whether one of the matched words contains a typed word. Pagefind has no result without matches: for a word that no text has it takes the
 * longest indexed word that begins alike, “we” for “weather”.
 */
export function containsTyped({ raw_content, weighted_locations }: Matches, typed: string): boolean {
  const { words } = wordList(raw_content)
  return weighted_locations.some(({ location }) => folded(words[location] ?? '').includes(typed))
}
