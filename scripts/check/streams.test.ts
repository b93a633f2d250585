import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { post, withSite } from '../../lib/content/testing/tiny-site.ts'
import { repositoryRoot } from '../../lib/core/root.ts'

const files = { 'posts/a.md': post({}, '[Nowhere](/nowhere/)'), 'posts/b.md': post({ date: '2020/1/3' }) }

/** Output of the check of a tiny site, by stream. */
const check = (...args: string[]) =>
  withSite(files, (root) => {
    const env = { ...process.env, MASTHEAD_SITE: root, AS_OF: '2026-01-01', GITHUB_ACTIONS: '', FORCE_COLOR: undefined }
    const run = [join(repositoryRoot, 'scripts/run.mjs'), 'check', ...args]
    const { stdout, stderr, status } = spawnSync(process.execPath, run, { encoding: 'utf8', env })
    return { stdout, stderr, status }
  })

it('the check prints problems and corrections on standard output', { timeout: 60_000 }, async () => {
  const found = await check()
  expect(found.stdout).toMatch(/content\/posts\/a\.md:\d+:\d+ {2}error {2}link-dead/)
  expect(found).toMatchObject({ stderr: '', status: 1 })
  const mended = await check('--dry-run')
  expect(mended.stdout).toContain('+date: 2020-01-03')
  expect(mended.stderr).toBe('')
})

it('the check prints nothing but JSON with --json', { timeout: 60_000 }, async () => {
  const found = await check('--json', '--fix')
  expect(JSON.parse(found.stdout)).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'link-dead' })]))
  expect(found.stderr).toContain('2020-01-03')
})

it('misuse of the command is reported on standard error', { timeout: 60_000 }, async () => {
  const found = await check('--fx')
  expect(found).toMatchObject({ stdout: '', status: 1 })
  expect(found.stderr).toContain('There is no option --fx — did you mean --fix?')
})

it('the problems of the content are printed even if other sites cannot be asked', { timeout: 60_000 }, async () => {
  const found = await check('--external')
  expect(found).toMatchObject({
    stderr: expect.stringContaining('Nothing is built: run npm run build first.'),
    status: 1,
  })
  expect(found.stdout).toMatch(/content\/posts\/a\.md:\d+:\d+ {2}error {2}link-dead/)
})
