// @ts-check
/** Writes and replaces files in one step, so that a reader, or a run that was killed, never leaves or sees half of one. Plain JavaScript, because the bundler uses it. */
import { randomUUID } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** On Windows a file that another process reads (a virus scanner, an indexer) cannot be replaced for a moment. Other systems never retry. */
const attempts = 50
const pauseMilliseconds = 10

/**
 * Moves a file over another one.
 * @param {string} from
 * @param {string} to
 * @throws when the file cannot be replaced for half a second
 */
export function replaceFile(from, to) {
  for (let left = attempts; ; left--)
    try {
      return renameSync(from, to)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (left === 0 || (code !== 'EPERM' && code !== 'EBUSY' && code !== 'EACCES')) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMilliseconds)
    }
}

/**
 * Writes a file whole or not at all. Its folder is made when it is missing.
 * @param {string} file absolute path
 * @param {string | Uint8Array} content
 */
export function writeAtomically(file, content) {
  mkdirSync(path.dirname(file), { recursive: true })
  const draft = `${file}.${randomUUID()}`
  try {
    writeFileSync(draft, content)
    replaceFile(draft, file)
  } finally {
    rmSync(draft, { force: true })
  }
}
