/** Reads a content file as text: rejects anything but UTF-8, removes the byte order mark and normalises line ends. */
import { readFileSync } from 'node:fs'
import { type Problem, problem } from '../../core/problems/problem.ts'
import { mergeConflict } from './merge-conflict.ts'

const limit = 2_000_000 + 64_000

/** Reads a content file. Returns its text with `\n` line ends, or the problem that makes it unreadable. */
export function readSource(file: string, path: string): { text: string } | { problem: Problem } {
  const bytes = readFileSync(file)
  const at = { line: 1, column: 1 }
  if (bytes.length > limit)
    return {
      problem: problem('file-limit', path, at, `the file has ${bytes.length} bytes, more than ${limit}`, 'split it'),
    }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
    const seen = utf16 ? 'the file is UTF-16 text' : 'the file is not UTF-8 text'
    return { problem: problem('file-not-text', path, positionOfDamage(bytes), seen, 'save it as UTF-8') }
  }
  const nul = text.indexOf('\0')
  if (nul >= 0) {
    const line = text.slice(0, nul).split('\n').length
    return {
      problem: problem(
        'file-not-text',
        path,
        { line, column: 1 },
        'the file contains NUL bytes, so it is not text',
        'save it as UTF-8 text',
      ),
    }
  }
  // The decoder removes one byte order mark; programs that add one each time leave several.
  const normal = text.replace(/^\ufeff+/, '').replace(/\r\n?/g, '\n')
  const conflict = mergeConflict(normal)
  if (conflict) {
    const message = `git left a merge conflict from line ${conflict.from} to ${conflict.to}`
    const remedy = 'keep the right version, and delete the lines <<<<<<<, ======= and >>>>>>>'
    return { problem: problem('merge-conflict', path, { line: conflict.from, column: 1 }, message, remedy) }
  }
  if (normal.trim() === '')
    return {
      problem: problem('file-empty', path, at, 'the file is empty', 'write front matter and a body, or delete it'),
    }
  return { text: normal }
}

/** Returns the line of the first invalid byte sequence, found by bisecting for the longest valid prefix. */
function positionOfDamage(bytes: Buffer): { line: number; column: number } {
  const decoder = () => new TextDecoder('utf-8', { fatal: true })
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    try {
      decoder().decode(bytes.subarray(0, middle), { stream: true })
      low = middle
    } catch {
      high = middle - 1
    }
  }
  return { line: bytes.subarray(0, low).toString('latin1').split('\n').length, column: 1 }
}
