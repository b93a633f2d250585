/** Sites with very many categories, tags and people: their front page, indexes and author pages. */
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import type { Publication } from '../lib/content/index.ts'
import { post, publishTiny, type SiteFiles } from '../lib/content/testing/tiny-site.ts'
import { messagesFor } from '../lib/core/messages/messages.ts'
import {
  getAuthorIndex,
  getAuthorPage,
  getHome,
  getPublished,
  getTermIndex,
  getTermPage,
  indexNumbers,
  type TermIndex,
} from '../lib/pages/index.ts'
import { listCards } from '../lib/publish/index.ts'
import { FrontPage } from './lists/front-page.tsx'
import { TermIndexPage } from './lists/term-index-page.tsx'
import { TermPage } from './lists/term-page.tsx'
import { AuthorIndexPage } from './people/author-index-page.tsx'
import { AuthorPage } from './people/author-page.tsx'

const messages = messagesFor('en')

const html = (page: ReactNode) => renderToStaticMarkup(page)
const count = (text: string, part: string) => text.split(part).length - 1
const day = (index: number) => new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10)

/** Three hundred posts, each with its own category and author; every third is also in one of fifteen large categories. */
function wideSite(): SiteFiles {
  const files: SiteFiles = {}
  for (let index = 0; index < 300; index++) {
    const large = index % 3 === 0 ? `, large ${index % 15}` : ''
    const date = day(index)
    files[`authors/p${index}.md`] = `---\nname: Person ${index}\n---\n`
    files[`posts/${date}-post-${index}.md`] = post({
      title: `Post ${index}`,
      date,
      categories: `[once ${index}${large}]`,
      tags: `[${Array.from({ length: 8 }, (_, tag) => `${'abcdefghijklmnopqrstuvwxyz'[index % 26]} tag ${index}-${tag}`).join(', ')}]`,
      author_staff_member: `[jane, p${index}]`,
    })
  }
  return files
}

let publication: Publication
beforeAll(async () => {
  publication = (await publishTiny(wideSite())).publication
}, 120_000)

const present = <Page,>(page: Page | null): Page => {
  if (!page) throw new Error('There is no such page')
  return page
}
const index = (kind: 'categories' | 'tags', number: number | null = null): TermIndex =>
  present(getTermIndex(publication, kind, number))

test('the front page shows the twelve most active categories and people, and a link to all of them', () => {
  const text = html(<FrontPage page={getHome(publication)} />)
  expect(count(text, 'class="section-name"')).toBe(12)
  expect(count(text, 'class="person"')).toBe(12)
  // Five categories of twenty posts rank above any that was used once.
  for (const large of [0, 3, 6, 9, 12]) expect(text).toContain(`>large ${large}</a>`)
  expect(text).toContain(`<a class="label" href="/categories/">${messages.allCategories(305)}</a>`)
  expect(text).toContain(`<a class="label" href="/authors/">${messages.allPeople(301)}</a>`)
  expect(getHome(publication).people[0]?.name).toBe('Jane Example')
})

test('an index of many categories is an alphabetical list of names and numbers, without pictures', () => {
  const text = html(<TermIndexPage page={index('categories')} />)
  expect(text).not.toContain('<svg')
  expect(count(text, '<li><a href="/categories/')).toBe(305)
  expect(text).toContain('<a href="/categories/large-0/">large 0</a> <span>20</span>')
  expect([...text.matchAll(/<h2[^>]*>(.)<\/h2>/g)].map(([, letter]) => letter)).toEqual(['L', 'O'])
  expect(text).toContain('href="#m-letter-o"')
})

test('an index that is too long becomes an overview, and pages that name every entry once', () => {
  const numbers = indexNumbers(publication, 'tags')
  expect(numbers.length).toBeGreaterThan(1)
  const overview = html(<TermIndexPage page={index('tags')} />)
  expect(count(overview, '/page/1/#m-letter-a"')).toBe(1)
  expect(count(overview, '<li><a href="/tags/')).toBe(60 + 26)
  const pages = numbers.map((number) => html(<TermIndexPage page={index('tags', number)} />))
  const names = pages.flatMap((text) => [...text.matchAll(/<a href="\/tags\/([^/]+)\/">/g)].map(([, slug]) => slug))
  expect(names.length).toBe(2400)
  expect(new Set(names).size).toBe(2400)
  for (const text of [overview, ...pages]) expect(Buffer.byteLength(text)).toBeLessThan(120_000)
  expect(getTermIndex(publication, 'tags', numbers.length + 1)).toBeNull()
  expect(getTermIndex(publication, 'categories', 1)).toBeNull()
})

