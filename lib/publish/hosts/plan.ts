/** What every host needs to know: headers, redirects, withdrawn addresses. Each file of this folder writes it in one host's syntax. */

import type { FolderRedirect } from '../../core/addresses/folder-redirects.ts'
import { encodePath } from '../../core/addresses/urls.ts'

export type HostPlan = {
  /** The base path, '' or `/sub`. */
  base: string
  /** The site's origin; a plain http site gets no Strict-Transport-Security. */
  origin: string
  /** Decoded, without base path. */
  redirects: readonly { from: string; to: string }[]
  /** Folders redirected with everything below them, innermost first; they contain nothing of the site. Tried after `redirects` and `gone`. */
  folders: readonly FolderRedirect[]
  /** `/?key=value`; `to` decoded, without base path. */
  queries: readonly { key: string; value: string; to: string }[]
  /** Decoded, without base path. */
  gone: readonly string[]
  /** Prefixes of the languages that have their own 404 page: `/de`. */
  missingIn: readonly string[]
  /** Whether `.br` and `.gz` copies are published next to the files. */
  compressed: boolean
}

/** Folders whose file names contain a hash of the content. */
export const immutableFolders = ['/_next/static/', '/assets/', '/i/'] as const

export const immutable = 'public, max-age=31536000, immutable'
export const revalidate = 'public, max-age=0, must-revalidate'

/** The part of the policy that a meta element cannot express, the same for every file. */
export const commonPolicy = "frame-ancestors 'none'; object-src 'none'; base-uri 'none'"
/**
 * A drawing opened on its own runs nothing and fetches nothing, even if something slipped through cleaning. Pictures and fonts inside
 * the drawing (`data:`) are shown.
 */
export const svgPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; sandbox; img-src data:; font-src data:; frame-ancestors 'none'; base-uri 'none'"

/** The Markdown alternate repeats its page: search engines are asked to show the page instead. */
export const markdownRobots = 'noindex'

/** Headers of every response, except policy and caching. */
export function securityHeaders({ origin }: Pick<HostPlan, 'origin'>): [name: string, value: string][] {
  const { protocol, hostname } = new URL(origin)
  const secure = protocol === 'https:' && hostname !== 'localhost' && !/^(127\.|\[::1\])/.test(hostname)
  return [
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), browsing-topics=()'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ...(secure ? ([['Strict-Transport-Security', 'max-age=31536000']] satisfies [string, string][]) : []),
  ]
}

/** The keys of queries that are redirected, in order of first occurrence. */
export const queryKeys = (queries: HostPlan['queries']): string[] => [...new Set(queries.map(({ key }) => key))]

/** The forms in which a browser may request an address: `/old/` and `/old`. */
export function askedForms(url: string): string[] {
  if (/\.[^/]+$/.test(url)) return [url]
  const bare = url.replace(/\/+$/, '')
  return bare ? [`${bare}/`, bare] : ['/']
}

/**
 * A folder as a regular expression over the requested address, still encoded; its one group is the rest. The rest doesn't begin with a slash
 * and contains no backslash, so it can never name another host.
 * @param from the folder with base path
 */
export function folderPattern(from: string): string {
  const folder = encodePath(from).replace(/\/$/, '')
  return `^${folder.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:/+([^?#\\\\]*))?(?:[?]|$)`
}
