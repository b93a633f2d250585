/** Declares every page of the site, and Next's files that pages need. */

import type { Store } from '../../core/cache/store.ts'
import type { PageFacts } from '../checks/page-facts.ts'
import type { Manifest } from '../site/manifest.ts'
import { CorruptEntryError, type KeptPage, readPage } from './built-page.ts'
import type { PageRecord, PageRecords } from './page-records.ts'
import { othersKey, sharedFiles } from './shared-files.ts'

export type DeclareOptions = {
  store: Store
  /** Cache key of the compiled app. */
  appKey: string
  pages: readonly KeptPage[]
  site: Manifest
  /** Page records by key. */
  known: PageRecords
}

export type DeclaredPages = {
  facts: PageFacts[]
  /** Page records by key. */
  records: Map<string, PageRecord>
  /** Page → source files of its client components. */
  islands: [file: string, sources: string[]][]
  /** Names of the pictures below /i/ that pages show, sorted. */
  renditions: string[]
}

/** The theme script runs before the page is painted, so it has to stay this small. */
const inlineScriptLimit = 300

/**
 * Declares all pages.
 * @throws {CorruptEntryError} if a page is missing or damaged and has to be rendered again
 * @throws with the name of the page, if it has an inline script that others don't have
 */
export function declarePages({ store, appKey, pages, site, known }: DeclareOptions): DeclaredPages {
  const written: DeclaredPages = { facts: [], records: new Map(), islands: [], renditions: [] }
  const shared = sharedFiles(store, appKey)
  const needed = new Map<string, KeptPage[]>()
  const gaps: KeptPage[] = []
  const inlineScripts = new Set<string>()
  const renditions = new Set<string>()
  for (const page of pages) {
    const built = recordOf(page, store, known)
    if (!built) {
      gaps.push(page)
      continue
    }
    site.keep(page.file, page.key, () => pageHtml(store, page.key))
    written.records.set(page.key, built)
    refuseInlineScripts(page.file, built, inlineScripts)
    if (built.islands.length > 0) written.islands.push([page.file, built.islands])
    written.facts.push(built.facts)
    for (const name of built.renditions) renditions.add(name)
    for (const name of built.needs) {
      const users = needed.get(name)
      if (users) users.push(page)
      else needed.set(name, [page])
    }
  }
  for (const [name, users] of [...needed].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const content = shared.read(name)
    if (content) site.write({ path: name, content })
    else gaps.push(...users)
  }
  for (const { key: gap } of gaps) store.forget(gap)
  const others = shared.others()?.map((name) => ({ path: name, content: shared.read(name) }))
  if (!others || others.some(({ content }) => !content)) {
    store.forget(othersKey(appKey))
    throw new CorruptEntryError()
  }
  if (gaps.length > 0) throw new CorruptEntryError()
  for (const { path, content } of others) if (content) site.write({ path, content })
  return { ...written, renditions: [...renditions].sort() }
}

/** The record of a page; null if it is not in the store. */
function recordOf({ key }: KeptPage, store: Store, known: PageRecords): PageRecord | null {
  const record = known.get(key)
  if (record && store.uses(key)) return record
  const built = readPage(store, key)
  if (!built) return null
  const { html, ...read } = built
  return read
}

/** The bytes of a page. Throws a CorruptEntryError if it is damaged. */
export function pageHtml(store: Store, key: string): Buffer {
  const built = readPage(store, key)
  if (!built) throw new CorruptEntryError()
  return built.html
}

/** One inline script, the same on every page, may run. Any other is output of Next that has not been reviewed. */
function refuseInlineScripts(file: string, page: PageRecord, known: Set<string>): void {
  for (const script of page.inlineScripts) known.add(script)
  const [first, second] = known
  if (second !== undefined)
    throw new Error(`${file}: The page has an inline script that other pages don't have: ${second.slice(0, 120)}`)
  if (first !== undefined && Buffer.byteLength(first) > inlineScriptLimit)
    throw new Error(`${file}: The inline script is longer than ${inlineScriptLimit} bytes: ${first.slice(0, 120)}`)
}
