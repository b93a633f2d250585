/** `npm run screenshots`: screenshots of every kind of page of the built site at three widths in both schemes, and a sheet of covers, in `screenshots/`. For visual review. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { readBuildRecord } from '../lib/build/index.ts'
import { repositoryRoot } from '../lib/core/root.ts'
import { siteArguments } from './cli/arguments.ts'
import { CommandError, command } from './cli/command.ts'
import { listen } from './cli/port.ts'
import { coverSheet } from './screenshots/cover-sheet.ts'
import { shootSite } from './screenshots/shoot.ts'
import { staticServer } from './serve/static-server.ts'
import { findChromium } from './test/chromium.ts'

await command('screenshots', async () => {
  const { site } = siteArguments('screenshots')
  const record = readBuildRecord(site)
  if (!record) throw new CommandError(`Nothing is built in ${join(site, 'out')}: run npm run build first.`)
  const executablePath = findChromium()
  if (!executablePath) throw new CommandError('No Chromium was found: set CHROMIUM_PATH to one.')
  const folder = join(repositoryRoot, 'screenshots')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const server = staticServer(join(site, 'out'), record.base)
  const port = await listen(server, undefined, '127.0.0.1')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    await shootSite(browser, `http://127.0.0.1:${port}${record.base}/`, folder)
  } finally {
    await browser.close()
    server.close()
  }
  await coverSheet(folder, executablePath)
  console.log(`The screenshots are in ${folder}`)
  return 0
})
