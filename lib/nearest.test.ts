import { expect, it } from 'vitest'
import { editDistance, nearest } from './nearest.ts'

it('counts inserted, deleted, replaced and swapped letters as one edit each', () => {
  expect(editDistance('titel', 'title')).toBe(1)
  expect(editDistance('tags', 'tag')).toBe(1)
  expect(editDistance('date', 'gate')).toBe(1)
  expect(editDistance('abc', 'xyz')).toBe(3)
  expect(editDistance('', 'abc')).toBe(3)
})

it('suggests what is one edit away, two from seven letters on', () => {
  expect(nearest('tittle', ['title', 'date'])).toEqual(['title'])
  expect(nearest('catagores', ['categories'])).toEqual(['categories'])
  expect(nearest('ref', ['date'])).toEqual([])
})
