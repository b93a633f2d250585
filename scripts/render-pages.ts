/** Renders the stale pages of a plan, in threads that load the compiled app, and puts them into the store. */
import { join } from 'node:path'
import type { FinishThreads } from '../lib/publish/finish/finish-threads.ts'
import type { KeptPage } from '../lib/publish/store/build-plan.ts'
import { othersKey } from '../lib/publish/store/shared-files.ts'
import { changedSince } from '../lib/publish/store/stamp.ts'
import type { Store } from '../lib/publish/store/store.ts'
import { encodePath } from '../lib/urls.ts'
import { CommandError } from './command.ts'
import { withProgress } from './progress.ts'
import { openRenderer } from './renderer.ts'
import { repositoryRoot } from './root.ts'
import { forgetCompiled, isCompiled, type NextRun, nextFolder, runNext } from './run-next.ts'

export type Rendering = Omit<NextRun, 'store'> & {
  store: Store
  /** Whether the app has routes that ask no query. */
  foreign: boolean
  /** Threads that are started already. */
  early?: FinishThreads
}

/**
 * Renders what is stale; Next compiles first where its folder does not hold the app of this code.
 * @returns the pages that the plan does not know; null when Next failed
 * @throws {CommandError} when a page cannot be rendered
 */
export async function renderPages(rendering: Rendering): Promise<KeptPage[] | null> {
  const { folder, plan, store, foreign } = rendering
  const { stale, appKey } = plan
  if (stale.length === 0 && !foreign && store.has(othersKey(appKey))) return []
  const compile = () => runNext({ ...rendering, folder: join(folder, 'app'), store: store.folder })
  const due = foreign || !isCompiled(appKey) || !store.has(othersKey(appKey))
  let extra = due ? await compile() : []
  try {
    if (extra) await renderStale(rendering, due ? undefined : rendering.early)
  } catch (error) {
    if (due) throw error
    // What lies in Next's folder may not be what was left there. If a page is the reason, it is told then.
    forgetCompiled()
    extra = await compile()
    if (extra) await renderStale(rendering)
  }
  return extra
}

async function renderStale({ folder, plan, input, store }: Rendering, early?: FinishThreads): Promise<void> {
  const tasks = plan.stale.map(({ file, route, url }) => ({
    to: file,
    key: plan.pages[file] ?? '',
    page: { route, address: encodePath(input.site.base + url) },
  }))
  if (tasks.length === 0) return
  const renderer = early ?? openRenderer(folder)
  const options = { buildFolder: nextFolder, repository: repositoryRoot, input, appKey: plan.appKey }
  const finished = renderer
    .finish(tasks, options, store)
    .catch((error: Error) => Promise.reject(new CommandError(error.message)))
    .finally(() => renderer.end())
  await withProgress('Rendering', finished)
  const changed = changedSince(plan.sources)
  if (changed) throw new Error(`${changed} changed while the site was built from it: build again`)
}
