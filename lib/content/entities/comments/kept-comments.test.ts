import { expect, it } from 'vitest'
import { loadTiny, post } from '../../testing/tiny-site.ts'
import { commentsPath } from './kept-comments.ts'

const site = (keys: string) => `title: T\ndescription: D.\nurl: https://example.org\n${keys}\n`
const comment = (id: string, more: object = {}) => ({
  id,
  kind: 'comment',
  author: 'Ann',
  date: '2013-03-14T12:35:07-07:00',
  text: id,
  ...more,
})
const files = {
  'posts/2020-01-02-x.md': post(),
  'comments/posts/2020-01-02-x.json': JSON.stringify({
    comments: [
      comment('1', {
        website: 'https://a.example/',
        replies: [comment('2', { website: 'javascript:alert(1)', date: 'soon' })],
      }),
      comment('3', { approved: false, replies: [comment('4')] }),
      comment('5', { kind: 'pingback' }),
    ],
  }),
}

it('kept comments are shown only if the owner says so', async () => {
  expect((await loadTiny(files)).content.comments.size).toBe(0)
  const { content, said } = await loadTiny({ ...files, 'site.yml': site('comments: {kept: true}') })
  expect(said).toEqual([])
  const shared = { author: 'Ann', date: '2013-03-14', website: undefined, replies: [] }
  expect(content.comments.get('content/posts/2020-01-02-x.md')).toEqual([
    {
      ...{ ...shared, id: '1', text: '1', website: 'https://a.example/' },
      replies: [{ ...shared, id: '2', text: '2', date: undefined }],
    },
    { ...shared, id: '4', text: '4' },
  ])
})

it('a file that cannot be read is an error at the file', async () => {
  const { said } = await loadTiny({
    ...files,
    'comments/posts/2020-01-02-x.json': '{"comments": [{"id": 1}]}',
    'site.yml': site('comments: {kept: true}'),
  })
  expect(said).toEqual([
    expect.stringContaining(
      'content/comments/posts/2020-01-02-x.json:1:1  error  comments-invalid  these comments cannot be read at comments.0.id',
    ),
  ])
})

it.each([
  ['content/posts/x.md', 'content/comments/posts/x.json'],
  ['content/_posts/x.markdown', 'content/comments/posts/x.json'],
  ['content/posts/x/index.mdx', 'content/comments/posts/x/index.json'],
])('the comments of %s are in %s', (path, file) => expect(commentsPath(path)).toBe(file))
