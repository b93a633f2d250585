import { expect, it } from 'vitest'
import { loadTiny, post } from '../../testing/tiny-site.ts'
import { redirectLoops } from './redirect-loops.ts'

const loops = (...pairs: [from: string, to: string][]) => [
  ...redirectLoops(pairs.map(([from, to]) => ({ from, to }))).values(),
]

it('finds loops of any length, and nothing else', () => {
  expect(loops(['/a/', '/b/'], ['/b/', '/A'])).toEqual([
    ['/a/', '/b/', '/A'],
    ['/b/', '/A', '/b/'],
  ])
  expect(loops(['/a/', '/b/'], ['/b/', '/c/'], ['/c/', '/a/'])).toHaveLength(3)
  // /x/ leads into a loop but is not part of one.
  expect(loops(['/x/', '/a/'], ['/a/', '/b/'], ['/b/', '/a/'])).toHaveLength(2)
  expect(loops(['/a/', '/b/'], ['/b/', '/c/'], ['/a/', '/a/'])).toEqual([])
})

it('for two posts that redirect from each other’s addresses, the message says what to remove in each', async () => {
  const { said, content } = await loadTiny({
    'posts/2020-01-02-a.md': post({ title: 'A', redirect_from: '/blog/b/' }),
    'posts/2020-01-03-b.md': post({ title: 'B', date: '2020-01-03', redirect_from: '[/old/, /blog/a/]' }),
  })
  expect(said).toEqual([
    'content/posts/2020-01-02-a.md:5:16  error  redirect-loop  redirects form a loop: /blog/b/ → /blog/a/ → /blog/b/ — remove /blog/b/ here: it is the address of content/posts/2020-01-03-b.md',
    'content/posts/2020-01-03-b.md:5:24  error  redirect-loop  redirects form a loop: /blog/a/ → /blog/b/ → /blog/a/ — remove /blog/a/ here: it is the address of content/posts/2020-01-02-a.md',
  ])
  expect(content.redirects.map(({ from }) => from)).toEqual(['/old/'])
})
