import { expect, test } from 'vitest'
import { post, publishTiny } from '../content/testing/tiny-site.ts'
import { getDocument } from '../pages/index.ts'
import { showable } from './showable.ts'

test('an .mdx post that does not compile shows its source as text; the others are unchanged', async () => {
  const { publication } = await publishTiny({
    'posts/bad.mdx': post({}, 'Two is {1 + } and <b>bold</b>.'),
    'posts/good.md': post({}, 'Good.'),
  })
  const shown = showable(publication)
  expect(shown.content.posts.map(({ path, format }) => [path, format])).toEqual([
    ['content/posts/bad.mdx', 'md'],
    ['content/posts/good.md', 'md'],
  ])
  expect(shown.body('content/posts/bad.mdx').parts).toEqual([
    '<pre tabindex="0"><code>Two is {1 + } and &lt;b&gt;bold&lt;/b&gt;.\n</code></pre>',
  ])
  expect(shown.body('content/posts/good.md')).toBe(publication.body('content/posts/good.md'))
  expect(getDocument(publication, '/blog/good/', 'published')).not.toBeNull()
})
