import { expect, test } from 'vitest'
import { findHits, unknownWords } from './hits.ts'
import type { Matches } from './matches.ts'

/** An index that, like Pagefind, takes the longest word that begins alike if none contains what was typed. */
function indexOf(texts: readonly string[], stem = (word: string) => word) {
  let loaded = 0
  const words = texts.map((text) => text.split(' '))
  const vocabulary = [...new Set(words.flat())].map((word) => word.toLowerCase())
  const search = async (query: string) => {
    const exact = /^"(.*)"$/.exec(query)?.[1]
    const typed = (exact ?? query).toLowerCase().split(' ').map(stem)
    const match = (word: string, want: string) => (exact ? stem(word) === want : stem(word).startsWith(want))
    const results = words.flatMap((list, id) => {
      const places = typed.map((want) => {
        const fallback = vocabulary.filter((word) => want.startsWith(word)).sort((a, b) => b.length - a.length)[0]
        const isKnown = vocabulary.some((word) => match(word, want))
        const at = (word: string) => (isKnown || exact ? match(word, want) : word === fallback)
        return list.flatMap((word, location) => (at(word.toLowerCase()) ? [location] : []))
      })
      if (places.some((found) => found.length === 0)) return []
      const found: Matches = {
        raw_content: list.join(' '),
        weighted_locations: places.flat().map((location) => ({ location, balanced_score: 1 })),
      }
      const data = async () => {
        loaded++
        return found
      }
      return [{ id: String(id), data }]
    })
    return { results }
  }
  return { search, loaded: () => loaded }
}

const textsOf = (found: readonly Matches[]) => found.map(({ raw_content }) => raw_content)

test('a result that only has the beginning of what was typed is no hit', async () => {
  const { search } = indexOf(['We wrote this', 'A lamp', 'We are'])
  expect((await search('weather')).results).toHaveLength(2)
  const hits = await findHits(search, 'weather', 8)
  expect([hits.total, await hits.next(8)]).toEqual([0, []])
})

test('longer words, accents and words with the same stem are hits', async () => {
  const stem = (word: string) => word.replace(/(ing|s)$/, '')
  const { search } = indexOf(['Weatherproof lamps', 'Köln', 'It rains'], stem)
  expect(textsOf(await (await findHits(search, 'weather', 8)).next(8))).toEqual(['Weatherproof lamps'])
  expect(textsOf(await (await findHits(search, 'raining', 8)).next(8))).toEqual(['It rains'])
  expect((await findHits(search, 'lam', 8)).total).toBe(1)
})

test('every typed word counts', async () => {
  const { search } = indexOf(['We light the lamp', 'The lamp in the weather'])
  expect(textsOf(await (await findHits(search, 'lamp weather', 8)).next(8))).toEqual(['The lamp in the weather'])
})

test('results are loaded as they are shown', async () => {
  const { search, loaded } = indexOf(Array.from({ length: 100 }, (_, index) => `lamp ${index}`))
  const hits = await findHits(search, 'lamp', 8)
  expect([hits.total, loaded()]).toEqual([100, 8])
  await hits.next(8)
  expect(loaded()).toBe(8)
  expect(await hits.next(20)).toHaveLength(20)
  expect(loaded()).toBe(28)
})

test('words that no text has are told', async () => {
  const { search } = indexOf(['We light the lamp'])
  expect(await unknownWords(search, 'weather Lamp')).toEqual(new Set(['weather']))
})
