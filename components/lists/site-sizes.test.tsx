/** List pages of sites with one post to three hundred: what they show and what they leave out. */
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Publication } from '../../lib/content/index.ts'
import { post, publishTiny, type SiteFiles } from '../../lib/content/testing/tiny-site.ts'
import { messagesFor } from '../../lib/core/messages/messages.ts'
import {
  getArchive,
  getAuthorIndex,
  getAuthorPage,
  getChrome,
  getHome,
  getPostList,
  getSeries,
  getTermIndex,
  getTermPage,
} from '../../lib/pages/index.ts'
import { AuthorIndexPage } from '../people/author-index-page.tsx'
import { AuthorPage } from '../people/author-page.tsx'
import { ArchivePage } from './archive-page.tsx'
import { FrontPage } from './front-page.tsx'
import { PostListPage } from './post-list-page.tsx'
import { SeriesPage } from './series-page.tsx'
import { TermIndexPage } from './term-index-page.tsx'
import { TermPage } from './term-page.tsx'

const messages = messagesFor('en')

const longTitle = `What ${'incomprehensibly long headlines '.repeat(8)}do`

/** Posts a day apart, optionally with the first category on all of them. */
function posts(count: number, keys: Record<string, string> = {}): SiteFiles {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const date = new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10)
      return [`posts/${date}-post-${index}.md`, post({ title: `Post ${index}`, date, ...keys }, '')]
    }),
  )
}

const html = (page: ReactNode) => renderToStaticMarkup(page)
const count = (text: string, part: RegExp | string) => text.match(new RegExp(part, 'g'))?.length ?? 0
const publish = async (files: SiteFiles) => (await publishTiny(files)).publication

function frontPage(publication: Publication) {
  return html(<FrontPage page={getHome(publication)} />)
}

function archive(publication: Publication) {
  const page = getArchive(publication, null)
  if (!page) throw new Error('There is no archive')
  return page
}

function listPage(publication: Publication, number: number | null = null) {
  const page = getPostList(publication, number)
  if (!page) throw new Error(`There is no page ${number}`)
  return html(<PostListPage page={page} />)
}

/** Headings skip no level, there is one h1, and no grouping element is empty. */
function expectSound(text: string) {
  const levels = [...text.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
  expect(text).not.toMatch(/<(ul|ol|section|nav|h[1-6]|p)(?: [^>]*)?><\/\1>/)
}

describe.each([1, 3, 12, 300])('with %i posts', (size) => {
  let publication: Publication
  beforeAll(async () => {
    publication = await publish(posts(size, { categories: '[bridges]' }))
  }, 60_000)

  test('the front page has one lead, the latest posts, the rest as titles, and no empty part', () => {
    const text = frontPage(publication)
    expectSound(text)
    expect(count(text, 'class="lead entry"')).toBe(1)
    expect(count(text, 'class="entry"')).toBe(Math.min(size, 11) - 1)
    expect(text.includes(messages.latest)).toBe(size > 1)
    expect(text.includes(messages.moreArticles)).toBe(size > 5)
    expect(count(text, messages.allPosts)).toBe(size > 1 ? 1 : 0)
    // A single category would repeat the page.
    expect(text).not.toContain('m-categories')
  })

  test('a list is paginated only if it is longer than a page', () => {
    const text = listPage(publication)
    expectSound(text)
    const numbered = size >= 2 * publication.content.site.page_size
    expect(text.includes('class="pagination"')).toBe(numbered)
    if (numbered) {
      expect(count(text, 'class="entry"')).toBeLessThan(2 * publication.content.site.page_size)
      expect(listPage(publication, 1)).toContain('aria-current="page"')
    } else expect(count(text, /class="entry(?: led)?"/)).toBe(size)
    expect(count(text, 'class="entry led"')).toBe(1)
    if (numbered) expect(listPage(publication, 1)).not.toContain('class="entry led"')
  })

  test('the archive names every post once', () => {
    const text = html(<ArchivePage page={archive(publication)} language="en" />)
    expectSound(text)
    expect(count(text, '<time')).toBe(size)
  })

  test('a category says how many posts it has, and has a drawing if it has no picture', () => {
    const page = getTermPage(publication, 'categories', 'bridges', null)
    if (!page) throw new Error('The category has no page')
    const text = html(<TermPage page={page} />)
    expectSound(text)
    expect(text).toContain(messages.postCount(size))
    expect(text).toMatch(/<svg[^>]*>/)
  })
})

test('with several categories the front page shows no post twice, and a category whose posts are all above keeps its name', async () => {
  const publication = await publish({
    ...posts(9, { categories: '[bridges, tunnels]' }),
    'posts/2021-02-01-newest.md': post({ title: 'Newest', date: '2021-02-01', categories: '[canals]' }, ''),
  })
  const text = frontPage(publication)
  expectSound(text)
  const titles = [...text.matchAll(/class="title"[^>]*><a href="([^"]*)/g)].map(([, address]) => address)
  expect(titles.length).toBeGreaterThan(5)
  expect(new Set(titles).size).toBe(titles.length)
  expect(text).toContain('>canals</a>')
  // Each of the others is led by its newest article, with its picture.
  expect(text).toMatch(/>bridges<\/a><\/h3><article class="first entry"><span class="cover"/)
  expect(text).toMatch(/>canals<\/a><\/h3><p class="note"><a href="[^"]*newest\/" lang="en">Newest<\/a><\/p>/)
  expect(text).not.toContain(messages.moreArticles)
})

