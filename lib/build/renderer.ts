/** The threads that render the stale pages of a site. */
import { join } from 'node:path'
import { repositoryRoot } from '../core/root.ts'
import { nextFolder } from '../next/index.ts'
import { siteCache } from './build-record.ts'
import { type App, type FinishThreads, openThreads } from './threads/finish-threads.ts'

/** What most edits change: texts. Routes of lists are loaded when one is stale. */
const usual = ['[...path]/page.tsx']

/**
 * Starts the first of them. They load the compiled app at once, and read what was prepared when they get their first page.
 * @param folder where the build prepares what pages show
 */
export function openRenderer(folder: string): FinishThreads {
  const app: App = {
    repository: repositoryRoot,
    buildFolder: nextFolder,
    routes: usual,
    env: { ...process.env, NODE_ENV: 'production', MASTHEAD_PREPARED: join(folder, 'publish.json') },
  }
  return openThreads(app)
}

/** Where a build prepares what the pages of a site show. */
export const preparedFolder = (site: string): string => join(siteCache(site), 'prepared')
