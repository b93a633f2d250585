/** Follows the recipes of docs/maintain/extending.md in a copy of the repository: types are right, and each recipe's own test passes. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { repositoryRoot } from '../../lib/core/root.ts'
import { changesOf, patched } from './recipes.ts'

const copy = mkdtempSync(join(tmpdir(), 'masthead-recipes-'))
afterAll(() => rmSync(copy, { recursive: true, force: true }))

const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: repositoryRoot, encoding: 'utf8', maxBuffer: 1 << 26 })
for (const path of tracked
  .split('\0')
  .filter((name) => /^(?:app|components|lib|scripts|e2e|docs|theme)\/|^[^/]+\.(?:json|ts|js|mjs)$/.test(name)))
  cpSync(join(repositoryRoot, path), join(copy, path), { recursive: true })
symlinkSync(join(repositoryRoot, 'node_modules'), join(copy, 'node_modules'), 'junction')

const changes = changesOf(readFileSync(join(repositoryRoot, 'docs/maintain/extending.md'), 'utf8'))
for (const change of changes) {
  const file = join(copy, change.path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, change.kind === 'file' ? change.text : patched(readFileSync(file, 'utf8'), change))
}

/** Runs a command in the copy; its output is the message if it fails. */
function run(command: string, ...args: string[]): string {
  try {
    return execFileSync(process.execPath, [join(repositoryRoot, 'node_modules', command), ...args], {
      cwd: copy,
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    })
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new Error(stdout + stderr, { cause: error })
  }
}

it('all recipes together have right types', () => expect(run('typescript/bin/tsc', '--noEmit', '-p', '.')).toBe(''))

it('the test of every recipe passes', () => {
  const tests = changes.flatMap(({ path }) => (/\.test\.tsx?$/.test(path) ? [path] : []))
  expect(run('vitest/vitest.mjs', 'run', ...tests)).toContain(`Test Files  ${tests.length} passed`)
})
