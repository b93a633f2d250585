import { describe, expect, test } from 'vitest'
import { compileBody } from '../../markdown/index.ts'
import { paragraphsOf, staleParagraphs } from './stale-paragraphs.ts'
import { isTypoFix } from './typo-fix.ts'

const place = {
  path: 'x.md',
  firstLine: 1,
  format: 'md',
  language: 'en',
  math: false,
  siteUrl: 'https://example.org',
} as const
const paragraphs = async (text: string) => paragraphsOf(await compileBody({ ...place, text }))

describe('what a translation can ignore', () => {
  test.each([
    ['The lamp of teh harbour burns.', 'The lamp of the harbour burns.'],
    ['The recieved letter was old.', 'The received letter was old.'],
    ['the keeper, he said', 'The keeper – he said!'],
    ['The the lamp burns.', 'The lamp burns.'],
    ['It dont burn', 'It don’t burn'],
    ['a data base of ships', 'a database of ships'],
    ['Der Wärter sah die Brüke.', 'Der Wärter sah die Brücke.'],
    ['cafe au lait', 'café au lait'],
  ])('%s → %s', (before, after) => expect(isTypoFix(before, after)).toBe(true))
})

describe('what a translation has to follow', () => {
  test.each([
    ['The lamp can burn.', 'The lamp cannot burn.'],
    ['The lamp is now lit.', 'The lamp is not lit.'],
    ['It will increase the load.', 'It will decrease the load.'],
    ['That is possible today.', 'That is impossible today.'],
    ['Wait 10 seconds.', 'Wait 30 seconds.'],
    ['They could stay there.', 'They couldn’t stay there.'],
    ['The lamp burns at night.', 'The lamp burns at night, unless it rains.'],
    ['The red lamp burns.', 'The lamp burns.'],
  ])('%s → %s', (before, after) => expect(isTypoFix(before, after)).toBe(false))
})

test('a paragraph that is new, gone or rewritten is named with its place', () => {
  const then = ['One lamp.', 'Two wagons stand here.', 'Three bridges lead over.']
  expect(
    staleParagraphs(then, ['One lamp.', 'A new thought.', 'Two wagons stand here.', 'Three bridges lead over.'], 'en'),
  ).toEqual([{ change: 'added', number: 2, text: 'A new thought.' }])
  expect(staleParagraphs(then, ['One lamp.', 'Three bridges lead over.'], 'en')).toEqual([
    { change: 'removed', number: 2, text: 'Two wagons stand here.' },
  ])
  expect(staleParagraphs(then, ['One lamp.', 'Nothing at all is left.', 'Three bridges lead over.'], 'en')).toEqual([
    {
      change: 'changed',
      number: 2,
      text: 'Nothing at all is left.',
      sentences: { before: ['Two wagons stand here.'], now: ['Nothing at all is left.'] },
    },
  ])
})

/** Numbers from a seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const nouns = 'harbour lantern keeper engine bridge wagon mirror current journal window captain signal'.split(' ')
const verbs = 'carries follows remembers repairs measures watches answers crosses'.split(' ')
const rests = [
  'before the morning',
  'without any hurry',
  'in every winter',
  'along the northern shore',
  'for twenty years',
]

describe('a source of forty paragraphs', () => {
  const next = random(7)
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(next() * items.length)] as Item
  const sentence = () => `The ${pick(nouns)} ${pick(verbs)} the ${pick(nouns)} ${pick(rests)}.`
  const source = Array.from({ length: 40 }, (_, index) =>
    index % 8 === 0
      ? `## Part ${'abcde'[index / 8]} of the ${pick(nouns)}`
      : Array.from({ length: 4 }, sentence).join(' '),
  )
  const isText = (text: string) => !text.startsWith('##')

  /** Other line ends, wherever a space was. */
  const rewrapped = (text: string) => (isText(text) ? text.replace(/ /g, () => (next() < 0.15 ? '\n' : ' ')) : text)
  /** A letter of a long word doubled, left out or exchanged with its neighbour. */
  function misspelt(text: string): string {
    const words = [...text.matchAll(/\p{L}{6,}/gu)]
    const { index, 0: word } = pick(words)
    const at = 1 + Math.floor(next() * (word.length - 2))
    const wrong = [
      word.slice(0, at) + word.slice(at + 1),
      word.slice(0, at) + word[at] + word.slice(at),
      word.slice(0, at) + (word[at + 1] ?? '') + word[at] + word.slice(at + 2),
    ]
    return text.slice(0, index) + pick(wrong) + text.slice(index + word.length)
  }

  /** The paragraphs of a text compiled by itself: a paragraph does not depend on those around it, and forty take forty times as long. */
  const alone = async (text: string) => (await paragraphs(text))[0] ?? ''

  test('1,000 re-wraps and corrected misprints raise no mark', async () => {
    const now = await paragraphs(source.join('\n\n'))
    let wrapped = now
    for (let round = 0; round < 1000; round++) {
      if (round % source.length === 0) wrapped = await paragraphs(source.map(rewrapped).join('\n\n'))
      const changed = Math.floor(next() * source.length)
      const text = source[changed] ?? ''
      const then = wrapped.with(changed, await alone(isText(text) ? misspelt(rewrapped(text)) : text))
      expect(staleParagraphs(then, now, 'en'), then[changed]).toEqual([])
    }
  }, 300_000)

  test('100 changed sentences raise exactly theirs, in a source that is wrapped anew', async () => {
    const then = await paragraphs(source.join('\n\n'))
    for (let round = 0; round < 100; round++) {
      const texts = source.flatMap((text, index) => (isText(text) ? [index] : []))
      const changed = pick(texts)
      const sentences = (source[changed] ?? '').split(/(?<=\.) /)
      sentences[Math.floor(next() * sentences.length)] = `${sentence().slice(0, -1)}, as nobody had expected.`
      const now = source.map((text, index) => (index === changed ? sentences.join(' ') : rewrapped(text)))
      const found = staleParagraphs(then, await paragraphs(now.join('\n\n')), 'en')
      expect(found.map(({ change, number }) => ({ change, number }))).toEqual([
        { change: 'changed', number: changed + 1 },
      ])
    }
  }, 300_000)
})
