/** A process that is killed while it keeps and saves what is typed. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { random } from '../../../scripts/bench/random.ts'
import { bundle } from '../../core/code/bundle.mjs'
import { UnsavedTexts } from './unsaved-texts.ts'

it('killed at 50 random moments, it has kept everything that it said it had, and the file is whole', async () => {
  const script = await bundle(fileURLToPath(new URL('../testing/typing-sample.ts', import.meta.url)))
  const root = mkdtempSync(join(tmpdir(), 'masthead-killed-'))
  const [folder, file] = [join(root, 'unsaved'), join(root, 'a.md')]
  writeFileSync(file, '---\nfirst\n')
  const next = random('kills')
  try {
    let last = 0
    for (let kill = 0; kill < 50; kill++) {
      const child = spawn(process.execPath, [script, folder, file, String(last)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      let said = ''
      const ended = new Promise((resolve) => child.on('close', resolve))
      await new Promise<void>((resolve) => {
        child.stdout.setEncoding('utf8').on('data', (text: string) => {
          said += text
          resolve()
        })
      })
      await setTimeout(next() * 80)
      child.kill('SIGKILL')
      await ended
      const done = Number(said.trim().split('\n').at(-1))
      expect(done).toBeGreaterThanOrEqual(last)
      last = done
      const kept = new UnsavedTexts(folder).of('content/posts/a.md')
      expect(kept?.at).toBeGreaterThanOrEqual(done)
      expect(
        kept?.text
          .split('\n')
          .slice(1, -1)
          .every((line) => line === `typed ${kept.at}`),
      ).toBe(true)
      const [head, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n')
      expect(head).toBe('---')
      expect(new Set(lines).size).toBe(1)
      expect([1, 2000]).toContain(lines.length)
    }
    expect(last).toBeGreaterThan(50)
    // What a killed process leaves is small and never read as content.
    expect(
      readdirSync(dirname(file))
        .filter((name) => !name.startsWith('.'))
        .sort(),
    ).toEqual(['a.md', 'unsaved'])
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}, 600_000)
