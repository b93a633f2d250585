import { expect, it } from 'vitest'
import { nearest, Suggestions } from './nearest.ts'

it('suggests words one edit away, or two from seven letters on', () => {
  expect(nearest('tittle', ['title', 'date'])).toEqual(['title'])
  expect(nearest('catagores', ['categories'])).toEqual(['categories'])
  expect(nearest('ref', ['date'])).toEqual([])
})

it('suggests the nearest first, then by name, at most three, whatever the case', () => {
  expect(nearest('POST-1', ['post-21', 'Post-1', 'post-31', 'post-11', 'post'])).toEqual([
    'Post-1',
    'post-11',
    'post-21',
  ])
})

it('never suggests a word more than four edits away', () => {
  expect(nearest('aaaaabbbbb', ['aaaaabcccc'], 9)).toEqual(['aaaaabcccc'])
  expect(nearest('aaaaabbbbb', ['aaaaaccccc'], 9)).toEqual([])
})

const posts = Array.from({ length: 100 }, (_, index) => `/blog/post-${index}/`)

it('stops suggesting when the work of a run is used up, always at the same word', () => {
  const answered = (work: number) => {
    const suggestions = new Suggestions(posts, work)
    return posts.map((post) => suggestions.nearest(`${post}x`).length > 0)
  }
  const some = answered(20_000)
  expect(some[0]).toBe(true)
  expect(some.at(-1)).toBe(false)
  expect(some.indexOf(false)).toBe(some.lastIndexOf(true) + 1)
  expect(answered(20_000)).toEqual(some)
})

it('searches for a word once, however often it is requested', () => {
  const suggestions = new Suggestions(posts, 20_000)
  for (let time = 0; time < 1000; time++)
    expect(suggestions.nearest('/blog/post-7x/')[0]?.candidate).toBe('/blog/post-7/')
})
