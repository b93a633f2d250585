import { expect, test } from 'vitest'
import { post, publishTiny, type SiteFiles } from '../../lib/content/testing/tiny-site.ts'
import { type Deployed, recordAddresses } from './record-addresses.ts'

const deployed: Deployed = { isBuilt: () => true, isRedirected: () => false, wasPublished: () => true }

async function recorded(text: string, files: SiteFiles, changed: Partial<Deployed> = {}) {
  const { publication } = await publishTiny(files)
  return recordAddresses(text, publication, { ...deployed, ...changed })
}

test('published posts, their people and terms are added, drafts and scheduled posts are not', async () => {
  const files = {
    'posts/2020-01-02-a.md': post({ tags: 'queues' }),
    'posts/2020-01-03-b.md': post({ title: 'B', draft: 'true' }),
    'posts/2030-01-03-c.md': post({ title: 'C', date: '2030-01-03', categories: 'later' }),
  }
  expect(await recorded('/about/ gone\n', files)).toEqual({
    text: '/about/ gone\n/authors/jane/\n/blog/a/\n/tags/queues/\n',
    added: ['/authors/jane/', '/blog/a/', '/tags/queues/'],
    dropped: [],
  })
})

test('a post that is newer than the deployed site is not added', async () => {
  const { added } = await recorded('', { 'posts/2020-01-02-a.md': post() }, { isBuilt: (url) => url !== '/blog/a/' })
  expect(added).toEqual(['/authors/jane/'])
})

test('a line that leads nowhere and was never published is dropped, a lost one remains', async () => {
  const files = { 'posts/2020-01-02-a.md': post() }
  const text = '/authors/jane/\n/blog/typo/\n/blog/lost/\n/blog/moved/\n/blog/a/\n'
  const options = {
    isRedirected: (url: string) => url === '/blog/moved/',
    wasPublished: (url: string) => url === '/blog/lost/',
  }
  expect(await recorded(text, files, options)).toEqual({
    text: '/authors/jane/\n/blog/lost/\n/blog/moved/\n/blog/a/\n',
    added: [],
    dropped: ['/blog/typo/'],
  })
})
