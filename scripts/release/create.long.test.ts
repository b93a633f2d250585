/** From an empty folder to a built publication of one's own, from the packed release. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { repositoryRoot } from '../../lib/core/root.ts'
import { linkPackages } from '../incremental/repository-copy.ts'
import { packRelease } from './pack.ts'

const folder = mkdtempSync(join(tmpdir(), 'masthead-create-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const user = {
  GIT_AUTHOR_NAME: 'Robin Ashdown',
  GIT_AUTHOR_EMAIL: 'robin@example.org',
  GIT_COMMITTER_NAME: 'Robin Ashdown',
  GIT_COMMITTER_EMAIL: 'robin@example.org',
}

function run(cwd: string, script: string, ...args: string[]): string {
  const env = { ...process.env, ...user, MASTHEAD_SITE: undefined, AS_OF: undefined }
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd, encoding: 'utf8', env })
  expect(status, stdout + stderr).toBe(0)
  return stdout
}

it('the packed release makes a publication that checks and builds', { timeout: 600_000 }, () => {
  const archive = packRelease(repositoryRoot, 'HEAD', folder)
  spawnSync('tar', ['-xf', archive, '-C', folder])
  run(folder, join(folder, 'package/create.mjs'), 'my-site', '--no-setup')
  const site = join(folder, 'my-site')
  // The packages of the same lock file, which a user would wait for.
  linkPackages(join(repositoryRoot, 'node_modules'), join(site, 'node_modules'))
  const script = join(site, 'scripts/run.mjs')
  const settings = ['--title=Harbour notes', '--author=Robin Ashdown', '--accent=teal', '--url=https://harbour.org/']
  run(site, script, 'setup', '--yes', ...settings)
  expect(run(site, script, 'check')).toContain('No problems')
  run(site, script, 'build')
  const page = readFileSync(join(site, 'out/index.html'), 'utf8')
  expect(page).toContain('<title>Harbour notes</title>')
  expect(page).toContain('The first post')
  expect(page).toContain('#0b6b63')
  expect(existsSync(join(site, 'out/blog/the-first-post/index.html'))).toBe(true)
  expect(readFileSync(join(site, 'out/icon.svg'), 'utf8')).toContain('#0b6b63')
  expect(readFileSync(join(site, 'out/feed.xml'), 'utf8')).not.toContain('masthead.example')
})
