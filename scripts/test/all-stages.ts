/** The stages of `npm test`, in order. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repositoryRoot } from '../../lib/core/root.ts'
import { runNode, runScript, type ToolResult, toolPath } from '../../lib/core/tool.ts'
import { freePort } from '../cli/port.ts'
import { isInstalled } from '../install.mjs'
import { ensureChromium } from './chromium-install.ts'
import { fixtureDay, fixtureRoot } from './fixture-site.ts'
import type { StageResult, Stages } from './stages.ts'
import { playwrightCounts, vitestCounts } from './test-counts.ts'

const reports = mkdtempSync(join(tmpdir(), 'masthead-test-'))
const result = ({ code, output }: ToolResult): StageResult => ({ ok: code === 0, output })
const script =
  (name: string, ...args: string[]) =>
  async () =>
    result(await runScript(name, args, { quiet: true }))

async function unitTests(): Promise<StageResult> {
  const report = join(reports, 'vitest.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return { ...result(await runNode(toolPath('vitest'), args, { quiet: true })), tests: vitestCounts(report) }
}

async function browserTests(): Promise<StageResult> {
  const report = join(reports, 'playwright.json')
  const sitePort = await freePort('0', '127.0.0.1')
  const env = {
    CHROMIUM_PATH: await ensureChromium(),
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    E2E_SITE_PORT: String(sitePort),
    E2E_FIXTURE_PORT: String(await otherPort(sitePort)),
  }
  const run = await runNode(toolPath('@playwright/test', 'playwright'), ['test', '--reporter=line,json'], {
    env,
    quiet: true,
  })
  return { ...result(run), tests: playwrightCounts(report) }
}

/** A second free port: the first is not in use yet, so it could be returned twice. */
async function otherPort(first: number): Promise<number> {
  const port = await freePort('0', '127.0.0.1')
  return port === first ? otherPort(first) : port
}

/**
 * A build has parts that use one core only, so something else runs beside each. Types are checked before Next writes its own for the app, and unit
 * tests begin when the fonts in app/ are cut.
 */
export const stages: Stages = [
  { name: 'packages match the lock file', run: async () => ({ ok: isInstalled(repositoryRoot) }) },
  [
    { name: 'types', run: script('typecheck') },
    { name: 'check of content/', run: script('check') },
  ],
  [
    { name: 'lint', run: script('lint') },
    { name: 'build of content/', run: script('build') },
  ],
  [
    { name: 'unit tests', run: unitTests },
    { name: 'build of e2e/site/', run: script('build', '--guide', `--site=${fixtureRoot}`, `--as-of=${fixtureDay}`) },
  ],
  { name: 'browser tests', needs: ['build of content/', 'build of e2e/site/'], run: browserTests },
]
