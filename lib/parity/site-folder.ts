/** A folder of a static site: what answers at an address, by a file, a redirect page or a rule of its host. */
import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isElsewhere } from '../core/addresses/elsewhere.ts'
import { filesBelow } from '../core/files/files-below.ts'
import { decoded, hostFileReaders } from './host-rules.ts'
import { type Page, pageDocument } from './page-document.ts'

export type Answer = {
  kind: 'page' | 'file' | 'redirect' | 'gone' | 'elsewhere' | 'nothing' /** Where a reader arrives. */
  at?: string
}

/** Folders without pages of the site. */
const skipped: ReadonlySet<string> = new Set(['node_modules', '.git', '_next'])
/** Redirects that lead to redirects; more are a loop. */
const mostSteps = 5
/** Larger pages are not documents that people read. */
const largestPage = 20_000_000

export class SiteFolder {
  readonly folder: string
  readonly files: ReadonlySet<string>
  readonly #rules = new Map<string, string | undefined>()
  readonly #folders: { from: string; to: string }[] = []
  readonly #base: string
  readonly #hosts = new Set<string>()
  readonly #elsewhere: readonly string[]

  /**
   * @param base path under which the folder is served: `/blog`; by default that of the canonical address of its first page
   * @param elsewhere paths of the host that another system serves
   */
  constructor(folder: string, base?: string, elsewhere: readonly string[] = []) {
    this.folder = folder
    this.#elsewhere = elsewhere
    this.files = new Set(filesBelow(folder, skipped).map((name) => name.normalize('NFC')))
    this.#base = base ?? this.#canonicalBase()
    for (const [name, read] of Object.entries(hostFileReaders)) {
      const file = join(folder, name)
      if (!existsSync(file)) continue
      for (const { from, to } of read(readFileSync(file, 'utf8'))) {
        if (from.endsWith('/*') && to !== undefined) this.#folders.push({ from: this.#below(from.slice(0, -1)), to })
        else this.#rules.set(ruleKey(this.#below(from)), to)
      }
    }
  }

  /** Every page that is no redirect, one after the other: those of a large site do not fit into memory. */
  *pages(): Generator<Page> {
    for (const name of [...this.files].filter(isPage)) {
      const text = this.#text(name)
      if (text === null || refreshOf(text) !== null || /(?:^|\/)(?:404|410)\.html$/.test(name)) continue
      yield pageDocument(text, name, addressOf(name))
    }
  }

  /** The page at an address; null if something else answers there, or nothing. */
  pageAt(address: string): Page | null {
    const name = this.#fileAt(address)
    const text = name && isPage(name) ? this.#text(name) : null
    return name === undefined || text === null ? null : pageDocument(text, name, addressOf(name))
  }

  /** @param address decoded path from the root of the host, with its query; the base path may be left out */
  answer(address: string): Answer {
    let at = this.#below(address)
    let isRedirected = false
    for (let step = 0; step < mostSteps; step++) {
      const rule = this.#ruleFor(at)
      if (rule?.gone) return { kind: 'gone' }
      const to = rule?.to ?? this.#refreshAt(at)
      if (to === null) break
      if (/^(?:https?:)?\/\//i.test(to) && !this.isOwn(to)) return { kind: 'redirect', at: to }
      at = this.#below(decoded(to.replace(/^(?:https?:)?\/\/[^/]+/i, '') || '/'))
      isRedirected = true
    }
    const name = this.#fileAt(at)
    if (name === undefined) {
      const path = bare(isRedirected ? this.#base + at : `/${address.replace(/^\/+/, '')}`)
      return isElsewhere(path, this.#elsewhere)
        ? { kind: isRedirected ? 'redirect' : 'elsewhere', at: path }
        : { kind: 'nothing' }
    }
    if (isRedirected) return { kind: 'redirect', at: bare(at) }
    return { kind: isPage(name) ? 'page' : 'file', at: bare(at) }
  }

  #ruleFor(address: string): { to: string; gone?: false } | { gone: true; to?: never } | undefined {
    const key = ruleKey(address)
    if (this.#rules.has(key)) {
      const to = this.#rules.get(key)
      return to === undefined ? { gone: true } : { to }
    }
    const path = bare(address)
    const folder = this.#folders.find(({ from }) => path.startsWith(from) || `${path}/` === from)
    if (!folder || this.#fileAt(path) !== undefined) return undefined
    return { to: folder.to.replace(':splat', path.slice(folder.from.length)) }
  }

  #refreshAt(address: string): string | null {
    const name = this.#fileAt(address)
    const text = name && isPage(name) ? this.#text(name) : null
    return text === null ? null : refreshOf(text)
  }

  #fileAt(address: string): string | undefined {
    // No file answers a query of a database; `?utm=x` behind a path changes nothing.
    if (/^\/(?:index\.php)?\?./.test(address)) return undefined
    const path = bare(address).slice(1)
    const stem = path.replace(/\/+$/, '')
    const candidates =
      path === '' || path.endsWith('/')
        ? [`${path}index.html`, stem, `${stem}.html`]
        : [path, `${path}/index.html`, `${path}.html`]
    return candidates.find((name) => this.files.has(name))
  }

  #text(name: string): string | null {
    const path = join(this.folder, name)
    return (lstatSync(path, { throwIfNoEntry: false })?.size ?? largestPage) < largestPage
      ? readFileSync(path, 'utf8')
      : null
  }

  #below(address: string): string {
    const rooted = `/${address.replace(/^\/+/, '')}`
    const isBelow = this.#base !== '' && (rooted === this.#base || rooted.startsWith(`${this.#base}/`))
    return isBelow ? rooted.slice(this.#base.length) || '/' : rooted
  }

  /** Whether an absolute address is on the host of the site's canonical addresses. */
  isOwn(address: string): boolean {
    return this.#hosts.has(/^(?:https?:)?\/\/([^/?#]+)/i.exec(address)?.[1]?.toLowerCase() ?? '')
  }

  #canonicalBase(): string {
    const text = this.files.has('index.html') ? this.#text('index.html') : null
    const [link] = /<link\b[^>]*\brel=["']?canonical["'\s>][^>]*>/i.exec(text ?? '') ?? []
    const [, address = ''] = /\bhref=["']?([^"'\s>]+)/i.exec(link ?? '') ?? []
    if (!URL.canParse(address)) return ''
    const { host, pathname } = new URL(address)
    this.#hosts.add(host)
    return pathname.replace(/\/+$/, '').replace(/\/index\.html$/, '')
  }
}

const isPage = (name: string) => /\.html?$/i.test(name)

/** `a/b/index.html` → `/a/b/`. */
const addressOf = (name: string) => `/${name.replace(/(^|\/)index\.html?$/i, '$1')}`

const bare = (address: string) => address.replace(/[?#].*$/s, '')

/** Hosts treat `/x` and `/x/` alike. Only a query of the root matters. */
function ruleKey(address: string): string {
  const [path = '', query] = address.split('?')
  return `${path.replace(/(?<=.)\/+$/, '')}${query === undefined || path.length > 1 ? '' : `?${query}`}`
}

/** The target of a page that only redirects. */
export function refreshOf(text: string): string | null {
  const [tag] = /<meta\b[^>]*\bhttp-equiv=["']?refresh\b[^>]*>/i.exec(text.slice(0, 20_000)) ?? []
  const [, target] = /\burl\s*=\s*['"]?([^'">]+)/i.exec(tag ?? '') ?? []
  return target?.trim().replaceAll('&amp;', '&') ?? null
}
