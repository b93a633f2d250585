/**
 * What the first run wrote, so that a later one can tell its own files from edited ones: `.masthead/import.json`, a SHA-256 by path.
 * A file unchanged since a run wrote it may be replaced; any other belongs to the author.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeAtomically } from '../../core/files/atomic-write.mjs'

export const recordPath = '.masthead/import.json'

const recordSchema = z.object({ files: z.record(z.string(), z.string()) })

export type Outcome =
  /** Written. */
  | 'new'
  | 'updated'
  /** As this run would write it. */
  | 'same'
  /** Edited since an import wrote it, and this run would write something else. */
  | 'edited'
  /** Removed since an import wrote it. */
  | 'removed'
  /** Not from an import. */
  | 'other'

/** The record is saved after this many files: a killed run repeats at most as many. */
const flushEvery = 500

export class Writer {
  readonly #root: string
  readonly #isDryRun: boolean
  readonly #files: Map<string, string>
  readonly #planned = new Set<string>()
  #unsaved = 0

  /** @param root the site's root */
  constructor(root: string, isDryRun: boolean) {
    this.#root = root
    this.#isDryRun = isDryRun
    this.#files = new Map(Object.entries(readRecord(root)))
  }

  /** Whether an import wrote this path. */
  wrote(path: string): boolean {
    return this.#files.has(path)
  }

  /** Writes a file, unless the author has edited it. @returns what happened, and the text that is kept instead */
  put(path: string, text: string): { outcome: Outcome; kept?: string } {
    this.#planned.add(path)
    const hash = hashOf(text)
    const before = this.#files.get(path)
    const present = read(join(this.#root, path))
    if (present === undefined) {
      if (before !== undefined) return { outcome: 'removed' }
      return this.#write(path, text, hash, 'new')
    }
    const found = hashOf(present)
    if (found === hash) {
      this.#remember(path, hash)
      return { outcome: 'same' }
    }
    if (found === before) return this.#write(path, text, hash, 'updated')
    if (before === undefined) return { outcome: 'other', kept: present }
    return before === hash ? { outcome: 'same' } : { outcome: 'edited', kept: present }
  }

  /** Paths of earlier runs that this one did not have. */
  unplanned(): string[] {
    return [...this.#files.keys()].filter((path) => !this.#planned.has(path)).sort()
  }

  save(): void {
    if (this.#isDryRun || this.#unsaved === 0) return
    const files = Object.fromEntries([...this.#files].sort(([a], [b]) => (a < b ? -1 : 1)))
    writeAtomically(join(this.#root, recordPath), `${JSON.stringify({ files }, null, 1)}\n`)
    this.#unsaved = 0
  }

  #write(path: string, text: string, hash: string, outcome: 'new' | 'updated'): { outcome: Outcome } {
    if (!this.#isDryRun) writeAtomically(join(this.#root, path), text)
    this.#remember(path, hash)
    return { outcome }
  }

  #remember(path: string, hash: string): void {
    if (this.#files.get(path) === hash) return
    this.#files.set(path, hash)
    if (++this.#unsaved >= flushEvery) this.save()
  }
}

function readRecord(root: string): Record<string, string> {
  const text = read(join(root, recordPath))
  if (text === undefined) return {}
  try {
    return recordSchema.parse(JSON.parse(text)).files
  } catch {
    // With a damaged record every file counts as the author's: nothing is overwritten.
    return {}
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
