/** The words that may correct a misspelt one. */
import { wordsOf } from './words-of.ts'

/** Shorter words have too many neighbours: almost any typo turns them into another word. */
const shortest = 5

/** The list is loaded with the first search: 2,000 words weigh about 7 kB. */
const most = 2000

/**
 * @param texts titles, decks and names, the most important first
 * @returns their words in lower case, unique and sorted; of more than `most`, the first
 */
export function knownWords(texts: Iterable<string>): string[] {
  const known = new Set<string>()
  for (const text of texts)
    for (const word of wordsOf(text))
      if (known.size < most && [...word].length >= shortest && /^\p{L}+$/u.test(word)) known.add(word.toLowerCase())
  return [...known].sort()
}
