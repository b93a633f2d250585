/** The address of every document: its name, clashes, redirects (DESIGN, Addresses). Frozen: a published address never changes by a change here. */

import { fileSlug, type LetterCase } from '../../core/addresses/slug.ts'
import { addressKey } from '../../core/addresses/urls.ts'
import { type Position, type Problem, problem } from '../../core/problems/problem.ts'
import { placeholders } from './address-pattern.ts'

/** An address with the slashes that it lacks, and without those that it has twice: `nowhere` → `/nowhere/`. */
export const completeAddress = (url: string): string =>
  `/${url}${/(?:\/|\.html)$/.test(url) ? '' : '/'}`.replace(/\/{2,}/g, '/')

/** Why an address cannot be used, as message and remedy; null when it can. */
export function addressFault(url: string): [message: string, remedy: string] | null {
  const other = /^[a-z][a-z\d+.-]*:\/+[^/]*(\/.*)?$/i.exec(url)
  if (other) return [`“${url}” is not a path on this site`, `write ${completeAddress(other[1] ?? '/')}`]
  const complete = completeAddress(url)
  if (!url.startsWith('/')) return [`“${url}” does not begin with /`, `write ${complete}`]
  const signs = /[?#\\\u0000-\u001f\u007f]/g
  if (url.search(signs) >= 0)
    return [`“${url}” holds a sign that no address may hold`, `write ${completeAddress(url.replace(signs, ''))}`]
  if (url.split('/').some((segment) => segment === '..' || segment === '.' || segment === '-'))
    return [`“${url}” holds a reserved segment`, 'leave out . .. and -']
  if (/\/\//.test(url)) return [`“${url}” holds an empty segment`, `write ${complete}`]
  if (!/(?:\/|\.html)$/.test(url)) return [`“${url}” ends neither in / nor in .html`, `write ${complete}`]
  if (/:[a-z]+/.test(url))
    return [`“${url}” holds a placeholder that is not known`, `use ${placeholders.map((name) => `:${name}`).join(' ')}`]
  if (url.split('/').some((segment) => Buffer.byteLength(segment) > 255))
    return ['a segment of the address is longer than 255 bytes', 'set a shorter slug:']
  return null
}

/** The slug a document gets from its name, or from `slug:`; null when nothing is left of it. */
export function documentSlug(name: string, chosen: string | undefined, letterCase: LetterCase): string | null {
  return fileSlug(chosen ?? name, letterCase) || null
}

/** The verbatim form of a file name where it differs from its slug and can itself be an address segment. */
export function verbatimName(name: string, slug: string): string | null {
  const verbatim = name.normalize('NFC')
  return verbatim !== slug && /^[\p{L}\p{N}\p{M} ._~-]+$/u.test(verbatim) && !/^\.+$/.test(verbatim) ? verbatim : null
}

/** Something that stands at an address. */
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
]

/** Addresses and folders that the site makes itself. */
export const ownAddresses: readonly string[] = [...routes, ...routePrefixes.map((prefix) => `${prefix}x/`)]

/** The documents by address: each address has one owner, every further claim is an error naming both. */
export class AddressBook {
  readonly #owners = new Map<string, Claim>()

  /** Claims an address for a document; returns the problem when it is taken or belongs to the site itself. */
  claim(claim: Claim, kind: 'document' | 'route' = 'document'): Problem | null {
    const key = addressKey(claim.url)
    const owner = this.#owners.get(key)
    if (owner)
      return problem(
        'url-clash',
        claim.path,
        claim.at,
        `the address ${claim.url} is also that of ${owner.path}${owner.url === claim.url ? '' : ` (${owner.url})`}`,
        'set another slug: or permalink: in one of the two',
      )
    if (
      kind === 'document' &&
      (routes.some((route) => addressKey(route) === key) ||
        routePrefixes.some((prefix) => `${key}/`.startsWith(prefix)))
    )
      return problem(
        'url-clash',
        claim.path,
        claim.at,
        `the address ${claim.url} belongs to a page that the site makes itself`,
        'set another slug: or permalink:',
      )
    this.#owners.set(key, claim)
    return null
  }

  /** Who stands at an address, compared without case, Unicode form and final slash. */
  owner(url: string): Claim | undefined {
    return this.#owners.get(addressKey(url))
  }
}
