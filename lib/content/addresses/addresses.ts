/** The address of every document: its name, clashes, redirects (DESIGN, Addresses). Frozen: a published address never changes by a change here. */

import { fileSlug, type LetterCase } from '../../core/addresses/slug.ts'
import { addressKey } from '../../core/addresses/urls.ts'
import { type Position, type Problem, problem } from '../../core/problems/problem.ts'
import { placeholders } from './address-pattern.ts'
import { redirectLoops } from './redirects/redirect-loops.ts'

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

/** The key that asks for a redirect, for messages. */
export const redirectKey = ({ path }: Pick<Redirect, 'path'>) =>
  path === 'content/site.yml' ? 'redirects' : 'redirect_from'

export type Redirect = { from: string; to: string; path: string; at: Position }

/** Checks redirects: free addresses, one target each, no loops or chains (a redirect leads to a document, never to a redirect). */
export function checkRedirects(
  wanted: readonly Redirect[],
  book: AddressBook,
): { redirects: Redirect[]; problems: Problem[] } {
  const problems: Problem[] = []
  const bySource = new Map<string, Redirect>()
  const loops = redirectLoops(wanted)
  for (const redirect of wanted) {
    const fault = addressFault(
      redirect.from.endsWith('/') || /\.[a-z0-9]+$/i.test(redirect.from)
        ? redirect.from.replace(/\.[a-z0-9]+$/i, '.html')
        : `${redirect.from}/`,
    )
    const key = addressKey(redirect.from)
    const owner = book.owner(redirect.from)
    const twin = bySource.get(key)
    const loop = loops.get(redirect)
    if (fault)
      problems.push(
        problem(
          'url-invalid',
          redirect.path,
          redirect.at,
          `${redirectKey(redirect)}: ${fault[0]}`,
          'write an address of this site such as /old/address/',
        ),
      )
    else if (owner && addressKey(redirect.to) === key) {
      if (exactForm(redirect.from) !== exactForm(redirect.to)) problems.push(caseRedirect(redirect))
    } else if (loop)
      problems.push(
        problem(
          'redirect-loop',
          redirect.path,
          redirect.at,
          `redirects lead in a circle: ${loop.join(' → ')}`,
          owner
            ? `remove ${redirect.from} here: it is the address of ${owner.path}`
            : 'point it directly at a document',
        ),
      )
    else if (owner)
      problems.push(
        problem(
          'redirect-clash',
          redirect.path,
          redirect.at,
          `${redirectKey(redirect)} names ${redirect.from}, which is the address of ${owner.path}`,
          'remove the entry',
        ),
      )
    else if (twin && twin.to !== redirect.to)
      problems.push(
        problem(
          'redirect-clash',
          redirect.path,
          redirect.at,
          `${redirect.from} already redirects to ${twin.to} (${twin.path})`,
          'remove one of the entries',
        ),
      )
    else if (!twin) bySource.set(key, redirect)
  }
  return { redirects: [...bySource.values()].sort((a, b) => (a.from < b.from ? -1 : 1)), problems }
}

/** An address as hosts compare it that tell upper from lower case. */
const exactForm = (url: string) => url.normalize('NFC').replace(/(?:\/index\.html|\/)$/, '')

/** On a disk that ignores case, the file of such a redirect would replace the page. */
const caseRedirect = ({ from, to, path, at }: Redirect) =>
  problem(
    'url-case',
    path,
    at,
    `redirect_from names ${from}, which differs from the address ${to} only in upper and lower case, so no file can lead from one to the other`,
    `write permalink: ${from.endsWith('/') || from.endsWith('.html') ? from : `${from}/`} to keep the earlier address, or address_case: keep in site.yml if the file is named so`,
  )
