import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { repositoryRoot } from '../core/root.ts'
import { compileFailure } from './compile-failure.ts'

it.each([
  ['Build failed with 1 error:\napp/page.tsx:1:1', 'sources'],
  ['thread panicked at turbo-persistence: invalid magic', 'unknown'],
])('%j is %s', (output, failure) => expect(compileFailure(output)).toBe(failure))

it('a build that finds the folder locked by another one is recognised by what the installed Next prints', async () => {
  const project = mkdtempSync(join(tmpdir(), 'locked-'))
  try {
    mkdirSync(join(project, 'lock'))
    writeFileSync(join(project, 'lock/lock'), '')
    // Two descriptors of one process lock each other out, too.
    const lockfile = join(repositoryRoot, 'node_modules/next/dist/build/lockfile.js')
    const script = `
      const { loadBindings } = require(${JSON.stringify(join(repositoryRoot, 'node_modules/next/dist/build/swc'))})
      const { Lockfile } = require(${JSON.stringify(lockfile)})
      loadBindings().then(async () => {
        const path = ${JSON.stringify(join(project, 'lock/lock'))}
        Lockfile.tryAcquire(path)
        await Lockfile.acquireWithRetriesOrExit(path, 'next build')
      })`
    const child = spawn(process.execPath, ['-e', script], { cwd: project })
    const output: string[] = []
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => output.push(text))
    await new Promise((resolve) => child.on('close', resolve))
    expect(compileFailure(output.join('')), output.join('')).toBe('running')
  } finally {
    rmSync(project, { recursive: true, force: true })
  }
})
