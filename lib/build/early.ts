/** What a build starts before the content is read: threads that load the compiled app, which takes as long as reading a large site. */
import { join } from 'node:path'
import { Store } from '../core/cache/store.ts'
import type { Code } from '../core/code/code-key.ts'
import { isCompiled } from '../next/index.ts'
import { type BuildRecord, siteCache } from './build-record.ts'
import { appKey } from './plan-pages.ts'
import { openRenderer, preparedFolder } from './renderer.ts'
import type { FinishThreads } from './threads/finish-threads.ts'

/**
 * @param record of the last build; without one, nothing is started
 * @returns undefined where the app has to be compiled first
 */
export function startThreads(site: string, code: Code, record: BuildRecord | null): FinishThreads | undefined {
  return record && isCompiled(appKey(record.base, code)) ? openRenderer(preparedFolder(site)) : undefined
}

/** Where the pages of a site are kept, or those of its review edition. */
export const storeOf = (site: string, review = false): Store =>
  new Store(join(siteCache(site), review ? 'review-store' : 'store'))
