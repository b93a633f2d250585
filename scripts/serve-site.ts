/** Serves a site's published folder until the process ends, and prints the address. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { CommandError } from './command.ts'
import { listen } from './port.ts'
import { siteBase } from './site-base.ts'
import { staticServer } from './static-server.ts'

/**
 * @param site absolute path of the site's root; `out/` lies in it
 * @throws {CommandError} when nothing is built, or `PORT` is taken
 */
export async function serveSite(site: string): Promise<void> {
  const folder = join(site, 'out')
  if (!existsSync(join(folder, 'index.html'))) {
    throw new CommandError(`Nothing is built in ${folder}: run npm run build first.`)
  }
  const base = siteBase(site)
  const server = staticServer(folder, base)
  const port = await listen(server, process.env.PORT, process.env.HOST)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0))
  console.log(`Reading at http://localhost:${port}${base}/   (Ctrl-C ends)`)
}
