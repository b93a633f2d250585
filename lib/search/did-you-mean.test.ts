import { describe, expect, test } from 'vitest'
import { suggest } from './did-you-mean.ts'
import { knownWords } from './known-words.ts'
import { folded, wordsOf } from './words-of.ts'

const known = knownWords([
  'Exactly-once is a budget',
  'Finding the other service',
  'Zweckmäßige Überführung',
  'An audit',
])

/** Other queries if the site has none of the words. */
const instead = (query: string, unknown = wordsOf(query)) => suggest(query, known, new Set(unknown.map(folded)))

test('the list contains the longer words once, in lower case', () => {
  expect(known).toEqual(['audit', 'budget', 'exactly', 'finding', 'other', 'service', 'zweckmäßige', 'überführung'])
})

test('of too many words the list contains the first', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const words = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `word${a}${b}${c}`)))
  const list = knownWords(['zygote', words.join(' ')])
  expect(list).toHaveLength(2000)
  expect(list).toContain('zygote')
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
      expect(instead(slip), slip).toEqual([word])
      expect(instead(slip.toUpperCase()), slip).toEqual([word])
    }
  })
})

test('a query keeps its other words, and what the site has is left alone', () => {
  expect(instead('finidng the service', ['finidng'])).toEqual(['finding the service'])
  expect(instead('finding services', [])).toEqual([])
  expect(instead('cat')).toEqual([])
})

test('two typos are corrected in longer words, three are too many', () => {
  expect(instead('sevrixe')).toEqual(['service'])
  expect(instead('sevrixx')).toEqual([])
  expect(instead('audti')).toEqual(['audit'])
  expect(instead('adui')).toEqual([])
})

test('long words are corrected although several of their letters are wrong', () => {
  const long = knownWords(['Idempotence and reconciliation in orchestration'])
  const of = (word: string) => suggest(word, long, new Set([word]))
  expect(of('idempotanse')).toEqual(['idempotence'])
  expect(of('orkestrashon')).toEqual(['orchestration'])
  expect(of('reconsilliashion')).toEqual(['reconciliation'])
  expect(of('recommendation')).toEqual([])
})

test('an unknown word without neighbours is dropped from the query', () => {
  expect(instead('service weather', ['weather'])).toEqual(['service'])
  expect(instead('servixe weather')).toEqual(['service'])
})

test('the three nearest words are offered', () => {
  const near = knownWords(['lamps lambs lands lacks'])
  expect(suggest('lamms', near, new Set(['lamms']))).toEqual(['lambs', 'lamps'])
  expect(suggest('laxds', knownWords(['lards lands lauds laids']), new Set(['laxds']))).toHaveLength(3)
})
