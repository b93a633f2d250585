/** Gets a Chromium for the browser tests when the machine has none. */
import { spawnSync } from 'node:child_process'
import { runNode, toolPath } from '../../lib/core/tool.ts'
import { CommandError } from '../cli/command.ts'
import { findChromium } from './chromium.ts'

/**
 * A Chromium that starts: one that is there, else Playwright's download, else (under CI, as root) Debian's package.
 * @returns its path
 * @throws {CommandError} one sentence when there is none to be had
 */
export async function ensureChromium(): Promise<string> {
  const present = findChromium()
  if (present) return present
  console.log('No Chromium on this machine: Playwright fetches one …')
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
    'The browser tests need a Chromium and none could be found or fetched: install Chrome or Chromium, or set CHROMIUM_PATH to one.',
  )
}
