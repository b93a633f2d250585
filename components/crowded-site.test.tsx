/** A publication with extremes: a post by twenty people, one with sixty tags, a series of 250 parts, a month of hundreds of posts. */
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import type { Publication } from '../lib/content/index.ts'
import { post, publishTiny, type SiteFiles } from '../lib/content/testing/tiny-site.ts'
import { messagesFor } from '../lib/core/messages/messages.ts'
import {
  getArchive,
  getDocument,
  getPostList,
  getPublished,
  getSeries,
  type PostView,
  pageParams,
} from '../lib/pages/index.ts'
import { ArchivePage } from './lists/archive-page.tsx'
import { PostListPage } from './lists/post-list-page.tsx'
import { SeriesPage } from './lists/series-page.tsx'
import { PostFoot } from './post/post-foot.tsx'
import { PostHead } from './post/post-head.tsx'
import { SeriesNavigation } from './post/series-navigation.tsx'

const messages = messagesFor('en')

const html = (page: ReactNode) => renderToStaticMarkup(page)
const count = (text: string, part: string) => text.split(part).length - 1
const day = (index: number) => new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10)
const parts = 250
const monthly = 500
/** As long as a title may be without being reported. */
const longTitle = 'Long title '.repeat(9)

function crowdedSite(): SiteFiles {
  const people = Array.from({ length: 20 }, (_, index) => `p${index}`)
  const tags = Array.from({ length: 60 }, (_, index) => `tag ${index}`)
  return Object.fromEntries([
    ...people.map((id) => [`authors/${id}.md`, `---\nname: Person ${id}\nposition: Engineer\n---\n`]),
    ['posts/many-people.md', post({ date: '2021-05-01', author_staff_member: `[${people.join(', ')}]` })],
    ['posts/many-tags.md', post({ date: '2021-05-02', tags: `[${tags.join(', ')}]` })],
    ...Array.from({ length: parts }, (_, index) => [
      `posts/part-${index + 1}.md`,
      post({ title: `${longTitle}${index + 1}`, date: day(index), series: `{ name: Long, part: ${index + 1} }` }, ''),
    ]),
    ...Array.from({ length: monthly }, (_, index) => [
      `posts/imported-${index}.md`,
      post({ title: `${longTitle}${index}`, date: '2019-03-04' }, ''),
    ]),
  ])
}

let publication: Publication
beforeAll(async () => {
  publication = (await publishTiny(crowdedSite())).publication
}, 120_000)

const present = <Page,>(page: Page | null): Page => {
  if (!page) throw new Error('There is no such page')
  return page
}

function postAt(url: string): PostView {
  const document = getDocument(publication, url, 'published')
  if (document?.kind !== 'post') throw new Error(`There is no post at ${url}`)
  return document
}

const strip = (url: string) => {
  const { series } = postAt(url)
  return series ? html(<SeriesNavigation series={series} />) : ''
}
const shownParts = (text: string) => [...text.matchAll(/data-part="(\d+)"/g)].map(([, part]) => Number(part))

test('twenty writers are named in a sentence, and below the text without portraits', () => {
  const page = postAt('/blog/many-people/')
  const head = html(<PostHead post={page} />)
  const foot = html(<PostFoot post={page} />)
  for (const text of [head, foot]) {
    expect(count(text, 'rel="author"')).toBe(20)
    expect(text).not.toContain('class="portrait"')
  }
  expect(head).toMatch(/Person p18<\/a>, and <a[^>]*>Person p19<\/a>/)
  expect(foot).toContain('Engineer')
})

test('lists and the archive name three of twenty writers and count the others; feeds name all', () => {
  const others = messages.otherPeople(17)
  const list = html(<PostListPage page={present(getPostList(publication, null))} />)
  expect(list).toContain(`Person p2</a>, and ${others}`)
  expect(list).not.toContain('Person p3<')
  expect(html(<ArchivePage page={present(getArchive(publication, '2021'))} language="en" />)).toContain(
    `Person p0, Person p1, Person p2, ${others}`,
  )
  expect(getPublished(publication).posts.find(({ url }) => url === '/blog/many-people/')?.authors).toHaveLength(20)
})

test('sixty tags are folded after the first sixteen', () => {
  const [shown = '', folded = ''] = html(<PostFoot post={postAt('/blog/many-tags/')} />).split('<details>')
  expect(count(shown, 'href="/tags/')).toBe(16)
  expect(folded).toContain(`<summary>${messages.andMore(44)}</summary>`)
  expect(count(folded, 'href="/tags/')).toBe(44)
})

test('a part of a long series shows the parts nearby, the first and the last, and leads to all', () => {
  const text = strip('/blog/part-120/')
  expect(shownParts(text)).toEqual([1, 118, 119, 120, 121, 122, parts])
  expect(text).toContain(messages.seriesPart(120, parts))
  expect(text).toContain(`<a href="/series/long/">${messages.allParts(parts)}</a>`)
  expect(text).toContain('<a class="next-part" href="/blog/part-121/"')
  expect(shownParts(strip('/blog/part-1/'))).toEqual([1, 2, 3, parts])
  expect(strip(`/blog/part-${parts}/`)).not.toContain('next-part')
})

test('a long series is numbered lines on several pages, which name every part once and have an address', () => {
  const numbers = [null, ...pageParams(publication, 'seriesList', 'published').map(({ number }) => Number(number))]
  expect(numbers).toEqual([null, 2, 3])
  const pages = numbers.map((number) => html(<SeriesPage page={present(getSeries(publication, 'long', number))} />))
  for (const text of pages) {
    expect(count(text, 'class="cover')).toBe(1)
    expect(Buffer.byteLength(text)).toBeLessThan(60_000)
    expect(text).toContain('<a href="/series/long/page/2/"')
  }
  const hrefs = pages.flatMap((text) => [...text.matchAll(/href="(\/blog\/part-\d+\/)"/g)].map(([, href]) => href))
  expect(hrefs).toHaveLength(parts)
  expect(new Set(hrefs).size).toBe(parts)
  expect(pages[1]).toContain('aria-current="page">101–200</a>')
  expect(pages[0]).toContain(messages.postCount(parts))
  for (const none of [1, 4]) expect(getSeries(publication, 'long', none)).toBeNull()
  expect(publication.map.at('/series/long/page/3/')?.kind).toBe('list')
  expect(publication.map.at('/series/long/page/4/')).toBeUndefined()
})

test('a month with hundreds of posts has numbered pages, which name every post once', () => {
  const numbers = [null, ...pageParams(publication, 'archiveList', 'published').map(({ number }) => Number(number))]
  expect(numbers).toEqual([null, 1, 2, 3])
  const pages = numbers.map((number) => present(getArchive(publication, '2019-03', number)))
  const texts = pages.map((page) => html(<ArchivePage page={page} language="en" />))
  for (const text of texts) expect(Buffer.byteLength(text)).toBeLessThan(110_000)
  const hrefs = texts.flatMap((text) => [...text.matchAll(/href="(\/blog\/[^"]*)"/g)].map(([, href]) => href))
  expect(hrefs).toHaveLength(monthly)
  expect(new Set(hrefs).size).toBe(monthly)
  expect(texts[0]).toContain('href="/archive/2019/03/page/3/"')
  expect(pages[1]).toMatchObject({ title: 'Archive, March 2019, page 1', url: '/archive/2019/03/page/1/' })
  expect(getArchive(publication, '2019-03', 4)).toBeNull()
  expect(getArchive(publication, '2020', 1)).toBeNull()
  expect(publication.map.at('/archive/2019/03/page/3/')?.kind).toBe('list')
})
