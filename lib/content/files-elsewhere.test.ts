import { expect, it } from 'vitest'
import { filesElsewhere } from './files-elsewhere.ts'
import { post, publishTiny } from './testing/tiny-site.ts'

it('finds the files in other folders that documents link to, each at an address of its own', async () => {
  const text =
    '[[one.pdf]] [[deep/one.pdf]] [two](two.pdf) [up](../up.pdf) [near](near.pdf) [x](https://example.com/x.pdf)'
  const { publication, said } = await publishTiny({
    'posts/sub/2020-01-02-x.md': post({ title: 'X' }, text),
    'posts/sub/near.pdf': 'a',
    'posts/sub/2020-01-02-x/two.pdf': 'b',
    'posts/up.pdf': 'c',
    'posts/files/one.pdf': 'd',
    'posts/files/deep/one.pdf': 'e',
  })
  expect(said.filter((one) => /link|file/.test(one))).toEqual([])
  expect(filesElsewhere(publication)).toEqual([
    { url: '/blog/x/one.pdf', source: 'content/posts/files/one.pdf' },
    { url: '/blog/x/deep/one.pdf', source: 'content/posts/files/deep/one.pdf' },
    { url: '/blog/x/two.pdf', source: 'content/posts/sub/2020-01-02-x/two.pdf' },
    { url: '/blog/x/up.pdf', source: 'content/posts/up.pdf' },
  ])
})
