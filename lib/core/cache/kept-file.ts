/** A value that one run leaves to the next in a file of its own. A file that is damaged, half-written or of other code counts as absent. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * @param key stands for all that the value depends on besides itself
 * @returns what `writeKept` wrote for this key; undefined when there is nothing of it
 */
export function readKept(file: string, key: string): unknown {
  try {
    const text = readFileSync(file, 'utf8')
    const end = text.indexOf('\n')
    const json = text.slice(end + 1)
    return text.slice(0, end) === checksum(key, json) ? JSON.parse(json) : undefined
  } catch {
    // Never written, or not readable.
    return undefined
  }
}

/** Writes a value whole or not at all. */
export function writeKept(file: string, key: string, value: unknown): void {
  const json = JSON.stringify(value)
  const draft = `${file}.${process.pid}.tmp`
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(draft, `${checksum(key, json)}\n${json}`)
  renameSync(draft, file)
}

const checksum = (key: string, json: string) => createHash('sha256').update(key).update('\n').update(json).digest('hex')
