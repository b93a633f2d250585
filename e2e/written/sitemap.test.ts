import { expect, it } from 'vitest'
import { post, publishTiny } from '../../lib/content/testing/tiny-site.ts'
import { all, one, parseXml } from '../../lib/feeds/testing/parse-xml.ts'
import { feeds, sitemap } from '../../lib/publish/index.ts'
import { writtenSite } from './written-site.tsx'

/** Address (from the site's root) → day of the last change in the sitemap; and the addresses in the feed. */
async function told(files: Record<string, string>) {
  const { publication } = await publishTiny(files)
  const { files: written } = await writtenSite(publication, [feeds, sitemap])
  const entries = all(parseXml(written.get('sitemap.xml') ?? ''), 'url').map((url) => {
    const address = one(url, 'loc').text.replace('https://example.org', '')
    return [address, all(url, 'lastmod')[0]?.text] as const
  })
  const feed = all(parseXml(written.get('feed.xml') ?? ''), 'atom:entry')
  return {
    changes: Object.fromEntries(entries),
    fed: feed.map((entry) => one(entry, 'atom:link').attributes.href?.replace('https://example.org', '')),
  }
}

it('noindex posts and those canonical elsewhere are not in the sitemap, but still in the feed', async () => {
  const { changes, fed } = await told({
    'posts/here.md': post(),
    'posts/elsewhere.md': post({ canonical_url: 'https://first.example/x' }),
    'posts/quiet.md': post({ noindex: 'true' }),
  })
  expect(Object.keys(changes)).toContain('/blog/here/')
  expect(Object.keys(changes).filter((address) => /elsewhere|quiet/.test(address))).toEqual([])
  expect(fed.sort()).toEqual(['/blog/elsewhere/', '/blog/here/', '/blog/quiet/'])
})

it('the day of the last change is the author’s, and absent if there is none', async () => {
  const { changes } = await told({
    'posts/a.md': post({ categories: '[lamps]', date: '2020-01-02', updated: '2021-03-04' }),
    'posts/b.md': post({ categories: '[oil]', date: '2022-05-06' }),
    'pages/about.md': '---\ntitle: About\n---\nText.\n',
  })
  expect(changes).toMatchObject({
    '/blog/a/': '2021-03-04',
    '/blog/b/': '2022-05-06',
    '/categories/lamps/': '2021-03-04',
    '/categories/oil/': '2022-05-06',
    '/authors/jane/': '2022-05-06',
  })
  expect(changes).toHaveProperty('/about/', undefined)
})
