/** Returns a route's page data: prepared by builds, queried on demand in dev. */
import { cache } from 'react'
import { setMessages } from '../components/messages.ts'
import { siteMessages } from '../lib/core/messages/site-messages.ts'
import type { AskedPage, Frame, PageKind, PageLanguages, PageOf, PageParams } from '../lib/pages/index.ts'
import { openPageData, type PageData } from '../lib/pages/page-data.ts'

export type RouteData<Kind extends PageKind> = Frame & { page: PageOf<Kind>; languages: PageLanguages | undefined }

// Next evaluates a module several times per worker; globalThis is shared.
const memo = globalThis as { mastheadPageData?: PageData }

/** The page data that the build wrote. Not for dev. */
export function builtData(): PageData {
  const folder = process.env.MASTHEAD_PREPARED
  if (!folder) throw new Error('Nothing is prepared from content/ — run `npm run build` instead of `next build`')
  memo.mastheadPageData ??= openPageData(folder)
  return memo.mastheadPageData
}

/**
 * Settings, header and footer of a language.
 * @param language its code; the default language if it is not given or unknown
 */
export async function frame(language = ''): Promise<Frame> {
  const { of, main } = await frames()
  const found = of[language] ?? of[main]
  if (!found) throw new Error('The site has no frame')
  return found
}

async function frames(): Promise<PageData['frames']> {
  if (process.env.NODE_ENV !== 'development') return builtData().frames
  const { getFrames, livePublication } = await import('./live-publication.ts')
  return getFrames(livePublication())
}

/** Parameters for `generateStaticParams`. In a build they are placeholders: Next only compiles (decision record 12). */
export const routeParams = async (kind: PageKind) => (await paramsOf(kind)) as Record<string, string | string[]>[]

async function paramsOf(kind: PageKind): Promise<PageParams[]> {
  if (process.env.NODE_ENV !== 'development') return builtData().params(kind)
  const { livePublication, pageParams } = await import('./live-publication.ts')
  return pageParams(livePublication(), kind, 'all')
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
  const asked = await askedPage(kind, JSON.parse(params))
  return asked && { ...asked.frame, page: asked.page, languages: asked.languages }
})

/** Dev shows drafts and scheduled posts. */
async function askedPage(kind: PageKind, params: PageParams): Promise<AskedPage<PageKind> | null> {
  if (process.env.NODE_ENV !== 'development') return builtData().page(kind, params)
  const { askPage, livePublication } = await import('./live-publication.ts')
  return askPage(livePublication(), kind, params, 'all')
}

/** Decodes the percent-encoded params that Next passes. */
export const decodedParams = (params: PageParams): PageParams =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? decodeURIComponent(value) : value.map(decodeURIComponent),
    ]),
  )
