/** The table of page kinds. Routes and page keys use the same query, so that a page cannot show anything its key does not cover. */

import type { Publication, Visibility } from '../content/index.ts'
import { archiveMonths, archiveNumbers, archiveYears, getArchive } from './kinds/archive.ts'
import { authorIds, authorNumbers, getAuthorIndex, getAuthorPage } from './kinds/authors.ts'
import { documentUrls, getDocument, getDocumentKey } from './kinds/documents.ts'
import { getFeeds } from './kinds/feeds.ts'
import { getHome } from './kinds/home.ts'
import { type IndexKind, indexNumbers } from './kinds/indexes.ts'
import { getLanguageChoice, type LanguageChoice } from './kinds/language-choice.ts'
import { getPostList, postListNumbers } from './kinds/lists.ts'
import { getSearch } from './kinds/search.ts'
import { getSectionPage, sectionUrls } from './kinds/sections.ts'
import { furtherSeriesPages, getSeries } from './kinds/series.ts'
import { getTermIndex, getTermPage, type TermKind, termNumbers, termSlugs } from './kinds/terms.ts'
import { listUrl } from './views/links.ts'

/** The decoded params of a route: `{ slug: 'data', number: '2' }`. */
export type PageParams = Readonly<Record<string, string | readonly string[]>>

export type Query<Params extends PageParams, Page> = {
  /** The route's file below `app/`. */
  route: string
  /** Returns the params of all pages of the kind. */
  all: (publication: Publication, visibility: Visibility) => Params[]
  /** Returns the address of a page, without base path. */
  url: (params: Params) => string
  /** Returns the data of a page, or null if there is no such page. */
  ask: (publication: Publication, params: Params, visibility: Visibility) => Page | null
  /** Returns data that changes whenever the page's data does, if that is cheaper than `ask`. */
  key?: (publication: Publication, params: Params, visibility: Visibility) => unknown
}

type Slug = { slug: string }
type Numbered = { number: string }
type Year = { year: string }
type Month = Year & { month: string }
type Id = { id: string }
type Path = { path: readonly string[] }

const one = <Page>(url: string, ask: (publication: Publication) => Page | null): Query<PageParams, Page> => ({
  route: url === '/404.html' ? 'not-found.tsx' : `${url.slice(1)}page.tsx`,
  all: () => [{}],
  url: () => url,
  ask,
})

const many = <Params extends PageParams, Page>(
  route: string,
  all: Query<Params, Page>['all'],
  url: Query<Params, Page>['url'],
  ask: Query<Params, Page>['ask'],
): Query<Params, Page> => ({ route, all, url, ask })

const texts = ({ number, ...rest }: { number: number; slug: string }) => ({ ...rest, number: String(number) })

const terms = (kind: TermKind & ('categories' | 'tags')) =>
  many(
    `${kind}/[slug]/page.tsx`,
    (publication) => termSlugs(publication, kind).map((slug) => ({ slug })),
    ({ slug }: Slug) => `/${kind}/${slug}/`,
    (publication, { slug }) => getTermPage(publication, kind, slug, null),
  )

const termLists = (kind: 'categories' | 'tags') =>
  many(
    `${kind}/[slug]/page/[number]/page.tsx`,
    (publication) => termNumbers(publication, kind).map(texts),
    ({ slug, number }: Slug & Numbered) => `/${kind}/${slug}/page/${number}/`,
    (publication, { slug, number }) => getTermPage(publication, kind, slug, pageNumber(number)),
  )

/** An index at its own address. */
const index = <Page>(kind: IndexKind, ask: (publication: Publication, number: number | null) => Page | null) =>
  one(`/${kind}/`, (publication) => ask(publication, null))

/** The numbered pages of an index that is too long for one page. */
const indexLists = <Page>(kind: IndexKind, ask: (publication: Publication, number: number | null) => Page | null) =>
  many(
    `${kind}/page/[number]/page.tsx`,
    (publication) => indexNumbers(publication, kind).map((number) => ({ number: String(number) })),
    ({ number }: Numbered) => `/${kind}/page/${number}/`,
    (publication, { number }) => ask(publication, pageNumber(number)),
  )

const termIndex = (kind: TermKind) => (publication: Publication, number: number | null) =>
  getTermIndex(publication, kind, number)

/** A permalink such as `/old/list.html` names a file, every other address a folder. */
const documentUrl = ({ path }: Path) => (path.at(-1)?.endsWith('.html') ? `/${path.join('/')}` : `/${path.join('/')}/`)

