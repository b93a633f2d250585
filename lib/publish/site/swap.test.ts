import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { bundle } from '../../core/code/bundle.mjs'
import { filesBelow, publishSample, sampleOutputs, sampleSite } from '../testing/site-sample.ts'
import { recover, siteFolders } from './swap.ts'

const source = fileURLToPath(new URL('./publish-and-die.ts', import.meta.url))
const oldPages = { 'old/index.html': '<h1>Old</h1>' }
const site = { compress: true }
const newPages = { 'new/index.html': '<h1>New</h1>' }
/** One JavaScript file: the test starts it several times. */
let script: string
let template: string
let before: Record<string, string>
let after: Record<string, string>
let steps: string[]

/** A site as published before, and an export of the next version beside it. */
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

/** Publishes the new version in another process that dies after the step, or runs out of room. */
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

test('every step of publishing is known to this test', () => {
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

/** What the next command finds, and what it makes of it. */
async function expectWhole(siteRoot: string, step: string): Promise<void> {
  const folders = siteFolders(siteRoot)
  const version = steps.indexOf(step) < steps.indexOf('new site in place') ? before : after
  // Between the two renames out/ is absent for a moment; the next command puts it back.
  if (!atOnce.has(step)) expect(filesBelow(folders.out)).toEqual(version)
  await recover(folders)
  expect(filesBelow(folders.out)).toEqual(version)
  expect(readdirSync(siteRoot)).toEqual(['out'])
}

test('as the disk stands after each step, the site is whole: the old one, or the new one', async () => {
  const root = freshSite()
  const snapshots = mkdtempSync(path.join(tmpdir(), 'swap-'))
  const next = sampleSite({ pages: newPages, site }, root)
  await publishSample({
    ...next,
    onStep: (step) => cpSync(next.siteRoot, path.join(snapshots, step), { recursive: true }),
  })
  for (const step of steps) await expectWhole(path.join(snapshots, step), step)
})

describe('killed for real after a step, the site is whole', () => {
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

test.skipIf(process.platform === 'win32')(
  'a disk that takes no more bytes leaves the old site',
  { timeout: 60_000 },
  async () => {
    const root = freshSite()
    // The limit of a file's size stands for a full disk: writing fails midway in the same way.
    const { code } = await publishIn(root, 'never', "trap '' XFSZ; ulimit -f 1")
    expect(code).not.toBe(0)
    expect(filesBelow(path.join(root, 'site', 'out'))).toEqual(before)
  },
)

test('a run that is let through gives the new site', { timeout: 60_000 }, async () => {
  const root = freshSite()
  expect(await publishIn(root, 'never')).toEqual({ code: 0 })
  expect(filesBelow(path.join(root, 'site', 'out'))).toEqual(after)
})
