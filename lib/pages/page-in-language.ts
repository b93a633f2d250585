/** Finds the kind of a page by its address in a language whose addresses have a prefix. */
import { prefixesAll, type Site } from '../content/index.ts'
import { type PageKind, type PageParams, pageQueries, queryOf } from './pages.ts'

/**
 * Finds the page at a prefixed address, or the page that leads to all languages.
 * @param url without base path: `/de/tags/slo/`
 */
export function pageInLanguage(
  { languages }: Pick<Site, 'languages'>,
  url: string,
): { kind: Exclude<PageKind, 'document'>; params: PageParams } | null {
  if (url === '/' && prefixesAll({ languages })) return { kind: 'languageChoice', params: {} }
  const own = languages.find(({ prefix }) => prefix !== '' && url.toLowerCase().startsWith(`${prefix}/`))
  if (!own) return null
  const rest = url.slice(own.prefix.length)
  for (const kind of Object.keys(pageQueries) as PageKind[]) {
    if (kind === 'document' || kind === 'languageChoice') continue
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
