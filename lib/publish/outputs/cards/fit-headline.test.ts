import { expect, test } from 'vitest'
import { fitHeadline, headlineSizes, lineHeight } from './fit-headline.ts'

const place = { width: 640, height: 390 }
const measure = (text: string) => text.length * 0.45

test.each([
  'Short',
  'A headline of some words, as they are',
  'word '.repeat(40).trim(),
  'x'.repeat(300),
  `x ${'y'.repeat(40)}`,
  'A very long headline about services that call each other over a network that is not always there '.repeat(5),
])('a headline such as %s stays in its place, every line of it', (text) => {
  const { size, lines } = fitHeadline(text, place, measure)
  expect(lines.length * size * lineHeight).toBeLessThanOrEqual(place.height)
  for (const line of lines) expect(measure(line) * size).toBeLessThanOrEqual(place.width)
})

test('a short headline is large and whole, a long one smaller, and only what fits in no size is cut', () => {
  expect(fitHeadline('Short', place, measure)).toEqual({ size: headlineSizes[0], lines: ['Short'] })
  const words = 'A headline of some words that runs over several lines of the card'
  const long = fitHeadline(words, place, measure)
  expect(long.size).toBeLessThan(headlineSizes[0])
  expect(long.lines.join(' ')).toBe(words)
  expect(fitHeadline('word, '.repeat(400), place, measure).lines.at(-1)).toMatch(/word…$/)
  expect(fitHeadline('x'.repeat(4000), place, measure).lines.at(-1)).toMatch(/x…$/)
})

test('lines are of like length: no word is left alone at the end', () => {
  expect(fitHeadline('Exactly once is a budget', place, measure).lines).toEqual(['Exactly once', 'is a budget'])
  expect(fitHeadline('Small steps: the rail', { ...place, height: 280 }, measure).lines).toEqual([
    'Small steps:',
    'the rail',
  ])
})

test('a word is broken behind its hyphen, and within only where it is wider than a line in every size', () => {
  const narrow = { width: 300, height: 390 }
  expect(fitHeadline('Ninety-nine', narrow, measure).lines).toEqual(['Ninety-', 'nine'])
  const wide = fitHeadline('y'.repeat(40), narrow, measure).lines
  expect(wide.join('')).toBe('y'.repeat(40))
  expect(wide.length).toBeGreaterThan(1)
  expect(fitHeadline('Lamps — a history', narrow, measure).lines[0]).toMatch(/ —$/)
})