test('a site without posts says so in every list, and its front page keeps the name of the site', async () => {
  const publication = await publish({})
  for (const text of [frontPage(publication), listPage(publication)]) {
    expectSound(text)
    expect(text).toContain(messages.noPosts)
  }
})

test('the page of authors says so if only guests have written', async () => {
  const index = async (files: SiteFiles) => {
    const page = getAuthorIndex(await publish(files), null)
    return page ? html(<AuthorIndexPage page={page} />) : ''
  }
  const byGuest = await index(posts(2, { author_staff_member: 'Ada Guest' }))
  expectSound(byGuest)
  expect(byGuest).toContain(messages.guestsOnly)
  expect(byGuest).not.toContain(messages.noPosts)
  expect(await index({})).toContain(messages.noPosts)
})

test('a word like code is kept whole in headlines', async () => {
  const publication = await publish(posts(1, { title: 'What --flag-x does, and server-side parts' }))
  expect(listPage(publication)).toContain('What <span class="bound">--flag-x</span> does, and server-side parts')
})

test('entries without categories, excerpts and authors show no empty line', async () => {
  const publication = await publish({
    'posts/2020-01-01-a.md': '---\ntitle: A\ndate: 2020-01-01\n---\n',
    'posts/2020-01-02-b.md': '---\ntitle: B\ndate: 2020-01-02\n---\n',
  })
  for (const text of [frontPage(publication), listPage(publication)]) {
    expectSound(text)
    expect(text).not.toContain('kicker')
    expect(text).not.toMatch(/class="(names|summary)"[^>]*><\//)
  }
})

test('an author page names its author once; entries name only co-authors', async () => {
  const publication = await publish({
    'authors/kim.md': '---\nname: Kim\n---\n',
    'authors/lee.md': '---\nname: Lee\n---\n',
    'posts/2020-01-01-a.md': post({ author_staff_member: 'kim' }),
    'posts/2020-01-02-b.md': post({ author_staff_member: '[kim, lee]' }),
  })
  const page = getAuthorPage(publication, 'kim', null)
  if (!page) throw new Error('There is no author')
  const text = html(<AuthorPage page={page} />)
  expect(count(text, 'class="names"')).toBe(1)
  expect(text).toMatch(/class="names".*Kim.* and .*Lee/)
})

test('a category without a description says once how many articles it has', async () => {
  const page = getTermPage(await publish(posts(2, { categories: '[bridges]' })), 'categories', 'bridges', null)
  if (!page) throw new Error('There is no category')
  expect(count(html(<TermPage page={page} />), messages.postCount(2))).toBe(1)
})

test('the header links to categories only if there are any', async () => {
  const navigation = async (files: SiteFiles) => getChrome(await publish(files)).navigation.map(({ label }) => label)
  expect(await navigation({ 'posts/2020-01-01-a.md': '---\ntitle: A\ndate: 2020-01-01\n---\n' })).toEqual([
    messages.posts,
    messages.people,
    messages.archive,
  ])
  expect(await navigation(posts(1, { categories: '[bridges]' }))).toContain(messages.categories)
})

test('only a headline that would fill the screen is set smaller', async () => {
  const publication = await publish({ 'posts/2020-01-02-a.md': post({ title: longTitle }), ...posts(1) })
  const titles = [...frontPage(publication).matchAll(/class="title"([^>]*)><a[^>]*>([^<]*)/g)]
  expect(titles.map(([, attributes, title]) => [title, attributes?.includes('data-long')])).toEqual([
    [longTitle, true],
    ['Post 0', false],
  ])
})

test('a long title is shown in full in the lead, the list and the archive', async () => {
  const publication = await publish({ 'posts/2020-01-02-a.md': post({ title: longTitle }) })
  for (const text of [
    frontPage(publication),
    listPage(publication),
    html(<ArchivePage page={archive(publication)} language="en" />),
  ])
    expect(text).toContain(longTitle)
})

test('a large archive has a page for each year, and the pages together name every post once', async () => {
  const publication = await publish(posts(600))
  const pages = ['2020', '2021'].map((year) => getArchive(publication, year))
  const texts = pages.map((page) => (page ? html(<ArchivePage page={page} language="en" />) : ''))
  for (const text of texts) expectSound(text)
  expect(texts.map((text) => count(text, '<time'))).toEqual([366, 234])
  const newest = html(<ArchivePage page={archive(publication)} language="en" />)
  expect(count(newest, '<time')).toBe(234)
  expect(newest).toContain('<a href="/archive/2020/">2020</a> <span class="meta">366</span>')
  // A new post would change the page of every year if each counted the posts of all.
  expect(texts[0]).toContain('<a href="/archive/2021/">2021</a></li>')
  expect(getArchive(publication, '2019')).toBeNull()
  expect(publication.map.at('/archive/2020/')?.kind).toBe('list')
}, 60_000)

test('a year with very many posts has a page for each month, and shows the newest', async () => {
  const publication = await publish({
    ...posts(3),
    ...Object.fromEntries(
      Array.from({ length: 420 }, (_, index) => {
        const date = `2021-0${1 + (index % 3)}-01`
        return [`posts/many-${index}.md`, post({ title: `Many ${index}`, date }, '')]
      }),
    ),
  })
  const year = getArchive(publication, '2021')
  const month = getArchive(publication, '2021-01')
  const texts = [year, month].map((page) => (page ? html(<ArchivePage page={page} language="en" />) : ''))
  for (const text of texts) {
    expectSound(text)
    expect(count(text, '<time')).toBe(140)
  }
  expect(texts[0]).toContain('<a href="/archive/2021/03/">March</a> <span class="meta">140</span>')
  expect(texts[1]).toContain('<a href="/archive/2021/03/">March</a></li>')
  expect(texts[0]).toContain('<h3>March</h3>')
  expect(texts[1]).toContain('<a href="/archive/2021/01/" aria-current="page">January</a>')
  expect(month).toMatchObject({ title: 'Archive, January 2021', url: '/archive/2021/01/' })
  expect(month?.crumbs.map(({ href }) => href)).toEqual(['/', '/archive/', '/archive/2021/'])
  expect(getArchive(publication, '2020-01')).toBeNull()
  expect(publication.map.at('/archive/2021/03/')?.kind).toBe('list')
}, 60_000)

test('readers choose by the subtitle, and by the description only where there is none', async () => {
  const publication = await publish({
    'posts/2020-01-01-a.md': post({ subtitle: 'The *deck*.', description: 'For machines.' }),
    'posts/2020-01-02-b.md': post({ description: 'Alone.' }),
  })
  for (const text of [frontPage(publication), listPage(publication)]) {
    expect(text).toContain('The <em>deck</em>.')
    expect(text).not.toContain('For machines.')
    expect(text).toContain('Alone.')
  }
})

test('the name of the site is one headline, drawn letter by letter, and in another script plain text', async () => {
  const named = async (title: string) =>
    frontPage(await publish({ ...posts(1), 'site.yml': `title: ${title}\nurl: https://example.org\n` }))
  const text = await named('Notes on Works in Progress')
  expectSound(text)
  expect(text).toContain('<h1 class="visually-hidden">Notes on Works in Progress</h1>')
  expect(count(text, '<svg class="nameplate-name"[^>]* aria-hidden="true"')).toBe(2)
  const plain = await named('مجلة الجسر')
  expect(plain).toContain('<h1 data-length="short">مجلة الجسر</h1>')
  expect(plain).not.toContain('nameplate-name')
})

test('the front page is dated by its newest post, even under an older lead', async () => {
  const dateline = (text: string) => /class="dateline"><time dateTime="([^"]*)/.exec(text)?.[1]
  const lead = { 'posts/2019-05-01-old.md': post({ title: 'Old', date: '2019-05-01', featured: 'true' }, '') }
  const text = frontPage(await publish({ ...posts(3), ...lead }))
  expect(text).toMatch(/class="lead entry".*>Old</)
  expect(dateline(text)).toBe('2020-01-03')
  expect(frontPage(await publish({}))).not.toContain('dateline')
})

