/** Writes every page from the store into the new site, with the files of Next that pages still need. */
import type { PageFacts } from './checks/page-facts.ts'
import { type PageRecord, type PageRecords, sharing } from './page-records.ts'
import type { SiteFolder } from './site-folder.ts'
import type { KeptPage } from './store/build-plan.ts'
import { readPage } from './store/built-page.ts'
import { othersKey, sharedFiles } from './store/shared-files.ts'
import type { Store } from './store/store.ts'
import { StoreGap } from './store/store-gap.ts'

export type WriteOptions = {
  store: Store
  /** Stands for the compiled app. */
  appKey: string
  pages: readonly KeptPage[]
  site: SiteFolder
  /** What was known of pages before. */
  known: PageRecords
  progress: (done: number, all: number) => void
}

export type WrittenPages = {
  facts: PageFacts[]
  /** What is known of each page, by its key. */
  records: Map<string, PageRecord>
  /** Page → sources of its client components. */
  islands: [file: string, sources: string[]][]
  /** Names of the pictures below /i/ that pages show, sorted. */
  renditions: string[]
}

/** A theme line runs before the page is painted: it stays this small. */
const inlineScriptLimit = 300

/**
 * Writes all pages.
 * @throws {StoreGap} when one is missing or damaged: it was removed from the store and has to be rendered
 * @throws naming the page, when it has an inline script that others have not
 */
export function writePages({ store, appKey, pages, site, known, progress }: WriteOptions): WrittenPages {
  const written: WrittenPages = { facts: [], records: new Map(), islands: [], renditions: [] }
  const shared = sharedFiles(store, appKey)
  const needed = new Map<string, KeptPage[]>()
  const gaps: KeptPage[] = []
  const inlineScripts = new Set<string>()
  const renditions = new Set<string>()
  const inCommon = sharing()
  for (const [index, page] of pages.entries()) {
    const built = takePage(page, store, site, known) ?? writePage(page, store, site, inCommon)
    if (!built) {
      gaps.push(page)
      continue
    }
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
    progress(index + 1, pages.length)
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
    throw new StoreGap()
  }
  if (gaps.length > 0) throw new StoreGap()
  for (const { path, content } of others) if (content) site.write({ path, content })
  return { ...written, renditions: [...renditions].sort() }
}

/** @returns what is known of the page; null when the site before had none that was made from the same */
function takePage({ file, key }: KeptPage, store: Store, site: SiteFolder, known: PageRecords): PageRecord | null {
  const record = known.get(key)
  return record && store.uses(key) && site.takeOver(file, key) ? record : null
}

/** @returns what is known of the page; null when it is not in the store */
function writePage(
  { file, key }: KeptPage,
  store: Store,
  site: SiteFolder,
  inCommon: (record: PageRecord) => PageRecord,
): PageRecord | null {
  const built = readPage(store, key)
  if (!built) return null
  const { html, ...record } = built
  site.write({ path: file, content: html }, key)
  return inCommon(record)
}

/** One inline script, the same on every page, may run: another one is output of Next that nobody has judged. */
function refuseInlineScripts(file: string, page: PageRecord, known: Set<string>): void {
  for (const script of page.inlineScripts) known.add(script)
  const [first, second] = known
  if (second !== undefined)
    throw new Error(`${file}: An inline script that is not the one of the other pages: ${second.slice(0, 120)}`)
  if (first !== undefined && Buffer.byteLength(first) > inlineScriptLimit)
    throw new Error(`${file}: The inline script is longer than ${inlineScriptLimit} bytes: ${first.slice(0, 120)}`)
}
