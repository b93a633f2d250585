import { expect, it } from 'vitest'
import { loadTiny, post } from './tiny-site.ts'

const state = async (keys: Record<string, string>, asOf?: string, path = 'posts/2020-01-02-x.md') =>
  (
    await loadTiny({ [path]: post(keys), 'posts/2019-01-01-z.md': post({ date: '2019-01-01' }) }, asOf)
  ).content.posts.find((one) => one.slug === 'x')?.state

it('a post of a future day is scheduled until its day begins', async () => {
  expect(await state({ date: '2026-06-01' }, '2026-05-31')).toBe('scheduled')
  expect(await state({ date: '2026-06-01' }, '2026-06-01')).toBe('published')
})

it('a post is expired from its expires day on', async () => {
  expect(await state({ expires: '2026-06-01' }, '2026-05-31')).toBe('published')
  expect(await state({ expires: '2026-06-01' }, '2026-06-01')).toBe('expired')
})

it('draft: true, published: false and a _drafts folder make a draft', async () => {
  expect(await state({ draft: 'true' })).toBe('draft')
  expect(await state({ published: 'false' })).toBe('draft')
  expect(await state({}, undefined, '_drafts/x.md')).toBe('draft')
})

it('today is the day in the site’s zone when nothing else is said', async () => {
  const { loadContent } = await import('./load.ts')
  const { withSite } = await import('./tiny-site.ts')
  const files = {
    'site.yml': 'title: T\ndescription: D\nurl: https://example.org\ntime_zone: Pacific/Kiritimati\n',
    'posts/2020-01-02-x.md': post(),
  }
  await withSite(files, (root) =>
    expect(loadContent({ root, now: new Date('2026-11-23T23:30:00Z') }).content?.today).toBe('2026-11-24'),
  )
})

it('the date in the file name serves when there is none, and warns when it differs', async () => {
  const { content, said } = await loadTiny({
    'posts/2018-03-04-a.md': post('title: A\nauthor_staff_member: jane'),
    'posts/2020-01-01-b.md': post({ date: '2020-01-02' }),
  })
  expect(content.posts.map(({ date }) => date)).toEqual(['2020-01-02', '2018-03-04'])
  expect(said).toEqual([expect.stringMatching(/date-differs.*2020-01-02 counts/)])
})

it('posts are ordered by day, then typed time, then slug', async () => {
  const { content } = await loadTiny({
    'posts/b.md': post({ date: '2020-01-02 10:00' }),
    'posts/a.md': post({ date: '2020-01-02 09:00' }),
    'posts/d.md': post({ date: '2020-01-01' }),
    'posts/c.md': post({ date: '2020-01-01' }),
  })
  expect(content.posts.map(({ slug }) => slug)).toEqual(['b', 'a', 'c', 'd'])
})
