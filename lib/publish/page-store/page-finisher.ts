/** Finishes rendered pages one by one and stores them, with Next's files that they need and the texts derived from them. */
import { readFileSync } from 'node:fs'
import type { Store } from '../../core/cache/store.ts'
import { renditionsNamedIn } from '../../images/index.ts'
import type { EntryPoints, RoutePage } from '../../next/index.ts'
import { builtFile, neededChunks, readChunks, readClientModules } from '../../next/index.ts'
import { pageFacts } from '../checks/page-facts.ts'
import { inlinable } from '../css/inline-css.ts'
import { type StyleSheet, styleSheet } from '../css/style-sheet.ts'
import type { PublishInput } from '../input.ts'
import { bodyOf } from '../outputs/body-of.ts'
import { type FinishedPage, finishPage, type PageContext } from '../page/page.ts'
import { fileOf, urlOf } from '../page/published-file.ts'
import { keptScripts, searchFiles } from '../scripts/kept-scripts.ts'
import { searchScriptName } from '../scripts/search-script.ts'
import { writePage } from './built-page.ts'
import type { PageRecord } from './page-records.ts'
import { sharedFiles } from './shared-files.ts'

/** A page to finish: its published name, its key in the store, and the route that renders it. */
export type FinishTask = { to: string; key: string; page: RoutePage }

export type FinisherOptions = {
  /** Next's build folder (`.next`). */
  buildFolder: string
  /** The folder of this repository. */
  repository: string
  input: PublishInput
  /** Cache key of the compiled app. */
  appKey: string
}

/**
 * @param app renders pages
 * @returns a function that finishes one page and returns its record; it throws, naming the page, for anything that publishing does not recognise
 */
export async function pageFinisher(
  options: FinisherOptions,
  store: Store,
  app: Pick<EntryPoints, 'render' | 'draft'>,
): Promise<(task: FinishTask) => Promise<PageRecord>> {
  const { buildFolder, input } = options
  const context = await pageContext(options, store)
  const shared = sharedFiles(store, options.appKey)
  const chunks = readChunks(buildFolder)
  const documents = new Map(
    input.documents
      .filter(({ kind, state }) => state === 'published' && (kind === 'post' || kind === 'page'))
      .map(({ url }) => [fileOf(url), url]),
  )
  const finished = async (task: FinishTask): Promise<FinishedPage> => {
    const finish = (html: string) => finishPage(html, input.site.base + urlOf(task.to), context)
    const lean = finish(await app.draft(task.page))
    return lean.islands.length === 0 ? lean : finish(await app.render(task.page))
  }
  const finish = async (task: FinishTask): Promise<PageRecord> => {
    const { to, key } = task
    const { html, document, bodyBytes, islands, inlineScripts, sharedSheet } = await finished(task)
    const named = [...neededChunks([html, sharedSheet?.css ?? ''], chunks)]
    for (const name of named) shared.keep(name, () => readFileSync(builtFile(buildFolder, name)))
    if (sharedSheet) shared.keep(sharedSheet.path, () => Buffer.from(sharedSheet.css))
    const needs = [...named, ...(sharedSheet ? [sharedSheet.path] : [])].sort()
    const facts = pageFacts(to, html, { document, bodyBytes })
    const record = { islands, inlineScripts, facts, needs, renditions: renditionsNamedIn([html]) }
    writePage(store, key, { html, ...record })
    const url = documents.get(to)
    if (url === undefined) return record
    const page = { readPage: () => document, input, store, pageKeys: new Map([[to, key]]) }
    await bodyOf(page, url)
    return record
  }
  return async (task) => {
    try {
      return await finish(task)
    } catch (error) {
      throw new Error(`${task.to}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
    }
  }
}

async function pageContext(
  { buildFolder, repository, appKey, input }: FinisherOptions,
  store: Store,
): Promise<PageContext> {
  const { site } = input
  const { enhancement: script, search } = await keptScripts(store, appKey, repository, site)
  const openers = await searchFiles(store, appKey, repository, input)
  const [, styles] = search
  const searchStyles = String(styles?.content ?? '')
  return {
    base: site.base,
    modules: await readClientModules(buildFolder),
    sheets: sheetReader(buildFolder, site.base, new Set(searchStyles.match(/--[a-z][\w-]*/gi))),
    renamed: new Map([
      ...(script ? [[`${site.base}/enhance.js`, `${site.base}/${script.path}`] as const] : []),
      ...openers.flatMap(({ folder, files: [opener] }) =>
        opener ? [[`${site.base}/${folder}${searchScriptName}`, `${site.base}/${opener.path}`] as const] : [],
      ),
    ]),
    additions: site.policy,
    script: String(script?.content ?? ''),
  }
}

/**
 * Reads style sheets and joins those that pages link together, once per combination.
 * @param fixed custom properties that other style sheets use by name
 */
function sheetReader(
  buildFolder: string,
  base: string,
  fixed: ReadonlySet<string>,
): (hrefs: readonly string[]) => StyleSheet {
  const joined = new Map<string, StyleSheet>()
  return (hrefs) => {
    const key = hrefs.join(' ')
    const read = (href: string) =>
      inlinable(readFileSync(builtFile(buildFolder, href.slice(base.length + 1)), 'utf8'), base)
    const sheet = joined.get(key) ?? styleSheet(hrefs.map(read).join(''), fixed)
    joined.set(key, sheet)
    return sheet
  }
}
