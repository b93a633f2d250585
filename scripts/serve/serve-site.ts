/** Serves a site's published folder until the process ends, and prints its address. */
import { existsSync } from 'node:fs'
import { readBuildRecord } from '../../lib/build/index.ts'
import { loadContent } from '../../lib/content/index.ts'
import { type Edition, putBack, siteFolders } from '../../lib/publish/index.ts'
import { CommandError } from '../cli/command.ts'
import { listen } from '../cli/port.ts'
import { staticServer } from './static-server.ts'

/**
 * @param site absolute path of the site's root, with `out/` and the review edition `out-review/`
 * @throws {CommandError} if nothing is built, or `PORT` is in use
 */
export async function serveSite(site: string, edition: Edition = 'published'): Promise<void> {
  const folders = siteFolders(site, edition)
  await putBack(folders)
  const base = edition === 'published' ? readBuildRecord(site)?.base : reviewBase(site, folders.out)
  if (base === undefined) {
    const build = edition === 'published' ? 'build' : 'review'
    throw new CommandError(`Nothing is built in ${folders.out}: run npm run ${build} first.`)
  }
  const server = staticServer(folders.out, base)
  const port = await listen(server, process.env.PORT, process.env.HOST)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0))
  console.log(
    `Serving the ${edition === 'review' ? 'review edition' : 'site'} at http://localhost:${port}${base}/ (Ctrl-C stops)`,
  )
}

/** An edition may have been built elsewhere and unpacked here: its base path comes from the folder itself. */
const reviewBase = (site: string, folder: string): string | undefined =>
  existsSync(folder) ? (loadContent({ root: site, now: new Date() }).content?.site.address.base ?? '') : undefined
