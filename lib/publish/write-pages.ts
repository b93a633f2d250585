/** Finishes every page of the export and writes it into the new site, with the files of Next that the pages still need. */
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { neededChunks } from './chunks.ts'
import type { ClientModules } from './client-modules.ts'
import { type StyleSheet, styleSheet } from './css/style-sheet.ts'
import type { ExportListing } from './export-folder.ts'
import { inlinable } from './inline-css.ts'
import { finishPage } from './page.ts'
import type { PolicyAdditions } from './policy.ts'
import type { SiteFolder } from './site-folder.ts'

export type WriteOptions = {
  exportFolder: string
  listing: ExportListing
  site: SiteFolder
  base: string
  modules: ClientModules
  renamed: ReadonlyMap<string, string>
  additions: PolicyAdditions
  /** The text of the enhancement script. */
  script: string
  progress: (done: number, all: number) => void
}

export type WrittenPages = {
  /** Page → sources of its client components. */
  islands: [file: string, sources: string[]][]
}

/** A theme line runs before the page is painted: it stays this small. */
const inlineScriptLimit = 300

/**
 * Writes all pages.
 * @throws naming the page, when it holds anything that publishing does not recognise
 */
export function writePages(options: WriteOptions): WrittenPages {
  const { exportFolder, listing, site, base, progress } = options
  const context = { ...options, sheets: sheetReader(exportFolder, base) }
  const islands: WrittenPages['islands'] = []
  const inlineScripts = new Set<string>()
  listing.pages.forEach(({ from, to }, index) => {
    const source = readFileSync(path.join(exportFolder, from), 'utf8')
    const finished = named(to, () => finishPage(source, context))
    for (const script of finished.inlineScripts) inlineScripts.add(script)
    named(to, () => refuseInlineScripts(inlineScripts))
    if (finished.islands.length > 0) islands.push([to, finished.islands])
    site.write({ path: to, content: finished.html })
    progress(index + 1, listing.pages.length)
  })
  writeChunks(options)
  return { islands }
}

/** Reads style sheets of the export and joins those that pages link together, each combination once. */
function sheetReader(exportFolder: string, base: string): (hrefs: readonly string[]) => StyleSheet {
  const joined = new Map<string, StyleSheet>()
  return (hrefs) => {
    const key = hrefs.join(' ')
    const read = (href: string) =>
      inlinable(readFileSync(path.join(exportFolder, href.slice(base.length + 1)), 'utf8'), base)
    const sheet = joined.get(key) ?? styleSheet(hrefs.map(read).join(''))
    joined.set(key, sheet)
    return sheet
  }
}

/** One inline script, the same on every page, may run: another one is output of Next that nobody has judged. */
function refuseInlineScripts(scripts: ReadonlySet<string>): void {
  const [first, second] = scripts
  if (second !== undefined)
    throw new Error(`An inline script that is not the one of the other pages: ${second.slice(0, 120)}`)
  if (first !== undefined && Buffer.byteLength(first) > inlineScriptLimit)
    throw new Error(`The inline script is longer than ${inlineScriptLimit} bytes: ${first.slice(0, 120)}`)
}

function writeChunks({ exportFolder, listing, site }: WriteOptions): void {
  const text = (name: string) => readFileSync(path.join(exportFolder, name), 'utf8')
  const isChunk = (name: string) => name.startsWith('_next/')
  const chunks = listing.files.map(({ from }) => from).filter(isChunk)
  const pages = (function* () {
    for (const { to } of listing.pages) yield site.read(to)
  })()
  const needed = neededChunks(
    pages,
    chunks.map((name) => ({ name, text: () => text(name) })),
  )
  for (const { from, to } of listing.files) {
    const source = path.join(exportFolder, from)
    if (!isChunk(from) || needed.has(from)) site.copy(source, to, statSync(source).size)
  }
}

function named<T>(page: string, run: () => T): T {
  try {
    return run()
  } catch (error) {
    throw new Error(`${page}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}
