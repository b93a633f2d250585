/** What every host is told: headers, redirects, withdrawn addresses. Each file of this folder writes it in one host's language. */

import type { FolderRedirect } from '../../core/addresses/folder-redirects.ts'
import { encodePath } from '../../core/addresses/urls.ts'

export type HostPlan = {
  /** The base path, '' or `/sub`. */
  base: string
  /** The site's origin; plain http gets no Strict-Transport-Security. */
  origin: string
  /** Decoded, without base path. */
  redirects: readonly { from: string; to: string }[]
  /** Folders that are redirected with everything below them, the innermost first; nothing of the site lies in them. Tried after `redirects` and `gone`. */
  folders: readonly FolderRedirect[]
  /** Decoded, without base path. */
  gone: readonly string[]
  /** Whether `.br` and `.gz` copies lie beside the files. */
  compressed: boolean
}

/** Folders whose file names carry a hash of the content. */
export const immutableFolders = ['/_next/static/', '/assets/', '/i/'] as const

export const immutable = 'public, max-age=31536000, immutable'
export const revalidate = 'public, max-age=0, must-revalidate'

/** What no page's own meta element can say, the same for every file. */
export const commonPolicy = "frame-ancestors 'none'; object-src 'none'; base-uri 'none'"
/**
 * A drawing opened by itself runs nothing and fetches nothing, whatever slipped through cleaning. Pictures and fonts inside the
 * drawing (`data:`) are shown.
 */
export const svgPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; sandbox; img-src data:; font-src data:; frame-ancestors 'none'; base-uri 'none'"

/** A page's twin in Markdown is the page again: search engines are asked to show the page. */
export const twinRobots = 'noindex'

/** Headers of every answer, the policy and caching excepted. */
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

/** The forms in which a browser may ask for an address: `/old/` and `/old`. */
export function askedForms(url: string): string[] {
  if (/\.[^/]+$/.test(url)) return [url]
  const bare = url.replace(/\/+$/, '')
  return bare ? [`${bare}/`, bare] : ['/']
}

/**
 * A folder as a regular expression over the address as it was asked for, still encoded; its one group is the rest. The rest begins with no slash and
 * holds no backslash, so that it can never name another host.
 * @param from the folder with base path
 */
export function folderPattern(from: string): string {
  const folder = encodePath(from).replace(/\/$/, '')
  return `^${folder.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:/+([^?#\\\\]*))?(?:[?]|$)`
}
