import { expect, it } from 'vitest'
import { post, publishTiny } from '../../content/testing/tiny-site.ts'
import { getPublished } from '../views/get-published.ts'
import { getAuthorPage } from './authors.ts'
import type { PostView } from './document-view.ts'
import { getDocument } from './documents.ts'
import { getFeeds } from './feeds.ts'
import { getHome } from './home.ts'
import { getPostList } from './lists.ts'
import { getSectionPage, sectionUrls } from './sections.ts'

const settings = `title: Tiny
description: D.
url: https://example.org/sub/
page_size: 1
sections:
  talks:
    description: Where we speak.
    order: -starts
    list: agenda
    type: Event
    fields: {venue: text, slides: link, starts: date, seats: number, free: flag, secret: {type: text, show: false}}
  jobs: {}
`

const talk = (keys: Record<string, string>) => post({ starts: '2026-05-01', ...keys })

const { publication, said } = await publishTiny({
  'site.yml': settings,
  'posts/2020-01-02-x.md': post({ title: 'A post' }),
  'talks/early.md': talk({ starts: '2026-01-01', slides: '2020-01-02-x.md' }),
  'talks/late.md': talk({
    starts: '2026-06-01 18:30',
    venue: '"Hall <b onclick=x()>two</b> & *more* <script>x()</script>"',
    slides: 'https://www.example.net/a/?q=1',
    seats: '1200',
    free: 'no',
    secret: 'hush',
  }),
  'talks/middle.md': talk({ date: '2021-01-01' }),
  'talks/hidden.md': talk({ unlisted: 'true' }),
})

const document = (url: string) => getDocument(publication, url, 'published') as PostView

it('the site is valid', () => expect(said.filter((line) => /error/.test(line))).toEqual([]))

it('the list has its own order and numbered pages, and leaves out what is not listed', () => {
  expect(sectionUrls(publication)).toEqual(['/talks/', '/talks/page/1/', '/talks/page/2/', '/jobs/'])
  const page = getSectionPage(publication, '/talks/')
  expect(page).toMatchObject({ kind: 'section', title: 'Talks', list: 'agenda', deck: 'Where we speak.' })
  expect(page?.posts.map(({ href }) => href)).toEqual(['/sub/talks/late/'])
  expect(getSectionPage(publication, '/talks/page/1/')?.posts.map(({ href }) => href)).toEqual(['/sub/talks/early/'])
  expect(getSectionPage(publication, '/jobs/')?.posts).toEqual([])
  expect(getSectionPage(publication, '/talks/page/9/')).toBeNull()
  expect(getSectionPage(publication, '/talks/late/')).toBeNull()
})

it('the page of an item shows its fields in the order of the settings, harmless', () => {
  const { facts, section, crumbs } = document('/talks/late/')
  expect(section).toMatchObject({ title: 'Talks', isDated: false })
  expect(crumbs.at(-1)).toEqual({ label: 'Talks', href: '/sub/talks/' })
  expect(facts?.map(({ key, label, ...fact }) => fact)).toEqual([
    expect.objectContaining({ type: 'text', text: expect.stringMatching(/^Hall two & more/) }),
    { type: 'link', href: 'https://www.example.net/a/?q=1', external: true, text: 'example.net/a' },
    { type: 'date', date: '2026-06-01', time: '18:30', iso: '2026-06-01T18:30:00Z' },
    { type: 'number', value: 1200 },
    { type: 'flag', value: false },
  ])
  expect(JSON.stringify(facts)).not.toMatch(/onclick|<script|hush/)
})

it('a link to a document of the site has its title', () => {
  expect(document('/talks/early/').facts?.[0]).toMatchObject({ href: '/sub/blog/x/', text: 'A post', external: false })
})

it('neighbours are those of the section', () => {
  expect(document('/talks/middle/')).toMatchObject({
    newer: { href: '/sub/talks/late/' },
    older: { href: '/sub/talks/early/' },
  })
  expect(document('/blog/x/').newer).toBeUndefined()
})

it('lists of posts have posts only, and the page of an author everything', () => {
  expect(getPostList(publication, null)?.posts).toHaveLength(1)
  expect(getHome(publication).recent).toEqual([])
  const author = [null, 1, 2, 3].flatMap((number) => getAuthorPage(publication, 'jane', number)?.posts ?? [])
  expect(new Set(author.map(({ href, section }) => [href, section].join(' ')))).toContain('/sub/talks/late/ Talks')
})

it('each section has a feed, and its items name it to search and feeds', () => {
  expect(getFeeds(publication).sections).toEqual([
    { name: 'Talks', href: '/sub/talks/feed.xml' },
    { name: 'Jobs', href: '/sub/jobs/feed.xml' },
  ])
  const { posts, lists } = getPublished(publication)
  expect(lists.map(({ url }) => url)).toEqual(['/talks/', '/jobs/', '/authors/jane/'])
  expect(posts.find(({ url }) => url === '/talks/late/')).toMatchObject({
    section: { url: '/talks/', title: 'Talks' },
    facts: [
      { label: 'Venue', text: expect.stringMatching(/^Hall two/) },
      { label: 'Slides', text: 'example.net/a' },
      { label: 'Starts', text: '1 June 2026, 18:30' },
      { label: 'Seats', text: '1,200' },
      { label: 'Free', text: 'No' },
    ],
  })
  expect(posts.find(({ url }) => url === '/blog/x/')).not.toHaveProperty('section')
})
