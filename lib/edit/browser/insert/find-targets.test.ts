import { expect, it } from 'vitest'
import { findTargets } from './find-targets.ts'

const targets = [
  {
    path: 'content/posts/queues.md',
    kind: 'post' as const,
    title: 'Queues in the attic',
    url: '/blog/queues/',
    headings: [{ id: 'lag', text: 'Measuring lag', depth: 2 }],
  },
  { path: 'content/pages/about.md', kind: 'page' as const, title: 'About', url: '/about/', headings: [] },
]

it('documents come before headings, which lead to their place', () => {
  expect(findTargets(targets, '').map(({ url }) => url)).toEqual(['/blog/queues/', '/about/'])
  expect(findTargets(targets, 'lag')).toEqual([
    { title: 'Measuring lag', place: 'Queues in the attic', url: '/blog/queues/#lag' },
  ])
  expect(findTargets(targets, 'attic lag').map(({ url }) => url)).toEqual(['/blog/queues/#lag'])
})

it('a typed address is offered as it is', () => {
  expect(findTargets(targets, 'https://example.org/a')).toEqual([
    { title: 'https://example.org/a', place: 'This address', url: 'https://example.org/a' },
  ])
})
