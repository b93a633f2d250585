import { describe, expect, it } from 'vitest'
import type { Publication } from '../../lib/content/index.ts'
import { post, publishTiny } from '../../lib/content/testing/tiny-site.ts'
import { getArchive, getHome, getPostList, getTermPage } from '../../lib/pages/index.ts'
import { feeds, listCards, llms, markdownAlternates, search, sitemap } from '../../lib/publish/index.ts'
import { type WrittenSite, writtenSite } from './written-site.tsx'

/** Occurs in the title, text and address of one post only. */
const word = 'lanternword'

type Variant = { folder?: string; keys?: Record<string, string> }

async function siteWith({ folder = 'posts', keys = {} }: Variant): Promise<WrittenSite & { publication: Publication }> {
  const shared = { categories: '[lamps]', tags: '[oil]', series: 'Lamps' }
  const { publication } = await publishTiny({
    'posts/2020-01-01-before.md': post({ ...shared, title: 'Before', date: '2020-01-01' }),
    [`${folder}/2020-01-02-${word}.md`]: post({ ...shared, title: word, ...keys }, `The ${word} burns.`),
    'posts/2020-01-03-after.md': post({ ...shared, title: 'After', date: '2020-01-03' }),
  })
  return { publication, ...(await writtenSite(publication, [feeds, sitemap, markdownAlternates, llms, search])) }
}

/** Everything that names the post besides its own page, one line each. */
function namedIn({ publication, input, pages, files }: Awaited<ReturnType<typeof siteWith>>): string[] {
  const own = `blog/${word}/index.html`
  const asked = {
    'the front page': getHome(publication),
    'the list of posts': getPostList(publication, null),
    'the archive': getArchive(publication, null),
    'the category': getTermPage(publication, 'categories', 'lamps', null),
    'the tag': getTermPage(publication, 'tags', 'oil', null),
    'social images': listCards(input),
  }
  const texts = [
    ...[...pages].filter(([name]) => name !== own).map(([name, html]) => [`the page ${name}`, name + html] as const),
    ...[...files].map(([name, text]) => [name.replace(/_\w+\./, '.'), name + text] as const),
    ...Object.entries(asked).map(([name, answer]) => [name, JSON.stringify(answer)] as const),
  ]
  return [...new Set(texts.filter(([, text]) => text.includes(word)).map(([name]) => name))].sort()
}

it('every artefact names a published post, so that its absence can be tested', async () => {
  expect(namedIn(await siteWith({}))).toEqual([
    'authors/jane/feed.xml',
    `blog/${word}/index.md`,
    'categories/lamps/feed.xml',
    'feed.json',
    'feed.xml',
    'llms.txt',
    'pagefind/fragment/en.pf_fragment',
    'pagefind/index/en.pf_index',
    'pagefind/search.json',
    'rss.xml',
    'sitemap.xml',
    'social images',
    'the archive',
    'the category',
    'the front page',
    'the list of posts',
    'the page blog/after/index.html',
    'the page blog/before/index.html',
    'the tag',
  ])
}, 60_000)

describe('an unpublished post is named nowhere', () => {
  it.each<readonly [string, Variant, page: boolean]>([
    ['draft', { keys: { draft: 'true' } }, false],
    ['published: false', { keys: { published: 'false' } }, false],
    ['a file in _drafts', { folder: '_drafts' }, false],
    ['a future date', { keys: { date: '2026-01-02' } }, false],
    ['expired', { keys: { expires: '2026-01-01' } }, false],
    ['unlisted', { keys: { unlisted: 'true' } }, true],
  ])(
    '%s',
    async (_, variant, page) => {
      const site = await siteWith(variant)
      expect(namedIn(site)).toEqual([])
      expect(site.pages.has(`blog/${word}/index.html`)).toBe(page)
      expect(site.files.get('feed.xml')).toContain('Before')
    },
    60_000,
  )
})
