/** What a build begins before the content is read, since it will most likely be needed: threads that load the compiled app, and the search index. */
import { join } from 'node:path'
import type { FinishThreads } from '../lib/publish/finish/finish-threads.ts'
import { type BegunIndex, endIndexing, indexEarly } from '../lib/publish/search/index-early.ts'
import { Store } from '../lib/publish/store/store.ts'
import { type BuildRecord, siteCache } from './build-record.ts'
import type { Code } from './code-key.ts'
import { changedFiles, type SeenFiles } from './fingerprint.ts'
import { appKey } from './plan-pages.ts'
import { openRenderer, preparedFolder } from './renderer.ts'
import { isCompiled } from './run-next.ts'

export type Early = { threads?: FinishThreads; index?: BegunIndex; store?: Store }

/**
 * @param record of the build that stands; where there is none, nothing is begun
 * @param files what goes into this build
 */
export function beginEarly(site: string, code: Code, record: BuildRecord | null, files: SeenFiles): Early {
  if (!record || !isCompiled(appKey(record.base, code))) return {}
  const threads = openRenderer(preparedFolder(site))
  const ofSite = 'site/'
  const changed = changedFiles(record.files, files).map((key) =>
    key.startsWith(ofSite) ? key.slice(ofSite.length) : '',
  )
  const store = storeOf(site)
  return { threads, store, index: indexEarly(store, changed) ?? undefined }
}

/** Ends what is left of it, used or not. */
export async function endEarly({ threads, index }: Early): Promise<void> {
  await threads?.end()
  if (index) await endIndexing()
}

/** Where the pages of a site are kept, or those of its review edition. */
export const storeOf = (site: string, review = false): Store =>
  new Store(join(siteCache(site), review ? 'review-store' : 'store'))
