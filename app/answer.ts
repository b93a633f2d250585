/** What a route shows: the answer to its page's one query, which a build worked out beforehand and dev works out when asked. */
import { dirname } from 'node:path'
import { cache } from 'react'
import {
  askPage,
  type Frame,
  getFrame,
  openPrepared,
  type PageKind,
  type PageOf,
  type PageParams,
  type Prepared,
  pageParams,
  pageQueries,
} from '../lib/pages/index.ts'
import { getPublication, visibility } from './publication.ts'

/** Stands for "nothing to render" where Next demands at least one page of a route; publishing drops the pages of this name. */
const placeholder = '-'

export type Answer<Kind extends PageKind> = Frame & { page: PageOf<Kind> }

// Next evaluates a module several times per worker; globalThis makes it one reading.
const memo = globalThis as { mastheadPrepared?: Prepared }

/** What the build command prepared (MASTHEAD_PREPARED); undefined in dev, where nothing is prepared. */
function prepared(): Prepared | undefined {
  const file = process.env.MASTHEAD_PREPARED
  if (!file || process.env.NODE_ENV === 'development') return undefined
  memo.mastheadPrepared ??= openPrepared(dirname(file))
  return memo.mastheadPrepared
}

/** Settings, header and footer. */
export async function frame(): Promise<Frame> {
  return prepared()?.frame ?? getFrame(await getPublication())
}

/** What `generateStaticParams` of a kind's route names: in a build those that were prepared for Next, which are none (decision 12). */
export async function routeParams(kind: PageKind): Promise<Record<string, string | string[]>[]> {
  const all = prepared()?.params(kind) ?? pageParams(await getPublication(), kind, visibility)
  // Next fails an export whose list is empty, and a site without tags or series is legal.
  return (all.length > 0 ? all : [placeholders(kind)]) as Record<string, string | string[]>[]
}

/** `tags/[slug]/page.tsx` → `{ slug: '-' }`. */
function placeholders(kind: PageKind): PageParams {
  const names = pageQueries[kind].route.matchAll(/\[(\.{3})?(\w+)\]/g)
  return Object.fromEntries([...names].map(([, rest, name]) => [name, rest ? [placeholder] : placeholder]))
}

/**
 * What a page shows.
 * @param params as Next hands them over, percent-encoded
 * @returns null where nothing is to be rendered: the page comes from an earlier build, or stands for none; in dev where there is none (absent.tsx)
 */
export async function answer<Kind extends PageKind>(
  kind: Kind,
  params: Promise<PageParams> = Promise.resolve({}),
): Promise<Answer<Kind> | null> {
  const found = await ask(kind, JSON.stringify(decodedParams(await params)))
  return found as Answer<Kind> | null
}

/** Metadata and page of one request ask the same: the second time it is known. */
const ask = cache(async (kind: PageKind, params: string): Promise<Answer<PageKind> | null> => {
  const named: PageParams = JSON.parse(params)
  const given = prepared()
  if (given) {
    const page = given.page(kind, named)
    return page && { ...given.frame, page }
  }
  const publication = await getPublication()
  const page = askPage(publication, kind, named, visibility)
  return page && { ...getFrame(publication), page }
})

/** Params as Next hands them over, without percent-encoding. */
export const decodedParams = (params: PageParams): PageParams =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? decodeURIComponent(value) : value.map(decodeURIComponent),
    ]),
  )
