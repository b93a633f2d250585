import { expect, test } from 'vitest'
import { post, publishTiny } from '../../content/testing/tiny-site.ts'
import { getAuthorPage } from '../kinds/authors.ts'
import type { PostView } from '../kinds/document-view.ts'
import { getDocument } from '../kinds/documents.ts'
import { getHome } from '../kinds/home.ts'
import { getTermIndex, getTermPage } from '../kinds/terms.ts'
import { getPublished } from './get-published.ts'

const files = {
  'site.yml': 'title: Tiny\ndescription: D.\nurl: https://example.org/sub/\n',
  'authors/jane.md':
    '---\nname: Jane\nposition: CTO at [X](https://x.example)\nblurb: Founder of <a href="https://x.example" onclick="y()">@x</a>, see [the post](/blog/a/).\n---\n',
  'categories/data.md': '---\ntitle: "*Data*"\ndescription: All about `data`.\n---\n',
  'posts/a.md': post({
    title: 'Release `0.18.0` of <b>it</b>',
    description: 'With [a link](https://x.example) and *stress*.',
    categories: '[data]',
    author: '["[Guest](https://g.example)"]',
    updated: '{date: 2020-02-03, note: "see `b`"}',
  }),
}
const link = '<a href="https://x.example" rel="noopener noreferrer">'

test('pages show the markup of titles and descriptions; lists show it without links', async () => {
  const { publication, said } = await publishTiny(files)
  expect(said.filter((line) => !line.includes('author-no-profile'))).toEqual([])
  const view = getDocument(publication, '/blog/a/', 'published') as PostView
  expect(view).toMatchObject({
    title: 'Release 0.18.0 of it',
    titleHtml: 'Release <code>0.18.0</code> of <b>it</b>',
    deckHtml: `With ${link}a link</a> and <em>stress</em>.`,
    description: 'With a link and stress.',
    updated: { note: 'see b', noteHtml: 'see <code>b</code>' },
  })
  expect(getHome(publication).lead).toMatchObject({
    titleHtml: 'Release <code>0.18.0</code> of <b>it</b>',
    deckHtml: 'With a link and <em>stress</em>.',
  })
})

test('lines of authors and categories may contain markup, with links below the base path', async () => {
  const { publication } = await publishTiny(files)
  const { author } = getAuthorPage(publication, 'jane', null) ?? {}
  expect(author).toMatchObject({
    position: 'CTO at X',
    positionHtml: `CTO at ${link}X</a>`,
    blurbHtml: `Founder of ${link}@x</a>, see <a href="/sub/blog/a/">the post</a>.`,
  })
  expect(getTermPage(publication, 'categories', 'data', null)).toMatchObject({
    title: 'Data',
    deckHtml: 'All about <code>data</code>.',
  })
  expect(getTermIndex(publication, 'categories', null)?.terms?.[0]).toMatchObject({
    name: 'Data',
    descriptionHtml: 'All about <code>data</code>.',
  })
})

test('feeds, social images, search and metadata get plain text', async () => {
  const { publication } = await publishTiny(files)
  const published = JSON.stringify(getPublished(publication))
  expect(published).not.toMatch(/[`*[]Data|<|\]\(/)
  expect(published).toContain('"Release 0.18.0 of it"')
  expect(published).toContain('"Founder of @x, see the post."')
  expect(getAuthorPage(publication, 'jane', null)?.description).toBe('Founder of @x, see the post.')
})

test('lists cut a long summary at a word, and drop the markup of one that is cut; feeds have it whole', async () => {
  const long = `${'word '.repeat(100)}*end*`
  const { publication } = await publishTiny({
    ...files,
    'posts/b.md': post({ title: 'B', date: '2020-03-01', description: `"${long}"` }),
    'posts/c.md': post({ title: 'C', date: '2020-04-01' }, `${'Much text. '.repeat(60)}\n\n<!--more-->\n\nRest.`),
  })
  const { lead, recent } = getHome(publication)
  const cards = [lead, ...recent].filter((card) => ['B', 'C'].includes(card?.title ?? ''))
  expect(cards.map((card) => [(card?.deck.length ?? 0) <= 280, card?.deck.endsWith('…'), card?.deckHtml])).toEqual([
    [true, true, undefined],
    [true, true, undefined],
  ])
  expect(getPublished(publication).posts.find(({ title }) => title === 'C')?.summary).toHaveLength(659)
})