test('posts can link to the numbered pages of an index', () => {
  expect(publication.map.at('/tags/page/1/')?.kind).toBe('list')
  expect(publication.map.at(`/tags/page/${indexNumbers(publication, 'tags').length + 1}/`)).toBeUndefined()
})

test('many people are shown as a list of names', () => {
  const text = html(<AuthorIndexPage page={present(getAuthorIndex(publication, null))} />)
  expect(text).not.toContain('<svg')
  expect(count(text, '<li><a href="/authors/')).toBe(301)
  expect(Buffer.byteLength(text)).toBeLessThan(60_000)
})

test('an author page names the eight most frequent categories and co-authors, and folds the others', () => {
  const text = html(<AuthorPage page={present(getAuthorPage(publication, 'jane', null))} />)
  const [about = '', rest = ''] = text.split('<details>')
  expect(count(about.slice(about.indexOf(messages.writesAbout)), '<a ')).toBe(8)
  expect(about).toContain('>large 0</a>')
  expect(rest).toContain(`<summary>${messages.andMore(297)}</summary>`)
  expect(text).toContain(`<summary>${messages.andMore(292)}</summary>`)
})

test('on a large site a term with one post has a small page, unless it is a category with a file', async () => {
  const many = Array.from({ length: 24 }, (_, number) => `name ${number}`).join(', ')
  const files = {
    'categories/told.md': '---\ntitle: Told\ndescription: Something is said of it.\n---\n',
    'posts/2020-01-02-a.md': post({ title: 'Only', categories: '[told, alone]', tags: '[rare]' }),
    'posts/2020-01-01-b.md': post({ title: 'Many', categories: `[${many}]`, tags: `[${many}]` }),
    'posts/2020-01-01-c.md': post({ title: 'Again', categories: `[${many}]`, tags: `[${many}]` }),
  }
  const site = (await publishTiny(files)).publication
  const page = (kind: 'categories' | 'tags', slug: string) => present(getTermPage(site, kind, slug, null))
  for (const slim of [page('tags', 'rare'), page('categories', 'alone')]) {
    const text = html(<TermPage page={slim} />)
    expect(text).toContain('data-shared-style')
    expect(text).not.toContain('<svg')
    expect(text).toContain('>Only</a>')
    expect(Buffer.byteLength(text)).toBeLessThan(1800)
  }
  expect(page('categories', 'alone').card).toBe('/blog/a/')
  expect(html(<TermPage page={page('categories', 'told')} />)).toContain('<svg')
  const cards = listCards({
    site: { title: 'S', description: '', language: 'en' },
    published: getPublished(site),
    documents: [],
  })
  expect(cards.map(({ url }) => url).filter((url) => !url.includes('name-'))).toEqual([
    '/og/index.png',
    '/og/blog/a.png',
    '/og/blog/b.png',
    '/og/blog/c.png',
    '/og/categories/told.png',
    '/og/authors/jane.png',
  ])
})

test('long names, other scripts and HTML in names stay within their list', async () => {
  const tags = ['<script>alert(1)</script>', 'Öl', 'ångström', '数据库', 'данные', '.net', '2024', 'x'.repeat(120)]
  const filler = Array.from({ length: 100 }, (_, number) => `filler ${number}`)
  const files = { 'posts/2020-01-02-a.md': post({ tags: JSON.stringify([...tags, ...filler]) }) }
  const site = (await publishTiny(files)).publication
  const text = html(<TermIndexPage page={present(getTermIndex(site, 'tags', null))} />)
  expect(text).not.toContain('<script>')
  expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;</a>')
  // Signs before the first letter do not count.
  expect([...text.matchAll(/<h2 id="([^"]*)"/g)].map(([, id]) => id)).toEqual(
    ['other', 'a', 'f', 'n', 'o', 's', 'x', 'д', '漢'].map((letter) => `m-letter-${letter}`),
  )
})
