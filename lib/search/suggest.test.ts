import { describe, expect, test } from 'vitest'
import { isOneEdit } from './one-edit.ts'
import { suggest } from './suggest.ts'
import { folded, titleWords } from './words-of.ts'

const known = titleWords([
  'Exactly-once is a budget',
  'Finding the other service',
  'Zweckmäßige Überführung',
  'An audit',
])

test('the list contains the longer words of titles once, in lower case', () => {
  expect(known).toEqual(['budget', 'exactly', 'finding', 'service', 'zweckmäßige', 'überführung'])
})

/** Letters for typos: from the alphabet, another alphabet, another script. */
const letters = [...'abcdefghijklmnopqrstuvwxyzø灯']

/** Every typo at every position of a word: each of these letters wrong, missing, extra or swapped. */
function slips(word: string): string[] {
  const signs = [...word]
  const places = Array.from({ length: signs.length + 1 }, (_, at) => [signs.slice(0, at), signs.slice(at)] as const)
  const made = places.flatMap(([before, [here = '', next = '', ...rest]]) => [
    ...letters.map((letter) => [...before, letter, here, next, ...rest]),
    ...(here ? letters.map((letter) => [...before, letter, next, ...rest]) : []),
    ...(here ? [[...before, next, ...rest]] : []),
    ...(next ? [[...before, next, here, ...rest]] : []),
  ])
  // A missing or extra accent already matches, so it is not a typo.
  return [...new Set(made.map((slip) => slip.join('')))].filter((slip) => folded(slip) !== folded(word))
}

describe.each(['budget', 'exactly', 'finding', 'service', 'überführung'])('the word %s', (word) => {
  test('is suggested for every typo at every position, also in capitals', () => {
    for (const slip of slips(word)) {
      expect(suggest(slip, known), slip).toBe(word)
      expect(suggest(slip.toUpperCase(), known), slip).toBe(word)
    }
  })
})

test('a query keeps its other words, and a correct word is left alone', () => {
  expect(suggest('finidng the service', known)).toBe('finding the service')
  expect(suggest('finding services', known, (word) => word === 'services')).toBeNull()
  expect(suggest('uberfuhrung', known)).toBeNull()
  expect(suggest('cat', known)).toBeNull()
})

test('two typos are one too many', () => {
  expect(isOneEdit('servixe', 'service')).toBe(true)
  expect(isOneEdit('sevrixe', 'service')).toBe(false)
  expect(isOneEdit('service', 'service')).toBe(false)
})
