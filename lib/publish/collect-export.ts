/** Takes what Next rendered into the store: the pages, finished, and the files that are published whatever pages name. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { listExport } from './export-folder.ts'
import { finishPages } from './finish/finish-pages.ts'
import type { FinishTask } from './finish/page-finisher.ts'
import type { PublishInput } from './input.ts'
import { refuseSetup } from './refused-setup.ts'
import type { BuildPlan, KeptPage } from './store/build-plan.ts'
import { sharedFiles } from './store/shared-files.ts'
import { changedSince } from './store/stamp.ts'
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
 * @returns the pages that the plan does not know, which are rendered in every build
 * @throws naming the page, when it holds anything that publishing does not recognise, or when Next left one out
 */
export async function collectExport(options: CollectOptions): Promise<KeptPage[]> {
  const { exportFolder, buildFolder, repository, input, store, plan, run } = options
  const changed = changedSince(plan.sources)
  if (changed) throw new Error(`${changed} changed while the site was built from it: build again`)
  await refuseSetup(repository)
  const listing = await listExport(exportFolder, path.join(repository, 'public'))
  const chunks = listing.files.map(({ from }) => from).filter(isChunk)
  const stale = new Set(plan.stale)
  const foreign: KeptPage[] = []
  const tasks: FinishTask[] = []
  for (const { from, to } of listing.pages) {
    const known = plan.pages[to]
    if (known !== undefined && !stale.delete(to)) continue
    const key = known ?? storeKey('page of one run', run, to)
    if (known === undefined) foreign.push({ file: to, key })
    tasks.push({ from, to, key })
  }
  const [left] = stale
  if (left !== undefined)
    throw new Error(`Next did not render ${left}${stale.size > 1 ? ` and ${stale.size - 1} more` : ''}`)
  await finishPages(tasks, { exportFolder, buildFolder, repository, input, key: plan.key, chunks }, store)
  const others = listing.files.filter(({ from }) => !isChunk(from))
  sharedFiles(store, plan.key).keepOthers(
    others.map(({ from, to }) => [to, readFileSync(path.join(exportFolder, from))] as const),
  )
  return foreign
}

const isChunk = (name: string) => name.startsWith('_next/')
