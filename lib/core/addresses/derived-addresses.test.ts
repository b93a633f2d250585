import { expect, test } from 'vitest'
import { socialImageUrl, twinUrl } from './derived-addresses.ts'

test('a social image has the path of its page', () => {
  expect(['/', '/blog/x/', '/a/b.html'].map(socialImageUrl)).toEqual([
    '/og/index.png',
    '/og/blog/x.png',
    '/og/a/b.html.png',
  ])
})

test('a twin lies beside its page', () => {
  expect(['/blog/x/', '/a/b.html'].map(twinUrl)).toEqual(['/blog/x/index.md', '/a/b.md'])
})
