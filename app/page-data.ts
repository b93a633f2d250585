/** Returns a route's page data: prepared by builds, queried on demand in dev. */
import { cache } from 'react'
import { setMessages } from '../components/messages.ts'
import { siteMessages } from '../lib/core/messages/site-messages.ts'
import {
  askPage,
  type Frame,
  getFrames,
  openPageData,
  type PageData,
  type PageKind,
  type PageLanguages,
  type PageOf,
  type PageParams,
  pageParams,
  pageQueries,
} from '../lib/pages/index.ts'
import { getPublication, visibility } from './publication.ts'

/** Parameter of the page that Next compiles where it demands at least one; it is never published. */
const placeholder = '-'

export type RouteData<Kind extends PageKind> = Frame & { page: PageOf<Kind>; languages: PageLanguages | undefined }

// Next evaluates a module several times per worker; globalThis is shared.
const memo = globalThis as { mastheadPageData?: PageData }

/** The page data that the build wrote (MASTHEAD_PREPARED); undefined in dev. */
function builtData(): PageData | undefined {
  const folder = process.env.MASTHEAD_PREPARED
  if (!folder || process.env.NODE_ENV === 'development') return undefined
  memo.mastheadPageData ??= openPageData(folder)
  return memo.mastheadPageData
}

/**
 * Settings, header and footer of a language.
 * @param language its code; the default language if it is not given or unknown
 */
export async function frame(language = ''): Promise<Frame> {
  const { of, main } = builtData()?.frames ?? getFrames(await getPublication())
  const found = of[language] ?? of[main]
  if (!found) throw new Error('The site has no frame')
  return found
}

/** Parameters for `generateStaticParams`. In a build there are none: Next only compiles (decision record 12). */
export async function routeParams(kind: PageKind): Promise<Record<string, string | string[]>[]> {
  const all = builtData()?.params(kind) ?? pageParams(await getPublication(), kind, visibility)
  // Next fails an export with a route that has no parameters.
  return (all.length > 0 ? all : [placeholders(kind)]) as Record<string, string | string[]>[]
}

/** `tags/[slug]/page.tsx` → `{ slug: '-' }`. */
function placeholders(kind: PageKind): PageParams {
  const names = pageQueries[kind].route.matchAll(/\[(\.{3})?(\w+)\]/g)
  return Object.fromEntries([...names].map(([, rest, name]) => [name, rest ? [placeholder] : placeholder]))
}

/**
 * Returns what a page shows.
 * @param params as Next passes them, percent-encoded
 * @returns null for a page that is not to be rendered; in dev, for one that does not exist (absent.tsx)
 */
export async function pageData<Kind extends PageKind>(
  kind: Kind,
  params: Promise<PageParams> = Promise.resolve({}),
): Promise<RouteData<Kind> | null> {
  const found = await ask(kind, JSON.stringify(decodedParams(await params)))
  // Metadata comes before the frame, and both are in the language of the page.
  if (found) setMessages(siteMessages(found.site, found.chrome.language))
  return found as RouteData<Kind> | null
}

/** Cached per request: metadata and page ask the same question. */
const ask = cache(async (kind: PageKind, params: string): Promise<RouteData<PageKind> | null> => {
  const named: PageParams = JSON.parse(params)
  const built = builtData()
  const asked = built ? built.page(kind, named) : askPage(await getPublication(), kind, named, visibility)
  return asked && { ...asked.frame, page: asked.page, languages: asked.languages }
})

/** Decodes the percent-encoded params that Next passes. */
export const decodedParams = (params: PageParams): PageParams =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? decodeURIComponent(value) : value.map(decodeURIComponent),
    ]),
  )
