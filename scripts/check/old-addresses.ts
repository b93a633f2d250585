/** Checks which addresses of an older site this site answers, and how. */

import { publishInput } from '../../lib/build/index.ts'
import { answersQueries, listPublic, type Publication } from '../../lib/content/index.ts'
import { isElsewhere } from '../../lib/core/addresses/elsewhere.ts'
import { compareProblems, type Problem, problem } from '../../lib/core/problems/problem.ts'
import { byPattern, goneAddresses, parseLedger, patternAdvice } from '../../lib/ledger/index.ts'
import { listedAddresses } from '../../lib/parity/index.ts'
import { advice, answersWithCapitals, exact } from './old-address-advice.ts'

export type OldAddress = {
  line: number
  /** As written in the list. */
  address: string
  answer: 'page' | 'redirect' | 'gone' | 'file' | 'elsewhere' | 'nothing'
  /** Target of a redirect. */
  to?: string
  /** `address_case: keep` would answer it. */
  withCapitals?: true
}

/**
 * Checks a sitemap or a list of addresses, absolute or from the site's root. The list may be content/urls.txt itself.
 * @param name the name of the list in messages
 */
export function checkOldAddresses(
  text: string,
  name: string,
  publication: Publication,
): { addresses: OldAddress[]; problems: Problem[] } {
  const answers = answering(publication)
  const { site, queryRedirects } = publication.content
  const queries = new Map<string, string>(
    answersQueries(site) ? queryRedirects.map(({ key, value, to }) => [`${key}=${value}`, to] as const) : [],
  )
  const lost: { url: string; address: string; line: number; column: number }[] = []
  const addresses = listedAddresses(text).map(({ address, line, column }): OldAddress => {
    const path = sitePath(address, publication)
    const found = path === null ? null : answers(path)
    if (path !== null && found) return { line, address, ...found }
    const query = path === null ? queries.get(queryOf(address) ?? '') : undefined
    if (query !== undefined) return { line, address, answer: 'redirect', to: query }
    if (isElsewhere(hostPath(address), site.elsewhere)) return { line, address, answer: 'elsewhere' }
    lost.push({ url: path ?? '', address, line, column })
    const withCapitals = path !== null && answersWithCapitals(path, publication) && { withCapitals: true as const }
    return { line, address, answer: 'nothing', ...withCapitals }
  })
  const { patterns, others } = byPattern(publication, lost)
  const problems = [
    ...patterns.map(({ pattern, first, lines }) =>
      problem(
        'url-lost',
        name,
        first,
        `nothing answers at ${lines.length} addresses of the form ${pattern}, the first ${first.url}`,
        patternAdvice(pattern),
      ),
    ),
    ...others.map((one) => {
      const path = one.url === '' ? null : one.url
      return problem('url-lost', name, one, `nothing answers at ${path ?? one.address}`, advice(path, publication))
    }),
  ]
  return { addresses, problems: problems.sort(compareProblems) }
}

/** The decoded path from the site's root; null for an address outside the site, or a malformed one. Static files don't answer queries. */
function sitePath(address: string, { content }: Publication): string | null {
  const { origin, base } = content.site.address
  const absolute = /^[a-z][a-z0-9+.-]*:/i.test(address)
  const target = absolute ? address : `/${address.replace(/^\/+/, '')}`
  if (!URL.canParse(target, origin)) return null
  const { pathname, search, origin: host } = new URL(target, origin)
  const below = base !== '' && (pathname === base || pathname.startsWith(`${base}/`))
  // `/?p=12` of a database is not a file.
  if (pathname === '/' && search !== '') return null
  if (absolute && host === origin && base !== '' && !below) return null
  try {
    return decodeURIComponent(below ? pathname.slice(base.length) || '/' : pathname).normalize('NFC')
  } catch {
    return null
  }
}

/** The path from the root of the host, decoded if it can be. */
function hostPath(address: string): string {
  const path = address.replace(/^(?:https?:)?\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '')
  try {
    return decodeURIComponent(`/${path.replace(/^\/+/, '')}`)
  } catch {
    return path
  }
}

/** `p=12` of `https://example.org/?p=12`. */
const queryOf = (address: string) => /\/(?:index\.php)?\?([^#]+)/.exec(address)?.[1]

type Answer = Pick<OldAddress, 'answer' | 'to'>

/** What answers a path, on a host that distinguishes upper and lower case. */
function answering(publication: Publication): (path: string) => Answer | null {
  const { root, map, content, body } = publication
  const { ledger, documents, dormant } = publishInput(publication, [])
  const gone = new Set(
    goneAddresses(ledger === null ? null : parseLedger(ledger), [...documents, ...dormant]).map(exact),
  )
  const { files, images } = listPublic(root)
  const published = [...content.posts, ...content.pages].filter(({ state }) => state === 'published')
  // A picture keeps its own address only if a page links to it; pages show renditions with other names.
  const linked = new Set(published.flatMap(({ path }) => body(path).links.map(({ href }) => href)))
  const names = new Set(
    [...files, ...images.filter(({ name }) => linked.has(`/${name}`))].map(({ name }) => `/${name}`),
  )
  const page = (path: string): Answer | null => {
    const place = map.at(path)
    if (!place || exact(place.url) !== exact(path)) return null
    if (place.kind === 'unpublished' || place.kind === 'dormant') return null
    return place.kind === 'redirect' ? { answer: 'redirect', to: place.to } : { answer: 'page' }
  }
  return (path: string): Answer | null => {
    if (names.has(path)) return { answer: 'file' }
    const made = /^\/(?:categories|authors)\/[^/]+\/(?=feed\.xml$)|^.*\/(?=index\.md$)/.exec(path)?.[0]
    return (
      page(path) ??
      (gone.has(exact(path)) ? { answer: 'gone' } : null) ??
      (made && page(made) ? { answer: 'file' } : null)
    )
  }
}

/** The results as a table, with counts and settings that would answer several at once. */
export function answerLines(addresses: readonly OldAddress[]): string[] {
  const capitals = addresses.filter(({ withCapitals }) => withCapitals).length
  const lost = addresses.filter(({ answer }) => answer === 'nothing').length
  return [
    ...addresses.map(
      ({ address, answer, to }) => `${answer.padEnd(8)}  ${address}${to === undefined ? '' : ` → ${to}`}`,
    ),
    `${addresses.length - lost} of ${addresses.length} addresses answer`,
    ...(capitals === 0 ? [] : [`${capitals} more would with address_case: keep in content/site.yml`]),
  ]
}
