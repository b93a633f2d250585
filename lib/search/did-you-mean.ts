/** “Did you mean …”: replaces the misspelt words of a query with words that the site has. */
import { Suggestions } from '../core/problems/nearest.ts'
import { folded, wordsOf } from './words-of.ts'

/**
 * @param query as typed
 * @param known words of the site (`knownWords`)
 * @param unknown the typed words, folded, that the site does not have
 * @returns at most three other queries, the nearest first: unknown words are corrected, or left out if no word is near
 */
export function suggest(query: string, known: readonly string[], unknown: ReadonlySet<string>): string[] {
  if (unknown.size === 0) return []
  const plain = new Map(known.map((word) => [folded(word), word]))
  const list = new Suggestions(plain.keys())
  const nearest = new Map(
    [...unknown].map((word) => [
      word,
      list.nearest(word, typosIn(word)).flatMap(({ candidate }) => plain.get(candidate) ?? []),
    ]),
  )
  const other = (rank: number) =>
    query
      .replace(typedWord, (word) => {
        const choices = nearest.get(folded(word))
        // The first choice of a word stays while another takes its second.
        return choices ? (choices[rank] ?? choices[0] ?? '') : word
      })
      .replace(/\s+/g, ' ')
      .trim()
  const queries = [other(0), other(1), other(2)]
  return [...new Set(queries)].filter((text) => wordsOf(text).length > 0)
}

/** The number of typos allowed in a word of a query: a long word is recognisable even if a third of it is wrong. */
const typosIn = ({ length }: string): number => (length < 7 ? 1 : length < 10 ? 2 : length < 12 ? 3 : 4)

/** As `wordsOf` finds them. */
const typedWord = /[\p{L}\p{N}\p{M}]+/gu
