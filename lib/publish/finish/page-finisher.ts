/** Finishes pages of an export one by one and puts them into the store, with the files of Next that they need and the texts made of them. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { renditionsNamedIn } from '../../images/index.ts'
import { bodyOf } from '../body-of.ts'
import { pageFacts } from '../checks/page-facts.ts'
import { type Chunk, neededChunks } from '../chunks.ts'
import { readClientModules } from '../client-modules.ts'
import { type StyleSheet, styleSheet } from '../css/style-sheet.ts'
import { enhancement } from '../enhancement.ts'
import { inlinable } from '../inline-css.ts'
import type { PublishInput } from '../input.ts'
import { finishPage, type PageContext } from '../page.ts'
import { fileOf, urlOf } from '../published-file.ts'
import { searchScript, searchScriptName } from '../search/search-script.ts'
import { writePage } from '../store/built-page.ts'
import { sharedFiles } from '../store/shared-files.ts'
import type { Store } from '../store/store.ts'
import { twinText } from '../twins/twins.ts'

/** A page to finish: its file in the export, its published name, its key in the store. */
export type FinishTask = { from: string; to: string; key: string }

export type FinisherOptions = {
  /** Where Next wrote its export. */
  exportFolder: string
  /** Next's own folder of build files (`.next`). */
  buildFolder: string
  /** The folder of this repository. */
  repository: string
  input: PublishInput
  /** The build's key. */
  key: string
  /** Names of Next's files that are left out where no page needs them. */
  chunks: readonly string[]
}

/** @returns finishes one page; throws naming it, when it holds anything that publishing does not recognise */
export async function pageFinisher(
  options: FinisherOptions,
  store: Store,
): Promise<(task: FinishTask) => Promise<void>> {
  const { exportFolder, input } = options
  const context = await pageContext(options)
  const shared = sharedFiles(store, options.key)
  const read = (name: string) => readFileSync(path.join(exportFolder, name))
  const chunks = chunksOf(options.chunks, (name) => read(name).toString('utf8'))
  const documents = new Map(
    input.documents
      .filter(({ kind, state }) => state === 'published' && (kind === 'post' || kind === 'page'))
      .map(({ url }) => [fileOf(url), url]),
  )
  const finish = async ({ from, to, key }: FinishTask) => {
    const finished = finishPage(read(from).toString('utf8'), input.site.base + urlOf(to), context)
    const { html } = finished
    const needs = [...neededChunks([html], chunks)].sort()
    for (const name of needs) shared.keep(name, () => read(name))
    writePage(store, key, { ...finished, facts: pageFacts(to, html), needs, renditions: renditionsNamedIn([html]) })
    const url = documents.get(to)
    if (url === undefined) return
    const source = { site: { read: () => html }, input, store, pageKeys: new Map([[to, key]]) }
    await bodyOf(source, url)
    await twinText(source, url)
  }
  return async (task) => {
    try {
      await finish(task)
    } catch (error) {
      throw new Error(`${task.to}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
    }
  }
}

async function pageContext({
  exportFolder,
  buildFolder,
  repository,
  input: { site },
}: FinisherOptions): Promise<PageContext> {
  const script = enhancement(repository)
  const search = searchScript(repository)[0]
  return {
    base: site.base,
    modules: await readClientModules(buildFolder),
    sheets: sheetReader(exportFolder, site.base),
    renamed: new Map([
      ...(script ? [[`${site.base}/enhance.js`, `${site.base}/${script.path}`] as const] : []),
      ...(search ? [[`${site.base}/${searchScriptName}`, `${site.base}/${search.path}`] as const] : []),
    ]),
    additions: site.policy,
    script: String(script?.content ?? ''),
  }
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

/** The files that may be left out, each read once however many pages lead to it. */
function chunksOf(names: readonly string[], read: (name: string) => string): Chunk[] {
  const texts = new Map<string, string>()
  const text = (name: string) => {
    const known = texts.get(name) ?? read(name)
    texts.set(name, known)
    return known
  }
  return names.map((name) => ({ name, text: () => text(name) }))
}
