import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { repositoryRoot } from '../lib/core/root.ts'
import { dueFile, keepNextDue } from '../lib/publish/index.ts'

const workflow = z.object({
  jobs: z.object({
    due: z.object({ steps: z.array(z.object({ id: z.string().optional(), run: z.string().optional() })) }),
  }),
})

/** Runs the step of publish.yml that decides whether to build, at a given time, in a temporary folder. */
async function look(folder: string, event: string, now: string): Promise<string> {
  const text = readFileSync(join(repositoryRoot, '.github/workflows/publish.yml'), 'utf8')
  const { steps } = workflow.parse(parse(text)).jobs.due
  const run = steps.find(({ id }) => id === 'look')?.run ?? 'exit 1'
  const output = join(folder, 'output')
  writeFileSync(output, '')
  // Handles only the one call in use, since GNU's --date is not available everywhere.
  const date = `date() { [ "$*" = '-u +%FT%TZ' ] && echo ${now}; }\n`
  const env = { ...process.env, EVENT: event, GITHUB_OUTPUT: output, TZ: 'Pacific/Kiritimati' }
  const { status, stderr } = spawnSync('bash', ['-e', '-c', date + run], { cwd: folder, env, encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return readFileSync(output, 'utf8')
}

const newFolder = () => mkdtempSync(join(tmpdir(), 'masthead-'))

it.each([
  ['2026-11-30T19:29:59Z', 'build=false\n'],
  ['2026-11-30T19:30:00Z', 'build=true\n'],
  ['2026-12-01T00:07:00Z', 'build=true\n'],
])('the hourly run at %s outputs %j if the next change is at 19:30', async (now, said) => {
  const folder = newFolder()
  keepNextDue(folder, Date.parse('2026-11-30T23:30:00+04:00'))
  expect(await look(folder, 'schedule', now)).toBe(said)
})

it('the hourly run does nothing while nothing is scheduled, and builds if no build has left a date', async () => {
  const folder = newFolder()
  expect(await look(folder, 'schedule', '2026-11-30T19:30:00Z')).toBe('build=true\n')
  keepNextDue(folder, null)
  expect(await look(folder, 'schedule', '2026-11-30T19:30:00Z')).toBe('build=false\n')
})

it('a push always builds, and a date written by an earlier version is understood', async () => {
  const folder = newFolder()
  mkdirSync(dirname(join(folder, dueFile)), { recursive: true })
  writeFileSync(join(folder, dueFile), '2026-12-01 Europe/Berlin\n')
  expect(await look(folder, 'push', '2026-11-30T19:30:00Z')).toBe('build=true\n')
  expect(await look(folder, 'schedule', '2026-11-30T19:30:00Z')).toBe('build=false\n')
  expect(await look(folder, 'schedule', '2026-12-01T00:07:00Z')).toBe('build=true\n')
})