test('a series names its parts in order on its page, and the index of series shows each with its parts', async () => {
  const part = (number: number) =>
    post({
      title: `Part ${number}`,
      date: `2020-01-0${number}`,
      categories: '[bridges]',
      series: `{name: S, part: ${number}}`,
    })
  const publication = await publish({
    'posts/2020-01-01-a.md': part(1),
    'posts/2020-01-02-b.md': part(2),
    'series/s.md': '---\ntitle: Small steps\ndescription: One after the other.\n---\nAn introduction.\n',
  })
  const series = getSeries(publication, 's', null)
  const index = getTermIndex(publication, 'series', null)
  if (!series || !index) throw new Error('There is no series')
  const text = html(<SeriesPage page={series} />)
  expectSound(text)
  expect(text).toContain('<h1>Small steps</h1>')
  expect(text).toContain('One after the other.')
  expect(text).toContain('An introduction.')
  expect(text.indexOf(messages.seriesPart(1, 2))).toBeLessThan(text.indexOf(messages.seriesPart(2, 2)))
  const list = html(<TermIndexPage page={index} />)
  expectSound(list)
  expect(list).toMatch(/<h2 id="m-s"><a href="\/series\/s\/">Small steps<\/a>.*Part 1.*Part 2/)
  expect(count(list, 'class="cover"')).toBe(2)
})

