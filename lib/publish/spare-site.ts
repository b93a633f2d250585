/**
 * The site before the last, in which the next one grows: what is made from the same stays where it lies, so that publishing costs what
 * changed, not what is there. Its files may be those of the published site as well: none is ever written to, only removed and made anew.
 */
import { lstatSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { type FileState, readSiteRecord, type SiteFiles } from './site-record.ts'
import type { Store } from './store/store.ts'

export class SpareSite {
  readonly #folder: string
  /** What is really there and as its build left it. */
  readonly #files = new Map<string, FileState>()
  readonly #folders = new Set<string>()
  readonly #record: SiteFiles
  /** Names as disks compare that know no case → as they are written. */
  readonly #spellings = new Map<string, string>()

  /**
   * Moves it to where the next site grows.
   * @returns null when there is none, or nobody knows what it was made from; it is removed then
   */
  static take(store: Store, spare: string, next: string): SpareSite | null {
    const record = readSiteRecord(store, spare)
    if (!record || !moved(spare, next)) {
      rmSync(spare, { recursive: true, force: true })
      return null
    }
    return new SpareSite(next, record)
  }

  private constructor(folder: string, record: SiteFiles) {
    this.#folder = folder
    this.#record = record
    this.#look('')
  }

  /** How the file looks that was made from the same; null when there is none, or somebody changed it. */
  state(name: string, key: string): FileState | null {
    const known = this.#record.get(name)
    const found = known?.key === key ? this.#files.get(name) : undefined
    return found && found.size === known?.size && found.modified === known.modified ? found : null
  }

  /** Whether there is such a folder; `''` is the site itself. */
  hasFolder(name: string): boolean {
    return name === '' || this.#folders.has(name)
  }

  /** Takes away what stands where a file is to be written, in any spelling, and whatever would stand in the way of its folder. */
  makeRoom(name: string): void {
    const parts = name.split('/')
    for (let length = 1; length <= parts.length; length++) {
      const part = parts.slice(0, length).join('/')
      const spelling = this.#spellings.get(spellingKey(part))
      const mayStay = length < parts.length && spelling === part && this.#folders.has(part)
      if (spelling !== undefined && !mayStay) this.#remove(spelling)
    }
  }

  /**
   * Removes everything that is no part of the new site.
   * @param names of all its files
   */
  sweep(names: ReadonlySet<string>): void {
    for (const name of this.#files.keys()) if (!names.has(name)) rmSync(path.join(this.#folder, name), { force: true })
    const needed = new Set([...names].flatMap(foldersOf))
    for (const folder of this.#folders)
      if (!needed.has(folder)) rmSync(path.join(this.#folder, folder), { recursive: true, force: true })
  }

  #look(below: string): void {
    for (const entry of readdirSync(path.join(this.#folder, below), { withFileTypes: true })) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`
      this.#spellings.set(spellingKey(name), name)
      if (entry.isDirectory()) {
        this.#folders.add(name)
        this.#look(name)
      } else if (entry.isFile()) {
        const { size, mtimeMs } = lstatSync(path.join(this.#folder, name))
        this.#files.set(name, { size, modified: mtimeMs })
      } else this.#remove(name)
    }
  }

  #remove(name: string): void {
    rmSync(path.join(this.#folder, name), { recursive: true, force: true })
    const isGone = (other: string) => other === name || other.startsWith(`${name}/`)
    const gone = this.#folders.has(name) ? [...this.#files.keys(), ...this.#folders].filter(isGone) : [name]
    for (const one of gone) {
      this.#files.delete(one)
      this.#folders.delete(one)
      this.#spellings.delete(spellingKey(one))
    }
  }
}

/** How disks compare names that know neither case nor Unicode forms. */
export const spellingKey = (name: string): string => name.normalize('NFC').toLowerCase()

/** `a/b/c.html` → `a/b`, `a`. */
function foldersOf(name: string): string[] {
  const folders: string[] = []
  for (let at = name.lastIndexOf('/'); at > 0; at = name.lastIndexOf('/', at - 1)) folders.push(name.slice(0, at))
  return folders
}

/** Not across disks: copying a whole site would take longer than making it. */
function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to)
    return true
  } catch {
    return false
  }
}
