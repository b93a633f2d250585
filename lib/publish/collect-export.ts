/** Takes what Next exported beside the pages of the plan into the store: pages that the plan does not know, finished, and files that are published whatever pages name. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { listExport } from './export-folder.ts'
import { openThreads } from './finish/finish-threads.ts'
import type { FinishTask } from './finish/page-finisher.ts'
import type { PublishInput } from './input.ts'
import { refuseSetup } from './refused-setup.ts'
import type { BuildPlan, KeptPage } from './store/build-plan.ts'
import { sharedFiles } from './store/shared-files.ts'
import { type Store, storeKey } from './store/store.ts'

export type CollectOptions = {
  /** Where Next wrote its export. */
  exportFolder: string
  /** Next's own folder of build files (`.next`). */
  buildFolder: string
  /** The folder of this repository. */
  repository: string
  input: PublishInput
  store: Store
  plan: BuildPlan
  /** Names this run: pages that the plan does not know are kept for it alone. */
  run: string
}

/**
 * Collects an export.
 * @returns the pages that the plan does not know, which are exported in every build
 * @throws naming the page, when it holds anything that publishing does not recognise
 */
export async function collectExport(options: CollectOptions): Promise<KeptPage[]> {
  const { exportFolder, buildFolder, repository, input, store, plan, run } = options
  await refuseSetup(repository)
  const listing = await listExport(exportFolder, path.join(repository, 'public'))
  const tasks: FinishTask[] = listing.pages
    .filter(({ to }) => plan.pages[to] === undefined)
    .map(({ from, to }) => ({ from, to, key: storeKey('page of one run', run, to) }))
  if (tasks.length > 0) {
    const threads = openThreads()
    const options = { exportFolder, buildFolder, repository, input, appKey: plan.appKey }
    await threads.finish(tasks, options, store).finally(() => threads.end())
  }
  const others = listing.files.filter(({ from }) => !from.startsWith('_next/'))
  sharedFiles(store, plan.appKey).keepOthers(
    others.map(({ from, to }) => [to, readFileSync(path.join(exportFolder, from))] as const),
  )
  return tasks.map(({ to, key }) => ({ file: to, key }))
}
