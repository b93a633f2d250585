import { expect, it } from 'vitest'
import { loadTiny } from '../../testing/tiny-site.ts'

const undated = '---\ntitle: T\nauthor_staff_member: jane\n---\nText.\n'

it.each([
  ['posts/2019/03/14/x.md', '2019-03-14', '/blog/x/'],
  ['posts/2019/03/14-x.md', '2019-03-14', '/blog/x/'],
  ['posts/2019/03-14-x/index.md', '2019-03-14', '/blog/x/'],
  ['posts/2019-03-14/x.md', '2019-03-14', '/blog/x/'],
])('the day of a post may be in its folders, as in Docusaurus: %s', async (path, date, url) => {
  const { content, said } = await loadTiny({ [path]: undated })
  expect(content.posts.map((post) => [post.date, post.url])).toEqual([[date, url]])
  expect(said.filter((one) => / date-/.test(one))).toEqual([])
})

it('folders that are no day are none', async () => {
  const { said } = await loadTiny({ 'posts/2019/13/14/x.md': undated })
  expect(said.filter((one) => / date-missing/.test(one))).toHaveLength(1)
})
