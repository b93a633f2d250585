/** The table of page kinds. Routes and page keys use the same query, so that a page cannot show anything its key does not cover. */

import type { Publication, Site, Visibility } from '../content/index.ts'
import { inLanguage, languageCodes } from '../content/index.ts'
import { archiveMonths, archiveNumbers, archiveYears, getArchive } from './kinds/archive.ts'
import { authorIds, authorNumbers, getAuthorIndex, getAuthorPage } from './kinds/authors.ts'
import { documentUrls, getDocument, getDocumentKey } from './kinds/documents.ts'
import { getFeeds } from './kinds/feeds.ts'
import { getHome } from './kinds/home.ts'
import { type IndexKind, indexNumbers } from './kinds/indexes.ts'
import { getPostList, postListNumbers } from './kinds/lists.ts'
import { getSearch } from './kinds/search.ts'
import { getSectionPage, sectionUrls } from './kinds/sections.ts'
import { furtherSeriesPages, getSeries } from './kinds/series.ts'
import { getTermIndex, getTermPage, type TermKind, termNumbers, termSlugs } from './kinds/terms.ts'
import { listUrl } from './views/cards.ts'
import { type Chrome, getChrome } from './views/chrome.ts'
import { documentVersions, type PageLanguages, pageLanguages, type Version } from './views/languages.ts'

/** The decoded params of a route: `{ slug: 'data', number: '2' }`. */
export type PageParams = Readonly<Record<string, string | readonly string[]>>

