import { expect, it } from 'vitest'
import { loadTiny, post } from '../../testing/tiny-site.ts'
import { nextChange } from './state.ts'

const state = async (keys: Record<string, string>, asOf?: string, path = 'posts/2020-01-02-x.md') =>
  (
    await loadTiny({ [path]: post(keys), 'posts/2019-01-01-z.md': post({ date: '2019-01-01' }) }, asOf)
  ).content.posts.find((one) => one.slug === 'x')?.state

const inTokyo = {
  'site.yml': 'title: T\ndescription: D\nurl: https://example.org\ntime_zone: Asia/Tokyo\n',
}

it('a post with a future date is scheduled until that day begins', async () => {
  expect(await state({ date: '2026-06-01' }, '2026-05-31')).toBe('scheduled')
  expect(await state({ date: '2026-06-01' }, '2026-06-01')).toBe('published')
})

it('a post is expired from the day of expires on', async () => {
  expect(await state({ expires: '2026-06-01' }, '2026-05-31')).toBe('published')
  expect(await state({ expires: '2026-06-01' }, '2026-06-01')).toBe('expired')
})

it('a post with a time is scheduled until that instant, in the zone typed', async () => {
  const date = '2026-11-30T23:30+04:00'
  expect(await state({ date }, '2026-11-30')).toBe('scheduled')
  expect(await state({ date }, '2026-11-30T19:29:59Z')).toBe('scheduled')
  expect(await state({ date }, '2026-11-30T19:30Z')).toBe('published')
})

it('a post expires at the time typed, in the site’s zone unless another is typed', async () => {
  const expired = async (asOf: string) =>
    (await loadTiny({ ...inTokyo, 'posts/x.md': post({ expires: '2026-06-01 09:00' }) }, asOf)).content.posts[0]?.state
  expect(await expired('2026-05-31T23:59Z')).toBe('published')
  expect(await expired('2026-06-01T00:00Z')).toBe('expired')
})

it('a page is published and withdrawn at the times typed', async () => {
  const page = '---\ntitle: P\ndate: 2026-06-01 09:00\nexpires: 2026-06-01 17:00\n---\nText.\n'
  const at = async (asOf: string) =>
    (await loadTiny({ 'posts/x.md': post(), 'pages/p.md': page }, asOf)).content.pages[0]?.state
  expect(await at('2026-06-01')).toBe('scheduled')
  expect(await at('2026-06-01 12:00')).toBe('published')
  expect(await at('2026-06-02')).toBe('expired')
})

it('the next change is the first instant at which a document is published or withdrawn', async () => {
  const change = async (keys: Record<string, string>, more: Record<string, string> = {}) => {
    const next = nextChange((await loadTiny({ ...inTokyo, 'posts/x.md': post(keys), ...more })).content)
    return next === null ? null : new Date(next).toISOString()
  }
  expect(await change({})).toBe(null)
  expect(await change({ date: '2026-11-30' })).toBe('2026-11-29T15:00:00.000Z')
  expect(await change({ date: '2026-11-30T23:30+04:00' })).toBe('2026-11-30T19:30:00.000Z')
  expect(await change({ date: '2026-11-30', expires: '2026-11-20' })).toBe('2026-11-19T15:00:00.000Z')
  expect(await change({ expires: '2026-11-30 08:00' })).toBe('2026-11-29T23:00:00.000Z')
  expect(await change({ date: '2026-11-30', draft: 'true' })).toBe(null)
  expect(await change({ expires: '2025-11-30' })).toBe(null)
  const page = '---\ntitle: P\nexpires: 2026-02-01\n---\nText.\n'
  expect(await change({ expires: '2026-11-30' }, { 'pages/p.md': page })).toBe('2026-01-31T15:00:00.000Z')
})

it('draft: true, published: false and a _drafts folder make a draft', async () => {
  expect(await state({ draft: 'true' })).toBe('draft')
  expect(await state({ published: 'false' })).toBe('draft')
  expect(await state({}, undefined, '_drafts/x.md')).toBe('draft')
})

it('today is the current day in the site’s zone by default', async () => {
  const { loadContent } = await import('../../load.ts')
  const { withSite } = await import('../../testing/tiny-site.ts')
  const files = {
    'site.yml': 'title: T\ndescription: D\nurl: https://example.org\ntime_zone: Pacific/Kiritimati\n',
    'posts/2020-01-02-x.md': post(),
  }
  await withSite(files, (root) =>
    expect(loadContent({ root, now: new Date('2026-11-23T23:30:00Z') }).content?.today).toBe('2026-11-24'),
  )
})

it('the date in the file name is used if there is no other, and a different one causes a warning', async () => {
  const { content, said } = await loadTiny({
    'posts/2018-03-04-a.md': post('title: A\nauthor_staff_member: jane'),
    'posts/2020-01-01-b.md': post({ date: '2020-01-02' }),
  })
  expect(content.posts.map(({ date }) => date)).toEqual(['2020-01-02', '2018-03-04'])
  expect(said).toEqual([expect.stringMatching(/date-differs.*2020-01-02 is used/)])
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

it('on one day, a post without a time counts from the beginning of the day', async () => {
  const { content } = await loadTiny({
    ...inTokyo,
    'posts/a.md': post({ date: '2020-01-02 08:00 +0900' }),
    'posts/b.md': post({ date: '2020-01-02' }),
    'posts/c.md': post({ date: '2020-01-02 07:00' }),
  })
  expect(content.posts.map(({ slug }) => slug)).toEqual(['a', 'c', 'b'])
})
