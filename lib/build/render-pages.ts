/** Renders the stale pages of a plan, in threads that load the compiled app, and puts them into the store. */
import { join } from 'node:path'
import { encodePath } from '../core/addresses/urls.ts'
import type { Store } from '../core/cache/store.ts'
import { CommandError } from '../core/command-error.ts'
import { changedSince } from '../core/files/file-index.ts'
import { repositoryRoot } from '../core/root.ts'
import { withProgress } from '../core/terminal/progress.ts'
import {
  exportFolder,
  filesOfExport,
  forgetCompiled,
  isCompiled,
  type NextRun,
  nextFolder,
  refuseSetup,
  runNext,
} from '../next/index.ts'
import type { PageRecords, PublishInput } from '../publish/index.ts'
import { othersKey, sharedFiles } from '../publish/index.ts'
import type { BuildPlan } from './build-plan.ts'
import { openRenderer } from './renderer.ts'
import type { FinishThreads } from './threads/finish-threads.ts'

export type Rendering = NextRun & {
  plan: BuildPlan
  input: PublishInput
  store: Store
  /** Threads that are started already. */
  early?: FinishThreads
}

/**
 * Renders what is stale. Next compiles first unless its folder holds the app of this code.
 * @returns what is known of the rendered pages, by their keys; null when Next failed
 * @throws {CommandError} when a page cannot be rendered
 */
export async function renderPages(rendering: Rendering): Promise<PageRecords | null> {
  const { plan, store } = rendering
  if (plan.stale.length === 0 && store.has(othersKey(plan.appKey))) return new Map()
  const compiled = isCompiled(plan.appKey)
  try {
    if (!compiled && !(await compile(rendering))) return null
    return await renderFrom(rendering, compiled ? rendering.early : undefined)
  } catch (error) {
    if (!compiled) throw error
    // The compiled app may be damaged. If a page is the reason, the second attempt reports it.
    if (!(await compile(rendering))) return null
    return renderFrom(rendering)
  }
}

async function compile(rendering: Rendering): Promise<boolean> {
  forgetCompiled()
  await refuseSetup(repositoryRoot)
  return runNext({ ...rendering, folder: join(rendering.folder, 'app') })
}

async function renderFrom(rendering: Rendering, early?: FinishThreads): Promise<PageRecords> {
  const { plan, store, review } = rendering
  const files = filesOfExport(exportFolder(review !== undefined), join(repositoryRoot, 'public'))
  sharedFiles(store, plan.appKey).keepOthers(files)
  return renderStale(rendering, early)
}

async function renderStale({ folder, plan, input, store }: Rendering, early?: FinishThreads): Promise<PageRecords> {
  const tasks = plan.stale.map(({ file, route, url }) => ({
    to: file,
    key: plan.pages[file] ?? '',
    page: { route, address: encodePath(input.site.base + url) },
  }))
  if (tasks.length === 0) return new Map()
  const renderer = early ?? openRenderer(folder)
  const options = { buildFolder: nextFolder, repository: repositoryRoot, input, appKey: plan.appKey }
  const finished = renderer
    .finish(tasks, options, store)
    .catch((error: Error) => Promise.reject(new CommandError(error.message)))
    .finally(() => renderer.end())
  const records = await withProgress('Rendering', finished)
  const changed = changedSince(plan.sources)
  if (changed) throw new Error(`${changed} changed while the site was built from it: build again`)
  return records
}
