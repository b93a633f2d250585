import { expect, it } from 'vitest'
import { inReadingOrder, publicationIndex } from '../../../pages/index.ts'
import { loadTiny, post, publishTiny } from '../../testing/tiny-site.ts'
import { relatedIndex } from './related.ts'

it('a rare shared term weighs more than a common one', async () => {
  const common = Object.fromEntries(
    Array.from({ length: 8 }, (_, index) => [
      `posts/c${index}.md`,
      post({ date: `2020-02-0${index + 1}`, categories: 'Common' }),
    ]),
  )
  const { content } = await loadTiny({
    ...common,
    'posts/here.md': post({ date: '2020-02-10', categories: '[Common]', tags: 'Rare' }),
    'posts/far.md': post({ date: '2015-01-01', tags: 'Rare' }),
  })
  const here = content.posts.find(({ slug }) => slug === 'here')
  const related = here && relatedIndex(content.posts)(here)
  expect(related?.map(({ slug }) => slug)).toEqual(['far', 'c7', 'c6'])
})

it('a post is never related to itself, and a post that shares nothing has no related posts', async () => {
  const { content } = await loadTiny({
    'posts/a.md': post(),
    'authors/kim.md': '---\nname: Kim\n---\n',
    'posts/b.md': post({ author_staff_member: 'kim' }),
  })
  for (const each of content.posts) expect(relatedIndex(content.posts)(each)).toEqual([])
})

it('posts the page already links to are not listed as related', async () => {
  const { content } = await loadTiny({
    'posts/a.md': post({ date: '2020-01-03', categories: 'Common' }),
    'posts/b.md': post({ date: '2020-01-02', categories: 'Common' }),
    'posts/c.md': post({ date: '2020-01-01', categories: 'Common' }),
  })
  const [a, b, c] = content.posts
  expect(a && b && relatedIndex(content.posts)(a, [undefined, b])).toEqual([c])
})

it('a series is ordered by part, then from the oldest', async () => {
  const { content } = await loadTiny({
    'posts/b.md': post({ date: '2020-01-03', series: '{name: S, part: 2}' }),
    'posts/a.md': post({ date: '2020-01-04', series: '{name: S, part: 1}' }),
    'posts/z.md': post({ date: '2020-01-02', series: 'S' }),
    'posts/y.md': post({ date: '2020-01-01', series: 'S' }),
  })
  expect(inReadingOrder(content.posts).map(({ slug }) => slug)).toEqual(['a', 'b', 'y', 'z'])
  // The page of each part asks for it.
  expect(inReadingOrder(content.posts)).toBe(inReadingOrder(content.posts))
})

it('drafts, scheduled, expired and unlisted posts are in no list', async () => {
  const { publication } = await publishTiny({
    'posts/shown.md': post(),
    'posts/draft.md': post({ draft: 'true' }),
    'posts/scheduled.md': post({ date: '2030-01-01' }),
    'posts/expired.md': post({ expires: '2021-01-01' }),
    'posts/unlisted.md': post({ unlisted: 'true' }),
  })
  expect(publicationIndex(publication).posts.map(({ slug }) => slug)).toEqual(['shown'])
})

it('ties go to the nearest date, also for an unlisted post', async () => {
  const days = Array.from({ length: 60 }, (_, index) =>
    new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10),
  )
  const files = Object.fromEntries(days.map((date, index) => [`posts/p${index}.md`, post({ date, tags: 'One' })]))
  const { content } = await loadTiny({
    ...files,
    'posts/away.md': post({ date: '2020-01-31', tags: 'One', unlisted: 'true' }),
    'posts/before.md': post({ date: '2019-01-31', tags: 'One', unlisted: 'true' }),
  })
  const related = relatedIndex(content.posts.filter(({ unlisted }) => !unlisted))
  const slugs = (slug: string) =>
    content.posts
      .filter((one) => one.slug === slug)
      .flatMap((post) => related(post))
      .map((one) => one.slug)
  expect(slugs('p20')).toEqual(['p19', 'p21', 'p18'])
  expect(slugs('p0')).toEqual(['p1', 'p2', 'p3'])
  expect(slugs('away')).toEqual(['p30', 'p29', 'p31'])
  expect(slugs('before')).toEqual(['p0', 'p1', 'p2'])
  // A query leaves no state behind.
  expect(slugs('p20')).toEqual(['p19', 'p21', 'p18'])
})

it('a new post changes what is related to the posts near it only, however many others share its terms', async () => {
  const often = Object.fromEntries(
    Array.from({ length: 91 }, (_, index) => {
      const date = new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10)
      return [`posts/p${index}.md`, post({ date, categories: 'Often', tags: `[T${index % 7}, U${index % 11}]` })]
    }),
  )
  const relations = async (files: typeof often) => {
    const { content } = await loadTiny(files)
    const related = relatedIndex(content.posts)
    return new Map(
      content.posts.map((post) => [
        post.slug,
        related(post)
          .map(({ slug }) => slug)
          .join(' '),
      ]),
    )
  }
  const before = await relations(often)
  // 91 is the first number that is rounded to 128.
  const after = await relations({
    ...often,
    'posts/new.md': post({ date: '2021-01-01', categories: 'Often', tags: 'T1' }),
  })
  const changed = [...before].filter(([slug, related]) => after.get(slug) !== related).map(([slug]) => slug)
  expect(changed.filter((slug) => Number(slug.slice(1)) < 91 - 24 * 7)).toEqual([])
  expect(changed.length).toBeLessThan(10)
})
