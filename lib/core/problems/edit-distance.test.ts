import { describe, expect, it } from 'vitest'
import { EditDistance, editDistance } from './edit-distance.ts'

it.each([
  ['titel', 'title', 1],
  ['tags', 'tag', 1],
  ['date', 'gate', 1],
  ['abc', 'xyz', 3],
  ['', 'abc', 3],
  ['ca', 'abc', 3],
  ['same', 'same', 0],
])('from %s to %s: %i', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance)
  expect(editDistance(b, a)).toBe(distance)
})

describe('a limit', () => {
  const letters = ['', 'a', 'b', 'c', 'ab', 'ba', 'abc', 'bca', 'acb', 'aabc', 'cabca', 'abcabc', 'bacbac', 'ccccccc']
  it('stops at the limit, and leaves smaller distances unchanged', () => {
    const reused = new EditDistance()
    for (const a of letters)
      for (const b of letters)
        for (const limit of [0, 1, 2, 3, 4])
          expect(reused.between(a, b, limit), `${a} ${b} ${limit}`).toBe(Math.min(editDistance(a, b), limit + 1))
  })
  it('skips most of the comparisons', () => {
    const [near, far] = [new EditDistance(), new EditDistance()]
    const [a, b] = [`a${'x'.repeat(200)}b`, `b${'x'.repeat(200)}a`]
    near.between(a, b, 2)
    far.between(a, b, 400)
    expect(near.compared).toBeLessThan(far.compared / 30)
  })
})
