/** Serves a site's published folder until the process ends, and prints the address. */
import { join } from 'node:path'
import { putBack, siteFolders } from '../lib/publish/swap.ts'
import { readBuildRecord } from './build-record.ts'
import { CommandError } from './command.ts'
import { listen } from './port.ts'
import { staticServer } from './static-server.ts'

/**
 * @param site absolute path of the site's root; `out/` lies in it
 * @throws {CommandError} when nothing is built, or `PORT` is taken
 */
export async function serveSite(site: string): Promise<void> {
  await putBack(siteFolders(site))
  const record = readBuildRecord(site)
  if (!record) throw new CommandError(`Nothing is built in ${join(site, 'out')}: run npm run build first.`)
  const server = staticServer(join(site, 'out'), record.base)
  const port = await listen(server, process.env.PORT, process.env.HOST)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0))
  console.log(`Reading at http://localhost:${port}${record.base}/   (Ctrl-C ends)`)
}
