/** Provides a Chromium for the browser tests if the machine has none. */
import { spawnSync } from 'node:child_process'
import { runNode, toolPath } from '../../lib/core/tool.ts'
import { CommandError } from '../cli/command.ts'
import { findChromium } from './chromium.ts'

/**
 * A Chromium that starts: an installed one, else Playwright's download, else (on CI, as root) Debian's package.
 * @returns its path
 * @throws {CommandError} if none can be found or downloaded
 */
export async function ensureChromium(): Promise<string> {
  const present = findChromium()
  if (present) return present
  console.log('No Chromium on this machine: Playwright downloads one …')
  await runNode(toolPath('@playwright/test', 'playwright'), ['install', 'chromium'])
  const fetched = findChromium()
  if (fetched) return fetched
  if (process.env.CI && process.platform === 'linux' && process.getuid?.() === 0) {
    console.log('Installing the chromium package …')
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
      spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    }
  }
  const installed = findChromium()
  if (installed) return installed
  throw new CommandError(
    'The browser tests need Chromium, and none could be found or downloaded: install Chrome or Chromium, or set CHROMIUM_PATH to one.',
  )
}
