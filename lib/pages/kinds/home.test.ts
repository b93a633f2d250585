import { expect, it } from 'vitest'
import { post, publishTiny, type SiteFiles } from '../../content/testing/tiny-site.ts'
import { getHome } from './home.ts'

/** Thirty daily posts, with additional keys by day. */
const thirty = (keys: Record<number, string>): SiteFiles =>
  Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => {
      const day = String(index + 1).padStart(2, '0')
      const head = `title: Day ${day}\ndate: 2020-01-${day}\nauthor_staff_member: jane`
      return [`posts/${day}.md`, post(`${head}\n${keys[index + 1] ?? ''}`)]
    }),
  )
const front = async (keys: Record<number, string>) => {
  const { publication, said } = await publishTiny(thirty(keys))
  const { lead, recent, more } = getHome(publication)
  return { titles: [lead, ...recent, ...more].map((card) => card?.title.slice(4)), said }
}

it('a featured post leads regardless of its age', async () => {
  const { titles, said } = await front({ 2: 'featured: true' })
  expect(titles).toEqual(['02', '30', '29', '28', '27', '26', '25', '24', '23', '22', '21'])
  expect(said).toEqual([])
})

it('of several featured posts the newest leads and the others follow it, which is reported', async () => {
  const { titles, said } = await front({ 2: 'featured: true', 9: 'featured: yes', 5: 'featured: true' })
  expect(titles.slice(0, 6)).toEqual(['09', '05', '02', '30', '29', '28'])
  expect(said).toEqual([
    'content/posts/02.md:5:11  warning  featured-several  3 posts are featured: content/posts/09.md, the newest, leads the front page, and the others follow it — remove featured: here, or write ignore: featured-several if this is intended',
    'content/posts/05.md:5:11  warning  featured-several  3 posts are featured: content/posts/09.md, the newest, leads the front page, and the others follow it — remove featured: here, or write ignore: featured-several if this is intended',
  ])
})

it('unlisted posts and drafts are not featured', async () => {
  const { titles, said } = await front({
    2: 'featured: true',
    9: 'featured: true\nunlisted: true',
    12: 'featured: true\ndraft: true',
  })
  expect(titles[0]).toBe('02')
  expect(said.filter((line) => line.includes('featured'))).toEqual([])
})

it('a category whose posts are all shown above comes after those that have posts left', async () => {
  const categories = {
    28: 'categories: [new]',
    29: 'categories: [new]',
    2: 'categories: [old]',
    3: 'categories: [older]',
  }
  const { publication } = await publishTiny(thirty(categories))
  const { sections } = getHome(publication)
  expect(sections.map(({ name, count, posts }) => [name, count, posts.length])).toEqual([
    ['old', 1, 1],
    ['older', 1, 1],
    ['new', 2, 0],
  ])
})
