import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { bundle } from '../../core/code/bundle.mjs'
import { filesBelow, publishSample, sampleOutputs, sampleSite } from '../testing/site-sample.ts'
import { recover, siteFolders } from './swap.ts'

const source = fileURLToPath(new URL('../testing/publish-and-die.ts', import.meta.url))
const oldPages = { 'old/index.html': '<h1>Old</h1>' }
const site = { compress: true }
const newPages = { 'new/index.html': '<h1>New</h1>' }
/** One JavaScript file, since the test starts it several times. */
let script: string
let template: string
let before: Record<string, string>
let after: Record<string, string>
let steps: string[]

/** A published site, and an export of its next version. */
beforeAll(async () => {
  script = await bundle(source)
  template = mkdtempSync(path.join(tmpdir(), 'swap-'))
  const old = sampleSite({ pages: oldPages, site }, path.join(template, 'x'))
  await publishSample(old)
  before = filesBelow(path.join(old.siteRoot, 'out'))
  const next = sampleSite({ pages: newPages, site })
  steps = []
  await publishSample({ ...next, onStep: (step) => steps.push(step) })
  after = filesBelow(path.join(next.siteRoot, 'out'))
}, 60_000)

/** Publishes the new version in another process, which dies after the step or runs out of disk space. */
function publishIn(root: string, step: string, shell = ''): Promise<{ code: unknown }> {
  const { input, ...options } = sampleSite({ pages: newPages, site }, root)
  const args = [script, JSON.stringify({ ...options, input }), step]
  const [file, list] = shell
    ? ['sh', ['-c', `${shell}; exec "$0" "$@"`, process.execPath, ...args]]
    : [process.execPath, args]
  return new Promise((resolve) => {
    execFile(file, list, (error) => resolve({ code: error?.signal ?? error?.code ?? 0 }))
  })
}

function freshSite(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'swap-'))
  cpSync(path.join(template, 'x'), root, { recursive: true })
  return root
}

test('this test knows every step of publishing', () => {
  expect(steps).toEqual([
    'declared',
    // Each output declares its files …
    ...sampleOutputs.map(({ name }) => name),
    'checked',
    // … and once they are checked, they are made.
    'pages',
    'files',
    ...sampleOutputs.map(({ name }) => name),
    'host files',
    'compressed',
    'previous removed',
    'old site set aside',
    'new site in place',
    'old site removed',
  ])
})

const atOnce = new Set(['old site set aside'])

/** What the next command finds, and what recovery turns it into. */
async function expectWhole(siteRoot: string, step: string): Promise<void> {
  const folders = siteFolders(siteRoot)
  const version = steps.indexOf(step) < steps.indexOf('new site in place') ? before : after
  // Between the two renames out/ is absent for a moment; the next command puts it back.
  if (!atOnce.has(step)) expect(filesBelow(folders.out)).toEqual(version)
  await recover(folders)
  expect(filesBelow(folders.out)).toEqual(version)
  expect(readdirSync(siteRoot)).toEqual(['out'])
}

test('after each step the site on disk is complete: the old one or the new one', async () => {
  const root = freshSite()
  const snapshots = mkdtempSync(path.join(tmpdir(), 'swap-'))
  const next = sampleSite({ pages: newPages, site }, root)
  await publishSample({
    ...next,
    onStep: (step) => cpSync(next.siteRoot, path.join(snapshots, step), { recursive: true }),
  })
  for (const step of steps) await expectWhole(path.join(snapshots, step), step)
})

describe('killed after a step, the site is complete', () => {
  test.each(['pages', 'old site set aside', 'new site in place'])(
    '%s',
    async (step) => {
      const root = freshSite()
      expect(await publishIn(root, step)).toEqual({ code: 'SIGKILL' })
      await expectWhole(path.join(root, 'site'), step)
    },
    60_000,
  )
})

test.skipIf(process.platform === 'win32')('a full disk leaves the old site', { timeout: 60_000 }, async () => {
  const root = freshSite()
  // A file size limit simulates a full disk: writing fails midway in the same way.
  const { code } = await publishIn(root, 'never', "trap '' XFSZ; ulimit -f 1")
  expect(code).not.toBe(0)
  expect(filesBelow(path.join(root, 'site', 'out'))).toEqual(before)
})

test('an undisturbed run gives the new site', { timeout: 60_000 }, async () => {
  const root = freshSite()
  expect(await publishIn(root, 'never')).toEqual({ code: 0 })
  expect(filesBelow(path.join(root, 'site', 'out'))).toEqual(after)
})
