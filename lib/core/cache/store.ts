/** Content-addressed cache on disk: entries are named by a hash of everything they are made from and carry a checksum. Safe to delete at any time. */
import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { writeAtomically } from '../files/atomic-write.mjs'
import { keysToPrune } from './prune.ts'

const checksumLength = 32
/** Entries lie in folders named by the first two digits of their keys, and are named by the others. */
const entryFolder = /^[0-9a-f]{2}$/
const entryName = /^[0-9a-f]{62}$/

/** More than any entry has, in bytes. A cache may come from another machine: a file beyond this is not read. */
const largestEntry = 512 * 1024 * 1024

/** Cache key: a hash over everything that the content of an entry depends on, the name of its kind first. */
export function storeKey(...parts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}\n`).update(part)
  return hash.digest('hex')
}

export class Store {
  readonly folder: string
  /** Keys on disk, listed when first needed. */
  #listed: Set<string> | undefined
  readonly #used = new Set<string>()
  /** Folders that are known to be no links. */
  readonly #checked = new Set<string>()

  /** @param folder absolute path; made when something is written. Opening a store reads nothing. */
  constructor(folder: string) {
    this.folder = folder
  }

  /** Lists the entries again: other threads or processes have written some. */
  look(): void {
    this.#listed = undefined
  }

  /** Whether an entry exists; `read` may still find it damaged. */
  has(key: string): boolean {
    return this.#keys().has(key)
  }

  /** Whether an entry exists, which then counts as used by this run. */
  uses(key: string): boolean {
    const found = this.has(key)
    if (found) this.#used.add(key)
    return found
  }

  /** The content of an entry; null when it is missing. A damaged entry is removed and counts as missing. */
  read(key: string): Buffer | null {
    if (this.#listed && !this.#listed.has(key)) return null
    const file = this.fileOf(key)
    const content = undamaged(file, key)
    if (content) this.#used.add(key)
    else if (lstatSync(file, { throwIfNoEntry: false })) this.forget(key)
    else this.#listed?.delete(key)
    return content
  }

  write(key: string, content: string | Uint8Array): void {
    const bytes = Buffer.from(content)
    this.#own(this.folder)
    this.#own(path.dirname(this.fileOf(key)))
    writeAtomically(this.fileOf(key), Buffer.concat([bytes, checksum(key, bytes)]))
    this.#listed?.add(key)
    this.#used.add(key)
  }

  /** Counts an entry as used by this run that was not read, because its content is known from elsewhere. */
  use(key: string): void {
    this.#used.add(key)
  }

  forget(key: string): void {
    rmSync(this.fileOf(key), { recursive: true, force: true })
    this.#listed?.delete(key)
  }

  /**
   * Reads a JSON value, or makes and stores it.
   * @param name the kind of value
   * @param inputs everything else that it depends on; when one is undefined, nothing is read or stored
   */
  async memo<Value>(
    name: string,
    inputs: readonly (string | undefined)[],
    make: () => Value | Promise<Value>,
  ): Promise<Value> {
    const known = inputs.filter((input) => input !== undefined)
    if (known.length < inputs.length) return make()
    const bytes = await this.memoBytes(name, known, async () => Buffer.from(JSON.stringify(await make())))
    // The key covers the code that wrote it and the checksum its bytes, so the shape is the expected one.
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  }

  /** The same for bytes. */
  async memoBytes(
    name: string,
    inputs: readonly string[],
    make: () => Uint8Array | Promise<Uint8Array>,
  ): Promise<Uint8Array> {
    const key = storeKey(name, ...inputs)
    const stored = this.read(key)
    if (stored) return stored
    const made = await make()
    this.write(key, made)
    return made
  }

  /**
   * Ends a run: drops entries that the last runs did not use.
   * @param site identifies the site where several share the store
   */
  sweep(site = ''): void {
    const record = path.join(this.folder, 'used')
    for (const folder of [this.folder, record]) this.#own(folder)
    const ageOf = (key: string) => statSync(this.fileOf(key), { throwIfNoEntry: false })?.mtimeMs ?? 0
    for (const key of keysToPrune(record, site, this.#used, this.#keys(), ageOf)) this.forget(key)
  }

  /** Absolute path of an entry's file. The checksum follows the content, so that formats with a header (fonts) can be opened from it. */
  fileOf(key: string): string {
    return path.join(this.folder, key.slice(0, 2), key.slice(2))
  }

  #keys(): Set<string> {
    this.#listed ??= new Set(
      namesIn(this.folder)
        .filter((name) => entryFolder.test(name))
        .flatMap((part) =>
          namesIn(path.join(this.folder, part)).flatMap((name) => (entryName.test(name) ? part + name : [])),
        ),
    )
    return this.#listed
  }

  /** Removes a link in the place of a folder: through it, files outside the store would be written or deleted. */
  #own(folder: string): void {
    if (this.#checked.has(folder)) return
    if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) rmSync(folder)
    this.#checked.add(folder)
  }
}

/** The names in a folder; none for a link to one. */
function namesIn(folder: string): string[] {
  return lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : []
}

function undamaged(file: string, key: string): Buffer | null {
  try {
    const state = lstatSync(file)
    if (!state.isFile() || state.size > largestEntry) return null
    const stored = readFileSync(file)
    const content = stored.subarray(0, Math.max(0, stored.length - checksumLength))
    return stored.subarray(content.length).equals(checksum(key, content)) ? content : null
  } catch {
    // Missing or unreadable.
    return null
  }
}

/** Over the key, too: an entry in the place of another counts as damaged. */
const checksum = (key: string, content: Buffer) => createHash('sha256').update(key).update(content).digest()
