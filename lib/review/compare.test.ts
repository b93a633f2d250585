import { expect, test } from 'vitest'
import { loadTiny, post, type SiteFiles } from '../content/testing/tiny-site.ts'
import { compareContent } from './compare.ts'

/** Compares two sites; files that exist on one side only, or differ, count as differing. */
async function compared(before: SiteFiles, now: SiteFiles) {
  const differing = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(
    (path) => before[path] !== now[path],
  )
  const [old, current] = await Promise.all([loadTiny(before), loadTiny(now)])
  const { ancestors, gone } = compareContent(
    old.content,
    current.content,
    new Set(differing.map((path) => `content/${path}`)),
  )
  return { ancestors: Object.fromEntries([...ancestors].map(([path, one]) => [path, one?.path ?? null])), gone }
}

test('an added file is new, a file with different text is changed, others are neither', async () => {
  const { ancestors, gone } = await compared(
    { 'posts/a.md': post(), 'posts/b.md': post({}, 'Before.') },
    {
      'posts/a.md': post(),
      'posts/b.md': post({}, 'After.'),
      'posts/c.md': post(),
      'authors/new.md': '---\nname: New\n---\n',
    },
  )
  expect(ancestors).toEqual({
    'content/posts/b.md': 'content/posts/b.md',
    'content/posts/c.md': null,
    'content/authors/new.md': null,
  })
  expect(gone).toEqual([])
})

test('a renamed file is matched to the document by its address', async () => {
  const { ancestors, gone } = await compared(
    { 'posts/a.md': post() },
    { 'posts/z.md': post({ redirect_from: '/blog/a/' }) },
  )
  expect(ancestors).toEqual({ 'content/posts/z.md': 'content/posts/a.md' })
  expect(gone).toEqual([{ url: '/blog/a/', title: 'T', answer: { kind: 'redirect', to: '/blog/z/' } }])
})

test('a post moved into a folder that the old one redirects to is the same post', async () => {
  const settings = (redirects: string) =>
    `title: T\ndescription: D.\nurl: https://example.org\nhost: netlify\npost_url: /posts/:slug/\n${redirects}`
  const { ancestors, gone } = await compared(
    { 'posts/a.md': post(), 'site.yml': settings('').replace('/posts/', '/news/') },
    { 'posts/2020-01-02-a.md': post(), 'site.yml': settings('redirects: {/news/*: /posts/*}\n') },
  )
  expect(ancestors).toMatchObject({ 'content/posts/2020-01-02-a.md': 'content/posts/a.md' })
  expect(gone).toEqual([{ url: '/news/a/', title: 'T', answer: { kind: 'redirect', to: '/posts/a/' } }])
})

test('a renamed file with the same address is changed, and nothing is gone', async () => {
  const { ancestors, gone } = await compared({ 'posts/a.md': post() }, { 'posts/2020-01-02-a.md': post() })
  expect(ancestors).toEqual({ 'content/posts/2020-01-02-a.md': 'content/posts/a.md' })
  expect(gone).toEqual([])
})

test('a published document that is removed, moved without a redirect, or withdrawn is gone, and its response is reported', async () => {
  const { gone } = await compared(
    { 'posts/a.md': post(), 'posts/b.md': post(), 'posts/c.md': post(), 'posts/d.md': post({ draft: 'true' }) },
    { 'posts/b.md': post({ slug: 'bee' }), 'posts/c.md': post({ draft: 'true' }) },
  )
  expect(gone.map(({ url, answer }) => `${url} ${answer.kind}`).sort()).toEqual([
    '/blog/a/ nothing',
    '/blog/b/ nothing',
    '/blog/c/ gone',
  ])
})
