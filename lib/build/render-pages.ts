/** Renders the stale pages of a plan in threads that load the compiled app, and puts them into the store. */
import { join } from 'node:path'
import { encodePath } from '../core/addresses/urls.ts'
import type { Store } from '../core/cache/store.ts'
import { CommandError } from '../core/command-error.ts'
import { changedSince } from '../core/files/file-index.ts'
import { repositoryRoot } from '../core/root.ts'
import { withProgress } from '../core/terminal/progress.ts'
import { compileApp, exportFolder, filesOfExport, isCompiled, nextFolder, rememberCompiled } from '../next/index.ts'
import { getFrames, languageRoute, pageQueries, writePlaceholders } from '../pages/index.ts'
import { othersKey, type PageRecords, sharedFiles } from '../publish/index.ts'
import type { Build } from './build.ts'
import type { BuildPlan } from './plan-pages.ts'
import { type FinishThreads, openThreads } from './threads/rendering-threads.ts'

/** The route that most edits make stale. Other routes are loaded for their first page. */
const usual = ['[...path]/page.tsx']

/** Threads that render the pages whose data a build writes to `folder`. */
export function openRenderer(folder: string): FinishThreads {
  const env = { ...process.env, NODE_ENV: 'production' as const, MASTHEAD_PREPARED: folder }
  return openThreads({ repository: repositoryRoot, buildFolder: nextFolder, routes: usual, env })
}

/**
 * Renders what is stale. Compiles the app first unless it was compiled from the present code.
 * @returns facts about the rendered pages, by their keys in the store
 * @throws {CommandError} when the app does not compile or a page cannot be rendered
 */
export async function renderPages(build: Build, plan: BuildPlan, store: Store): Promise<PageRecords> {
  if (plan.stale.length === 0 && store.has(othersKey(plan.appKey))) return new Map()
  const wasCompiled = isCompiled(plan.appKey)
  if (!wasCompiled) await compile(build, plan)
  try {
    return await renderFromApp(build, plan, store)
  } catch (error) {
    if (!wasCompiled) throw error
    // The compiled app may be damaged. If a page is the reason, rendering fails again.
    await compile(build, plan)
    return renderFromApp(build, plan, store)
  }
}

/** Compiles the app for no page in particular: pages get the frame that all of them show, and a placeholder for each route. */
async function compile({ site, publication, input, folder, renderer }: Build, plan: BuildPlan): Promise<void> {
  // Its threads have loaded the app that this replaces.
  await renderer.end()
  const prepared = join(folder, 'app')
  writePlaceholders(prepared, getFrames(publication))
  const env = {
    MASTHEAD_SITE: site,
    MASTHEAD_BASE: input.site.base,
    MASTHEAD_PREPARED: prepared,
  }
  const routes = [...Object.values(pageQueries).map(({ route }) => route), languageRoute]
  await withProgress('Compiling', compileApp({ routes, env }))
  refuseChanges(plan)
  rememberCompiled(plan.appKey)
}

async function renderFromApp({ input, renderer }: Build, plan: BuildPlan, store: Store): Promise<PageRecords> {
  sharedFiles(store, plan.appKey).keepOthers(filesOfExport(exportFolder, join(repositoryRoot, 'public')))
  const tasks = plan.stale.map(({ file, route, address }) => ({
    to: file,
    key: plan.pages[file] ?? '',
    page: { route, address: encodePath(input.site.base + address) },
  }))
  if (tasks.length === 0) return new Map()
  const options = { buildFolder: nextFolder, repository: repositoryRoot, input, appKey: plan.appKey }
  const rendering = renderer
    .finish(tasks, options, store)
    .catch((error: Error) => Promise.reject(new CommandError(error.message, { cause: error })))
    .finally(() => renderer.end())
  const records = await withProgress('Rendering', rendering)
  refuseChanges(plan)
  return records
}

/** @throws when code changed after its key was computed: what was made from it would be stored under the wrong key */
function refuseChanges({ sources }: BuildPlan): void {
  const changed = changedSince(sources)
  if (changed) throw new CommandError(`${changed} changed during the build — build again`)
}
