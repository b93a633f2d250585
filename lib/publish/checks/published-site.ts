/** The whole site as the checks see it: its files, the ids of its pages, and how addresses resolve. */
import type { PolicyAdditions } from '../page/policy.ts'
import { fileOf, urlOf } from '../page/published-file.ts'
import type { PageFacts } from './page-facts.ts'

export type PublishedSite = {
  origin: string
  base: string
  /** Whether a file is published, by its name in out/. */
  has: (file: string) => boolean
  /** The ids on a page, by its name in out/; undefined for a file that isn't a page. */
  ids: (file: string) => ReadonlySet<string> | undefined
  /** The versions of a page in other languages that it declares, by its name in out/. */
  versions?: (file: string) => PageFacts['versions']
  /** Pages of documents that are drafts, scheduled or expired, by their names in out/. */
  unpublished?: ReadonlySet<string>
  /** Paths of the host that another system serves. */
  elsewhere?: readonly string[]
  additions: PolicyAdditions
}

/** An address on a page, resolved. */
export type Target =
  | { kind: 'own'; url: string; file: string; hash: string }
  /** On the site's host, outside its base path. */
  | { kind: 'neighbour'; url: URL }
  | { kind: 'elsewhere'; url: URL }
  /** `mailto:`, `tel:`, `data:` and the like. */
  | { kind: 'other'; scheme: string }
  | { kind: 'malformed' }

const settled = new WeakMap<PublishedSite, Map<string, Target>>()

/** Resolves an address as a browser on the page would. */
export function resolveAddress(address: string, page: string, site: PublishedSite): Target {
  // An address with a leading slash or a host resolves the same on every page, and headers and lists repeat it on most.
  if (!/^(?:\/(?![/\\])|https?:\/\/)/.test(address)) return resolved(address, page, site)
  const known = settled.get(site) ?? new Map<string, Target>()
  settled.set(site, known)
  const target = known.get(address) ?? resolved(address, page, site)
  known.set(address, target)
  return target
}

/** Fast path: a path and fragment without escapes, and without `.` or `..`, like most addresses of a site. */
const plain = /^((?:\/[\w-][\w.-]*)*\/?)(?:#([\w-]*))?$/

function resolved(address: string, page: string, { origin, base }: PublishedSite): Target {
  const [, pathname, fragment = ''] = plain.exec(address) ?? []
  if (pathname === '') return own(urlOf(page).normalize('NFC'), fragment)
  if (pathname?.startsWith(`${base}/`)) return own(pathname.slice(base.length), fragment)
  const from = new URL(base + encodeURI(urlOf(page)), origin)
  if (!URL.canParse(address, from)) return { kind: 'malformed' }
  const url = new URL(address, from)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { kind: 'other', scheme: url.protocol }
  if (url.host !== new URL(origin).host) return { kind: 'elsewhere', url }
  if (base && url.pathname !== base && !url.pathname.startsWith(`${base}/`)) return { kind: 'neighbour', url }
  const path = decoded(url.pathname.slice(base.length) || '/')
  const hash = decoded(url.hash.slice(1).replace(/:~:.*$/, ''))
  return path === null || hash === null ? { kind: 'malformed' } : own(path, hash)
}

const own = (url: string, hash: string): Target => ({ kind: 'own', url, file: fileNamed(url), hash })

/** `/feed.xml` is a file; a path without an extension is the page of a folder. */
function fileNamed(url: string): string {
  return /\.[^/]+$/.test(url) ? url.slice(1) : fileOf(url)
}

/** The file that answers an address of this site, or undefined: `/v1.2` may be a folder, `/a%20b` a name with a space. */
export function answeringFile(target: Extract<Target, { kind: 'own' }>, site: PublishedSite): string | undefined {
  const candidates = [target.file, `${target.url.slice(1).replace(/\/$/, '')}/index.html`]
  return candidates.find((name) => site.has(name))
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text).normalize('NFC')
  } catch {
    return null
  }
}
