/** What builds made, kept for the next one: entries named by a hash of all that shaped them, each with the hash of its own bytes. Safe to delete. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const checksumLength = 32

/** The name of an entry: a hash over everything that its content depends on. */
export function storeKey(...parts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}\n`).update(part)
  return hash.digest('hex')
}

export class Store {
  readonly folder: string
  readonly #known = new Set<string>()
  readonly #used = new Set<string>()

  /** @param folder absolute path; made when something is written */
  constructor(folder: string) {
    this.folder = folder
    this.look()
  }

  /** Learns of entries that others wrote since. */
  look(): void {
    for (const part of foldersOf(this.folder))
      for (const name of readdirSync(path.join(this.folder, part))) this.#known.add(part + name)
  }

  /** Whether there is an entry; `read` may still find it damaged. */
  has(key: string): boolean {
    return this.#known.has(key)
  }

  /** Whether there is an entry, which this build then counts as one that it uses. */
  uses(key: string): boolean {
    if (this.#known.has(key)) this.#used.add(key)
    return this.#known.has(key)
  }

  /** The content of an entry; null when there is none. One that is damaged, torn or not ours is removed and counts as absent. */
  read(key: string): Buffer | null {
    if (!this.#known.has(key)) return null
    const content = undamaged(this.#file(key))
    if (content) this.#used.add(key)
    else this.forget(key)
    return content
  }

  /** Writes an entry whole or not at all: a killed build leaves no half of one under its name. */
  write(key: string, content: string | Uint8Array): void {
    const file = this.#file(key)
    const bytes = Buffer.from(content)
    mkdirSync(path.dirname(file), { recursive: true })
    const draft = `${file}.${randomUUID()}`
    try {
      writeFileSync(draft, Buffer.concat([checksum(bytes), bytes]))
      renameSync(draft, file)
    } finally {
      rmSync(draft, { force: true })
    }
    this.#known.add(key)
    this.#used.add(key)
  }

  forget(key: string): void {
    rmSync(this.#file(key), { recursive: true, force: true })
    this.#known.delete(key)
  }

  /**
   * Reads a value, or makes and keeps it.
   * @param parts everything that it depends on, its kind first; with one that is not known nothing is kept
   */
  async remember<Value>(parts: readonly (string | undefined)[], make: () => Value | Promise<Value>): Promise<Value> {
    const known = parts.filter((part) => part !== undefined)
    if (known.length < parts.length) return make()
    const key = storeKey(...known)
    const kept = this.read(key)
    // The name stands for the code that wrote it, the checksum for its bytes: the shape is ours.
    if (kept) return JSON.parse(kept.toString('utf8'))
    const made = await make()
    this.write(key, JSON.stringify(made))
    return made
  }

  /** The same for bytes. */
  async rememberBytes(parts: readonly string[], make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const key = storeKey(...parts)
    const kept = this.read(key)
    if (kept) return kept
    const made = await make()
    this.write(key, made)
    return made
  }

  /** Takes out the oldest of what this build did not use, until there is no more of it than of what it used. */
  sweep(): void {
    const unused = [...this.#known].filter((key) => !this.#used.has(key))
    const most = this.#used.size
    if (unused.length <= most) return
    const age = new Map(unused.map((key) => [key, statSync(this.#file(key), { throwIfNoEntry: false })?.mtimeMs ?? 0]))
    const oldest = unused.sort((a, b) => (age.get(a) ?? 0) - (age.get(b) ?? 0) || (a < b ? -1 : 1))
    for (const key of oldest.slice(0, unused.length - most)) this.forget(key)
  }

  #file(key: string): string {
    return path.join(this.folder, key.slice(0, 2), key.slice(2))
  }
}

function foldersOf(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []))
}

function undamaged(file: string): Buffer | null {
  try {
    const stored = readFileSync(file)
    const content = stored.subarray(checksumLength)
    return stored.subarray(0, checksumLength).equals(checksum(content)) ? content : null
  } catch {
    // Gone meanwhile, a folder in its place, not readable: made again.
    return null
  }
}

const checksum = (content: Buffer) => createHash('sha256').update(content).digest()
