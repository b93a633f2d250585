import { describe, expect, test } from 'vitest'
import { isOneEdit } from './one-edit.ts'
import { suggest } from './suggest.ts'
import { titleWords } from './words-of.ts'

const known = titleWords([
  'Exactly-once is a budget',
  'Finding the other service',
  'Zweckmäßige Überführung',
  'An audit',
])

test('the list holds the longer words of titles once, in lower case', () => {
  expect(known).toEqual(['budget', 'exactly', 'finding', 'service', 'zweckmäßige', 'überführung'])
})

/** Every wrong, missing, extra and swapped letter at every place of a word. */
function slips(word: string): string[] {
  const letters = [...word]
  return letters
    .flatMap((_, at) => {
      const [before, after] = [letters.slice(0, at), letters.slice(at + 1)]
      return [
        [...before, 'q', ...after],
        [...before, ...after],
        [...before, 'q', ...letters.slice(at)],
        [...before, ...(after[0] ? [after[0], letters[at]] : [letters[at], 'q']), ...after.slice(1)],
      ].map((slip) => slip.join(''))
    })
    .filter((slip) => slip !== word)
}

describe.each(['budget', 'exactly', 'finding', 'service', 'überführung'])('the word %s', (word) => {
  test('is suggested for every slip at every place', () => {
    for (const slip of slips(word)) expect(suggest(slip, known), slip).toBe(word)
  })
})

test('a query keeps its other words, and a word that is right is left alone', () => {
  expect(suggest('finidng the service', known)).toBe('finding the service')
  expect(suggest('finding services', known, (word) => word === 'services')).toBeNull()
  expect(suggest('uberfuhrung', known)).toBeNull()
  expect(suggest('cat', known)).toBeNull()
})

test('two slips are one too many', () => {
  expect(isOneEdit('servixe', 'service')).toBe(true)
  expect(isOneEdit('sevrixe', 'service')).toBe(false)
  expect(isOneEdit('service', 'service')).toBe(false)
})
