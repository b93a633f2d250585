import { expect, test } from 'vitest'
import { fitHeadline, lineHeight } from './fit-headline.ts'

const place = { width: 640, height: 330 }
const measure = (text: string) => text.length * 0.45

test.each([
  'Short',
  'A headline of some words, as they are',
  'word '.repeat(40).trim(),
  'x'.repeat(300),
  'A very long headline about services that call each other over a network that is not always there '.repeat(5),
])('a headline such as %s stays in its place', (text) => {
  const { size, lines } = fitHeadline(text, place, measure)
  expect(lines * size * lineHeight).toBeLessThanOrEqual(place.height)
})

test('a short headline is large and whole, a long one smaller, and only what fits in no size is cut', () => {
  expect(fitHeadline('Short', place, measure)).toMatchObject({ text: 'Short', size: 104, lines: 1 })
  const long = fitHeadline('A headline of some words that runs over several lines of the card', place, measure)
  expect(long.size).toBeLessThan(104)
  expect(long.text).not.toContain('…')
  expect(fitHeadline('word '.repeat(400), place, measure).text).toMatch(/word…$/)
})