test('the index of series shows four parts of each, and from twelve series on names alone', async () => {
  const index = async (series: number) => {
    const parts = Array.from({ length: series * 5 }, (_, at) => {
      const keys = {
        title: `Post ${at}`,
        series: `{name: Series ${at % series}, part: ${Math.floor(at / series) + 1}}`,
      }
      return [`posts/2020-01-02-post-${at}.md`, post(keys, '')] as const
    })
    const page = getTermIndex(await publish(Object.fromEntries(parts)), 'series', null)
    return page ? html(<TermIndexPage page={page} />) : ''
  }
  const few = await index(2)
  expect(count(few, 'class="entry"')).toBe(8)
  expect(few).toContain(messages.postCount(5))
  expect(await index(12)).not.toContain('class="entry"')
})

test('a tag with a file has a front with its words; one without has a plain head', async () => {
  const publication = await publish({
    'posts/2020-01-01-a.md': post({ tags: '[slo, other]' }),
    'tags/slo.md': '---\ntitle: SLO\ndescription: A promise with a number.\n---\n',
  })
  const tag = (slug: string) => {
    const page = getTermPage(publication, 'tags', slug, null)
    if (!page) throw new Error('There is no tag')
    return html(<TermPage page={page} />)
  }
  expect(tag('slo')).toMatch(/class="section-front".*<h1>SLO<\/h1>.*A promise with a number\./)
  expect(tag('other')).not.toContain('section-front')
})
