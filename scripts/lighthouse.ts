/** `npm run lighthouse`: runs Lighthouse (phone, slow 4G) on the built site: front page, a post with pictures, an author, a category. Exits with 1 if a page misses a goal. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readBuildRecord } from '../lib/build/index.ts'
import { repositoryRoot } from '../lib/core/root.ts'
import { siteArguments } from './cli/arguments.ts'
import { CommandError, command } from './cli/command.ts'
import { listen } from './cli/port.ts'
import { lighthousePages } from './lighthouse/lighthouse-pages.ts'
import { figures, measure, misses } from './lighthouse/measure.ts'
import { staticServer } from './serve/static-server.ts'
import { findChromium } from './test/chromium.ts'

await command('lighthouse', async () => {
  const { site } = siteArguments('lighthouse')
  const record = readBuildRecord(site)
  if (!record) throw new CommandError(`Nothing is built in ${join(site, 'out')}: run npm run build first.`)
  const chromium = findChromium()
  if (!chromium) throw new CommandError('No Chromium was found: set CHROMIUM_PATH to one.')
  if (!existsSync(join(repositoryRoot, 'node_modules/lighthouse')))
    throw new CommandError('Lighthouse is not installed: npm install --no-save lighthouse@12.8.2')
  const server = staticServer(join(site, 'out'), record.base)
  const port = await listen(server, undefined, '127.0.0.1')
  try {
    const faults: string[] = []
    for (const path of lighthousePages(join(site, 'out'))) {
      const measured = await measure(`http://127.0.0.1:${port}${record.base}/${path}`, chromium)
      console.log(`/${path}\n  ${figures(measured)}`)
      faults.push(...misses(measured).map((miss) => `/${path}  ${miss}`))
    }
    console.log(faults.length > 0 ? faults.join('\n') : 'Every page reaches every goal')
    return faults.length > 0 ? 1 : 0
  } finally {
    server.close()
  }
})
