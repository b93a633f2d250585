import { expect, test } from 'vitest'
import { markdownUrl, socialImageUrl } from './derived-addresses.ts'

test('a social image has the path of its page', () => {
  expect(['/', '/blog/x/', '/a/b.html'].map(socialImageUrl)).toEqual([
    '/og/index.png',
    '/og/blog/x.png',
    '/og/a/b.html.png',
  ])
})

test('the Markdown alternate of a page is in the folder of the page', () => {
  expect(['/blog/x/', '/a/b.html'].map(markdownUrl)).toEqual(['/blog/x/index.md', '/a/b.md'])
})
