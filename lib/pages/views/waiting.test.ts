import { expect, it } from 'vitest'
import { post, publishTiny } from '../../content/testing/tiny-site.ts'
import { getWaiting } from './waiting.ts'

it('drafts, scheduled, expired and unlisted documents are listed with their addresses; published ones and the guide are not', async () => {
  const { publication } = await publishTiny({
    'posts/out.md': post(),
    'posts/draft.md': post({ title: 'Draft', draft: 'true' }),
    'posts/later.md': post({ title: 'Later', date: '2027-02-03' }),
    'posts/over.md': post({ title: 'Over', expires: '2025-01-01' }),
    'pages/quiet.md': '---\ntitle: Quiet\nunlisted: true\n---\nText.\n',
    'site.yml': 'title: Tiny\ndescription: D.\nurl: https://example.org/sub/\n',
  })
  expect(
    getWaiting(publication)
      .map(({ title, href, badge }) => `${title} ${href} ${badge.state}`)
      .sort(),
  ).toEqual([
    'Draft /sub/blog/draft/ draft',
    'Later /sub/blog/later/ scheduled',
    'Over /sub/blog/over/ expired',
    'Quiet /sub/quiet/ unlisted',
  ])
})
