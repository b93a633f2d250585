/** Validates addresses and assigns each to one document. A change here must never change a published address. */

import { reservedPart } from '../../core/addresses/reserved-names.ts'
import { fileSlug, type LetterCase } from '../../core/addresses/slug.ts'
import { addressKey } from '../../core/addresses/urls.ts'
import { nearest } from '../../core/problems/nearest.ts'
import { type Position, type Problem, problem } from '../../core/problems/problem.ts'
import { placeholders } from './address-pattern.ts'

/** Adds missing slashes to an address and removes repeated ones: `nowhere` → `/nowhere/`. */
export const completeAddress = (url: string): string =>
  `/${url}${/(?:\/|\.html)$/.test(url) ? '' : '/'}`.replace(/\/{2,}/g, '/')

/** Returns message and remedy for an invalid address; null if it is valid. */
export function addressFault(url: string): [message: string, remedy: string] | null {
  const other = /^[a-z][a-z\d+.-]*:\/+[^/]*(\/.*)?$/i.exec(url)
  if (other) return [`“${url}” is not a path on this site`, `write ${completeAddress(other[1] ?? '/')}`]
  const asked = /^\/index\.php\?([^/]+)\/?$/.exec(url)?.[1]
  if (asked !== undefined) return [`“${url}” names index.php; hosts can answer only /?${asked}`, `write /?${asked}`]
  if (/\{[{%]/.test(url)) return [`“${url}” is made by a template`, 'write the address itself']
  const complete = completeAddress(url)
  if (!url.startsWith('/')) return [`“${url}” does not begin with /`, `write ${complete}`]
  const signs = /[?#\\\u0000-\u001f\u007f]/g
  if (url.search(signs) >= 0)
    return [
      `“${url}” contains a character that is not allowed in addresses`,
      `write ${completeAddress(url.replace(signs, ''))}`,
    ]
  if (url.split('/').some((segment) => segment === '..' || segment === '.' || segment === '-'))
    return [`“${url}” contains a reserved segment`, 'leave out . .. and -']
  if (/\/\//.test(url)) return [`“${url}” contains an empty segment`, `write ${complete}`]
  if (!/(?:\/|\.html)$/.test(url)) return [`“${url}” ends neither in / nor in .html`, `write ${complete}`]
  const [, unknown] = /:([a-z_]+)/.exec(url) ?? []
  if (unknown !== undefined) {
    const [near] = nearest(unknown, placeholders)
    const all = placeholders.map((name) => `:${name}`).join(' ')
    return [
      `“${url}” contains an unknown placeholder`,
      near ? `write ${url.replace(`:${unknown}`, `:${near}`)}` : `use ${all}`,
    ]
  }
  if (url.split('/').some((segment) => Buffer.byteLength(segment) > 255))
    return ['a segment of the address is longer than 255 bytes', 'set a shorter slug:']
  return null
}

/** Returns a problem for an address whose file or folder Windows could not store; `remedy` names what to rename. */
export function reservedProblem({ url, path, at }: Claim, remedy: string): Problem | null {
  const part = reservedPart(url)?.split('/').at(-1)
  return part === undefined
    ? null
    : problem(
        'term-reserved',
        path,
        at,
        `the address ${url} needs a file or folder named ${part}, a name that Windows reserves`,
        remedy,
      )
}

/** Derives the slug of a document from its name, or from `slug:`; null if nothing is left. */
export function documentSlug(name: string, chosen: string | undefined, letterCase: LetterCase): string | null {
  return fileSlug(chosen ?? name, letterCase) || null
}

/**
 * Returns a file name unchanged if it differs from its slug and is a valid address segment, else null. Jekyll keeps these signs in addresses
 * (lib/jekyll/utils.rb, `slugify` in its mode `pretty`).
 */
export function verbatimName(name: string, slug: string): string | null {
  const verbatim = name.normalize('NFC')
  return verbatim !== slug && /^[\p{L}\p{N}\p{M} ._~!$&'()+,;=@-]+$/u.test(verbatim) && !/^\.+$/.test(verbatim)
    ? verbatim
    : null
}

/** An address with the file that claims it and the position of the claim. */
export type Claim = { url: string; path: string; at: Position }

const routes = [
  '/',
  '/blog/',
  '/categories/',
  '/tags/',
  '/authors/',
  '/archive/',
  '/series/',
  '/search/',
  '/feeds/',
  '/guide/',
  '/404/',
  '/404.html',
]
const routePrefixes = [
  '/blog/page/',
  '/categories/',
  '/tags/',
  '/authors/',
  '/archive/',
  '/series/',
  '/_next/',
  '/i/',
  '/og/',
  '/pagefind/',
  '/search/',
  '/feeds/',
  // A page has a folder, and these names are those of files.
  '/feed.xml/',
  '/rss.xml/',
  '/feed.json/',
  '/sitemap.xml/',
  '/robots.txt/',
  '/llms.txt/',
  '/favicon.ico/',
  '/site.webmanifest/',
]

/** Addresses and folders of generated pages. */
export const ownAddresses: readonly string[] = [...routes, ...routePrefixes.map((prefix) => `${prefix}x/`)]

/** Addresses that are generated once for all languages, without a prefix. */
const shared = new Set(['/', '/404/', '/404.html', '/guide/', '/_next/', '/i/', '/og/', '/pagefind/'])

/**
 * Whether an address is that of a generated page, or within the folder of such pages.
 * @param prefixes of the addresses of the languages, on a site with several
 */
export function isOwnAddress(url: string, prefixes: readonly string[] = []): boolean {
  const prefix = prefixes.find((one) => one !== '' && `${addressKey(url)}/`.startsWith(`${one}/`)) ?? ''
  const key = addressKey(addressKey(url).slice(prefix.length) || '/')
  const isUsed = (one: string) => prefix !== '' || prefixes.length === 0 || prefixes.includes('') || shared.has(one)
  return (
    routes.some((route) => addressKey(route) === key && isUsed(route)) ||
    routePrefixes.some((folder) => `${key}/`.startsWith(folder) && isUsed(folder))
  )
}

/** Assigns addresses to documents: each address has one owner, and any further claim is a problem that names both. */
export class AddressBook {
  readonly #owners = new Map<string, Claim>()
  readonly #prefixes: readonly string[]

  /** @param prefixes of the addresses of the languages, on a site with several */
  constructor(prefixes: readonly string[] = []) {
    this.#prefixes = prefixes
  }

  /** Claims an address; returns a problem if it is taken or belongs to a generated page. */
  claim(claim: Claim, kind: 'document' | 'route' = 'document'): Problem | null {
    const key = addressKey(claim.url)
    const owner = this.#owners.get(key)
    if (owner)
      return problem(
        'url-clash',
        claim.path,
        claim.at,
        `the address ${claim.url} is already used by ${owner.path}${owner.url === claim.url ? '' : ` (${owner.url})`}`,
        'set another slug: or permalink: in one of the two',
      )
    if (kind === 'document' && isOwnAddress(claim.url, this.#prefixes))
      return problem(
        'url-clash',
        claim.path,
        claim.at,
        `the address ${claim.url} belongs to a page that the site generates`,
        'set another slug: or permalink:',
      )
    this.#owners.set(key, claim)
    return null
  }

  /** Returns the owner of an address, ignoring case, Unicode form and a final slash. */
  owner(url: string): Claim | undefined {
    return this.#owners.get(addressKey(url))
  }
}
