/** Pages at prefixed addresses: the routes of their kinds show them in another language. */
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import type { PageKind, PageParams } from '../lib/pages/index.ts'
import * as languageChoice from './-/page.tsx'
import * as archiveList from './archive/[year]/[month]/page/[number]/page.tsx'
import * as archiveMonth from './archive/[year]/[month]/page.tsx'
import * as archiveYear from './archive/[year]/page.tsx'
import * as archive from './archive/page.tsx'
import * as authorList from './authors/[id]/page/[number]/page.tsx'
import * as author from './authors/[id]/page.tsx'
import * as authorIndex from './authors/page/[number]/page.tsx'
import * as authors from './authors/page.tsx'
import * as postList from './blog/page/[number]/page.tsx'
import * as posts from './blog/page.tsx'
import * as categoryList from './categories/[slug]/page/[number]/page.tsx'
import * as category from './categories/[slug]/page.tsx'
import * as categoryIndex from './categories/page/[number]/page.tsx'
import * as categories from './categories/page.tsx'
import * as feeds from './feeds/page.tsx'
import { MissingPage, missingMetadata } from './missing-page.tsx'
import * as home from './page.tsx'
import { builtData, decodedParams, pageData } from './page-data.ts'
import * as search from './search/page.tsx'
import * as seriesList from './series/[slug]/page/[number]/page.tsx'
import * as series from './series/[slug]/page.tsx'
import * as seriesIndex from './series/page/[number]/page.tsx'
import * as allSeries from './series/page.tsx'
import * as tagList from './tags/[slug]/page/[number]/page.tsx'
import * as tag from './tags/[slug]/page.tsx'
import * as tagIndex from './tags/page/[number]/page.tsx'
import * as tags from './tags/page.tsx'

type Props = { params: Promise<PageParams> }
type Route = {
  generateMetadata: (props: Props) => Promise<Metadata>
  default: (props: Props) => ReactNode | Promise<ReactNode>
}

type Kind = Exclude<PageKind, 'document'>

const routes: Readonly<Record<Exclude<Kind, 'notFound'>, Route>> = {
  home,
  posts,
  postList,
  archive,
  archiveYear,
  archiveMonth,
  archiveList,
  categories,
  categoryIndex,
  category,
  categoryList,
  tags,
  tagIndex,
  tag,
  tagList,
  allSeries,
  seriesIndex,
  series,
  seriesList,
  authors,
  authorIndex,
  author,
  authorList,
  feeds,
  search,
  languageChoice,
}

/** A page of a kind in a language. */
type Found = { kind: Kind; params: PageParams }

/** As Next passes them: the routes decode them. */
const encoded = (params: PageParams): Promise<PageParams> =>
  Promise.resolve(
    Object.fromEntries(Object.entries(params).map(([name, value]) => [name, encodeURIComponent(String(value))])),
  )

export async function PageInLanguage({ kind, params }: Found) {
  const language = typeof params.language === 'string' ? params.language : undefined
  // Only dev asks for pages that do not exist.
  if (kind === 'notFound' || !(await pageData(kind, encoded(params)))) return <MissingPage language={language} />
  const { default: Page } = routes[kind]
  return <Page params={encoded(params)} />
}

export function metadataInLanguage({ kind, params }: Found): Promise<Metadata> {
  const language = typeof params.language === 'string' ? params.language : undefined
  return kind === 'notFound'
    ? missingMetadata({ language })
    : routes[kind].generateMetadata({ params: encoded(params) })
}

/** The page at the address in the parameters of the route `-/[...path]`. In dev it is at that address itself (absent.tsx). */
async function pageFound(params: Props['params']): Promise<Found | null> {
  if (process.env.NODE_ENV === 'development') return null
  const { path } = decodedParams(await params)
  const page = builtData().at(`/${[path].flat().join('/')}`)
  return page && page.kind !== 'document' ? { kind: page.kind, params: page.params } : null
}

/** What the route of prefixed addresses exports. */
export const prefixedRoute = {
  generateStaticParams: () => [{ path: ['-'] }],
  async generateMetadata({ params }: Props): Promise<Metadata> {
    const page = await pageFound(params)
    return page ? metadataInLanguage(page) : {}
  },
  async Page({ params }: Props) {
    const page = await pageFound(params)
    return page && <PageInLanguage {...page} />
  },
}