export const pageQueries = {
  home: one('/', (publication) => ({ ...getHome(publication), url: listUrl(publication, '/') })),
  posts: one('/blog/', (publication) => getPostList(publication, null)),
  postList: many(
    'blog/page/[number]/page.tsx',
    (publication) => postListNumbers(publication).map((number) => ({ number: String(number) })),
    ({ number }: Numbered) => `/blog/page/${number}/`,
    (publication, { number }) => getPostList(publication, pageNumber(number)),
  ),
  archive: one('/archive/', (publication) => getArchive(publication, null)),
  archiveYear: many(
    'archive/[year]/page.tsx',
    (publication) => archiveYears(publication).map((year) => ({ year })),
    ({ year }: Year) => `/archive/${year}/`,
    (publication, { year }) => getArchive(publication, year),
  ),
  archiveMonth: many(
    'archive/[year]/[month]/page.tsx',
    archiveMonths,
    ({ year, month }: Month) => `/archive/${year}/${month}/`,
    (publication, { year, month }) => getArchive(publication, `${year}-${month}`),
  ),
  archiveList: many(
    'archive/[year]/[month]/page/[number]/page.tsx',
    (publication) => archiveNumbers(publication).map(({ number, ...rest }) => ({ ...rest, number: String(number) })),
    ({ year, month, number }: Month & Numbered) => `/archive/${year}/${month}/page/${number}/`,
    (publication, { year, month, number }) => getArchive(publication, `${year}-${month}`, pageNumber(number)),
  ),
  categories: index('categories', termIndex('categories')),
  categoryIndex: indexLists('categories', termIndex('categories')),
  category: terms('categories'),
  categoryList: termLists('categories'),
  tags: index('tags', termIndex('tags')),
  tagIndex: indexLists('tags', termIndex('tags')),
  tag: terms('tags'),
  tagList: termLists('tags'),
  allSeries: index('series', termIndex('series')),
  seriesIndex: indexLists('series', termIndex('series')),
  series: many(
    'series/[slug]/page.tsx',
    (publication) => termSlugs(publication, 'series').map((slug) => ({ slug })),
    ({ slug }: Slug) => `/series/${slug}/`,
    (publication, { slug }) => getSeries(publication, slug, null),
  ),
  seriesList: many(
    'series/[slug]/page/[number]/page.tsx',
    (publication) => furtherSeriesPages(publication).map(texts),
    ({ slug, number }: Slug & Numbered) => `/series/${slug}/page/${number}/`,
    (publication, { slug, number }) => getSeries(publication, slug, pageNumber(number)),
  ),
  authors: index('authors', getAuthorIndex),
  authorIndex: indexLists('authors', getAuthorIndex),
  author: many(
    'authors/[id]/page.tsx',
    (publication) => authorIds(publication).map((id) => ({ id })),
    ({ id }: Id) => `/authors/${id}/`,
    (publication, { id }) => getAuthorPage(publication, id, null),
  ),
  authorList: many(
    'authors/[id]/page/[number]/page.tsx',
    (publication) => authorNumbers(publication).map(({ id, number }) => ({ id, number: String(number) })),
    ({ id, number }: Id & Numbered) => `/authors/${id}/page/${number}/`,
    (publication, { id, number }) => getAuthorPage(publication, id, pageNumber(number)),
  ),
  feeds: one('/feeds/', getFeeds),
  search: one('/search/', getSearch),
  notFound: one('/404.html', () => ({})),
  /** At `/`, on a site whose languages all have a prefix. Its route is where no address of a site is. */
  languageChoice: {
    route: '-/page.tsx',
    all: (publication) => (getLanguageChoice(publication) ? [{}] : []),
    url: () => '/',
    ask: getLanguageChoice,
  } satisfies Query<PageParams, LanguageChoice>,
  /** Posts, pages, and lists of sections: everything whose address the content decides. */
  document: {
    ...many(
      '[...path]/page.tsx',
      (publication, visibility) =>
        [...documentUrls(publication, visibility), ...sectionUrls(publication)].map((url) => ({
          path: url.split('/').filter(Boolean),
        })),
      documentUrl,
      (publication, params, visibility) =>
        getSectionPage(publication, documentUrl(params)) ?? getDocument(publication, documentUrl(params), visibility),
    ),
    key: (publication: Publication, params: Path, visibility: Visibility) =>
      getSectionPage(publication, documentUrl(params)) ?? getDocumentKey(publication, documentUrl(params), visibility),
  },
}

export type PageKind = keyof typeof pageQueries
export type PageOf<Kind extends PageKind> = NonNullable<ReturnType<(typeof pageQueries)[Kind]['ask']>>

/** @param prefix of the addresses of the page’s language */
export const pageUrl = (kind: PageKind, { language, ...params }: PageParams, prefix = ''): string =>
  (language === undefined ? '' : prefix) + queryOf(kind).url(params)

/** The cast is safe because params come from the query's own route. */
export const queryOf = (kind: PageKind): Query<PageParams, unknown> =>
  pageQueries[kind] as unknown as Query<PageParams, unknown>

/** Parses the number of a numbered page; NaN for anything but a plain positive number. */
const pageNumber = (text: string) => (/^[1-9]\d*$/.test(text) ? Number(text) : Number.NaN)