type Query<Params extends PageParams, Page> = {
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

/** The parts of every page: settings, header, footer. */
export type Frame = { site: Site; chrome: Chrome }

/** The frame of each language, by its code. */
export type Frames = { main: string; of: Record<string, Frame> }

export function getFrames({ content, ...rest }: Publication): Frames {
  const publication = { content, ...rest }
  const frames = languageCodes(content).map((code) => {
    const view = inLanguage(publication, code)
    return [code, { site: view.content.site, chrome: getChrome(view) }] as const
  })
  return { main: content.site.language, of: Object.fromEntries(frames) }
}

/** Pages of further languages have one route: the routes of their kinds are for addresses without a prefix. */
export const languageRoute = '-/[...path]/page.tsx'

/** One page of a site. */
export type ListedPage = {
  kind: PageKind
  /** `language` is among them for the pages of further languages, apart from documents, whose addresses say all. */
  params: PageParams
  url: string
  /** The route that renders it, and the address below it. */
  route: string
  address: string
  /** The code of its language. */
  language: string
  ask: () => unknown
  /** Returns the page's data, or other data that changes whenever it does. */
  key: () => unknown
  /** Its versions in other languages; undefined on a site with one. */
  languages: () => PageLanguages | undefined
}

/** Lists all pages of a site. Data and keys are computed on demand. */
export function* listPages(publication: Publication, visibility: Visibility): Generator<ListedPage> {
  for (const language of languageCodes(publication.content)) {
    const view = inLanguage(publication, language)
    const { prefix } = view.content.site
    for (const kind of Object.keys(pageQueries) as PageKind[])
      for (const own of queryOf(kind).all(view, visibility)) {
        const query = queryOf(kind)
        const { ask, key = ask } = query
        const isApart = prefix !== '' && kind !== 'document'
        const params = isApart ? { ...own, language } : own
        const url = pageUrl(kind, params, prefix)
        yield {
          kind,
          params,
          url,
          route: isApart ? languageRoute : query.route,
          address: isApart ? `/-${url}` : url,
          language,
          ask: () => ask(view, own, visibility),
          key: () => key(view, own, visibility),
          languages: () => languagesOf(publication, view, kind, own, visibility),
        }
      }
  }
}

export const pageParams = (publication: Publication, kind: PageKind, visibility: Visibility): PageParams[] =>
  languageCodes(publication.content)
    .filter((code) => kind === 'document' || code === publication.content.site.language)
    .flatMap((code) => queryOf(kind).all(inLanguage(publication, code), visibility))

/** What a page shows, and in which language. */
export type AskedPage<Kind extends PageKind> = {
  page: PageOf<Kind>
  frame: Frame
  languages: PageLanguages | undefined
}

/** Returns the data of a page, or null if there is no such page. */
export function askPage<Kind extends PageKind>(
  publication: Publication,
  kind: Kind,
  { language, ...params }: PageParams,
  visibility: Visibility,
): AskedPage<Kind> | null {
  const frames = getFrames(publication)
  const codes = typeof language === 'string' ? [language] : kind === 'document' ? Object.keys(frames.of) : [frames.main]
  for (const code of codes) {
    const view = inLanguage(publication, code)
    const frame = frames.of[code]
    if (!frame || !isWithin(view, kind, params)) continue
    const page = queryOf(kind).ask(view, params, visibility) as PageOf<Kind> | null
    if (page) return { page, frame, languages: languagesOf(publication, view, kind, params, visibility) }
  }
  return null
}

/** Whether a document belongs to the language of a view: its map knows those of all. */
function isWithin({ content, map }: Publication, kind: PageKind, params: PageParams): boolean {
  if (kind !== 'document' || content.site.languages.length === 0) return true
  const place = map.at(queryOf(kind).url(params))
  return place && 'document' in place ? place.document.language === content.site.language : true
}

/** @param prefix of the addresses of the page’s language */
export const pageUrl = (kind: PageKind, { language, ...params }: PageParams, prefix = ''): string =>
  (language === undefined ? '' : prefix) + queryOf(kind).url(params)

/**
 * Finds the page of a further language at an address.
 * @param url without base path: `/de/tags/slo/`
 */
export function pageInLanguage(
  { languages }: Pick<Site, 'languages'>,
  url: string,
): { kind: Exclude<PageKind, 'document'>; params: PageParams } | null {
  const own = languages.find(({ prefix }) => prefix !== '' && url.toLowerCase().startsWith(`${prefix}/`))
  if (!own) return null
  const rest = url.slice(own.prefix.length)
  for (const kind of Object.keys(pageQueries) as PageKind[]) {
    if (kind === 'document') continue
    const params = kind === 'notFound' ? (rest === '/404.html' ? {} : null) : paramsOf(queryOf(kind).route, rest)
    if (params) return { kind, params: { ...params, language: own.code } }
  }
  return null
}

/** `tags/[slug]/page.tsx` and `/tags/slo/` → `{ slug: 'slo' }`; null for an address of another route. */
function paramsOf(route: string, url: string): PageParams | null {
  const segments = route.split('/').slice(0, -1)
  const parts = url.split('/').filter(Boolean)
  if (segments.length !== parts.length) return null
  const params: Record<string, string> = {}
  for (const [index, segment] of segments.entries()) {
    const name = /^\[(\w+)\]$/.exec(segment)?.[1]
    const part = parts[index] ?? ''
    if (name === undefined && segment !== part) return null
    if (name !== undefined) params[name] = part
  }
  return params
}

/** Kinds of pages with a counterpart in each language. Numbered pages list other posts in each, so they have none. */
function languagesOf(
  publication: Publication,
  view: Publication,
  kind: PageKind,
  params: PageParams,
  visibility: Visibility,
): PageLanguages | undefined {
  if (publication.content.site.languages.length === 0) return undefined
  const url = queryOf(kind).url(params)
  if (kind === 'document') {
    const versions = documentVersions(publication, url, visibility)
    return pageLanguages(publication, view, versions.length > 0 ? versions : sectionVersions(publication, url))
  }
  if (kind === 'notFound' || 'number' in params) return pageLanguages(publication, view, [])
  const versions = languageCodes(publication.content).flatMap((language) => {
    const other = inLanguage(publication, language)
    return pageKeys(other, kind, visibility).has(JSON.stringify(params))
      ? [{ language, url: other.content.site.prefix + url }]
      : []
  })
  return pageLanguages(publication, view, versions)
}

/** The lists of a section in all languages, if its first page is at an address of one. */
function sectionVersions(publication: Publication, url: string): Version[] {
  const lists = (code: string) => inLanguage(publication, code).content.site.sections
  const codes = languageCodes(publication.content)
  const key = codes.flatMap((code) => lists(code).find((section) => section.url === url)?.key ?? [])[0]
  if (key === undefined) return []
  return codes.flatMap((language) => {
    const list = lists(language).find((section) => section.key === key)
    return list ? [{ language, url: list.url }] : []
  })
}

const keys = new WeakMap<Publication, Map<string, ReadonlySet<string>>>()

/** The params of all pages of a kind, as text. */
function pageKeys(view: Publication, kind: PageKind, visibility: Visibility): ReadonlySet<string> {
  const known = keys.get(view) ?? new Map<string, ReadonlySet<string>>()
  keys.set(view, known)
  const name = `${kind} ${visibility}`
  const found = known.get(name) ?? new Set(queryOf(kind).all(view, visibility).map((params) => JSON.stringify(params)))
  known.set(name, found)
  return found
}

/** The cast is safe because params come from the query's own route. */
const queryOf = (kind: PageKind): Query<PageParams, unknown> =>
  pageQueries[kind] as unknown as Query<PageParams, unknown>

/** Parses the number of a numbered page; NaN for anything but a plain positive number. */
const pageNumber = (text: string) => (/^[1-9]\d*$/.test(text) ? Number(text) : Number.NaN)
