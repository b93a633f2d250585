/**
 * The folder that becomes the site. It starts as the site before the last, so that a build writes what changed and leaves the rest where
 * it is: writing 45,000 files anew, and removing the old ones, takes longer than all else a small edit needs. Files may be shared with
 * the published site by hard links, so none is ever written to: it is removed and made anew.
 */
import {
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import type { Store } from '../../core/cache/store.ts'
import { spellingKey } from './manifest.ts'
import { type FileState, readSiteRecord, type SiteFiles } from './site-record.ts'

export type OutputFolders = {
  /** Where the new site grows. */
  next: string
  /** The published site. */
  out: string
  /** The site before it; absent where every site is made anew. */
  spare?: string
}

export class OutputFolder {
  readonly #folder: string
  readonly #published: { folder: string; files: SiteFiles }
  /** What the recycled site was made from. */
  readonly #record: SiteFiles
  /** What is really there. */
  readonly #files = new Map<string, FileState>()
  readonly #folders = new Set<string>()
  /** Spelling key → name as it is on disk. */
  readonly #spellings = new Map<string, string>()

  /** Moves the site before the last to where the new one grows, or begins with an empty folder where there is none, or none with a record. */
  constructor(store: Store, { next, out, spare }: OutputFolders) {
    this.#folder = next
    this.#published = { folder: out, files: readSiteRecord(store, out) ?? new Map() }
    const record = spare === undefined ? null : readSiteRecord(store, spare)
    const recycled = record && spare !== undefined && isMoved(spare, next)
    if (!recycled && spare !== undefined) rmSync(spare, { recursive: true, force: true })
    this.#record = recycled ? record : new Map()
    mkdirSync(next, { recursive: true })
    this.#scan('')
  }

  /**
   * Takes a file over from the last two sites if one of them has it, made from the same and untouched since.
   * @returns its state; null where it has to be made. A size of -1: nothing was made from this key
   */
  takeOver(name: string, key: string): FileState | null {
    const recycled = this.#record.get(name)
    if (recycled?.key === key && isSame(recycled, this.#files.get(name))) return recycled
    const published = this.#published.files.get(name)
    if (published?.key !== key) return null
    if (published.size < 0) return published
    const file = path.join(this.#published.folder, name)
    if (!isSame(published, stateOf(file))) return null
    try {
      linkSync(file, this.#target(name))
      return published
    } catch {
      // A disk without hard links.
      return null
    }
  }

  write(name: string, content: string | Uint8Array): FileState {
    const file = this.#target(name)
    writeFileSync(file, content)
    return stateOf(file) ?? absent
  }

  copy(source: string, name: string): FileState {
    const file = this.#target(name)
    copyFileSync(source, file, constants.COPYFILE_FICLONE)
    return stateOf(file) ?? absent
  }

  read(name: string): Buffer {
    return readFileSync(path.join(this.#folder, name))
  }

  /** Deletes every file and folder of the recycled site that the new one does not have. */
  sweep(names: ReadonlySet<string>): void {
    for (const name of this.#files.keys()) if (!names.has(name)) rmSync(path.join(this.#folder, name), { force: true })
    const needed = new Set([...names].flatMap(foldersOf))
    for (const folder of this.#folders)
      if (!needed.has(folder)) rmSync(path.join(this.#folder, folder), { recursive: true, force: true })
  }

  #scan(below: string): void {
    for (const entry of readdirSync(path.join(this.#folder, below), { withFileTypes: true })) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`
      this.#spellings.set(spellingKey(name), name)
      if (entry.isDirectory()) {
        this.#folders.add(name)
        this.#scan(name)
      } else if (entry.isFile()) this.#files.set(name, stateOf(path.join(this.#folder, name)) ?? absent)
      else this.#remove(name)
    }
  }

  /** The path to write a file to. Nothing is there, and its folder exists. */
  #target(name: string): string {
    const parts = name.split('/')
    for (let length = 1; length <= parts.length; length++) {
      const part = parts.slice(0, length).join('/')
      const spelling = this.#spellings.get(spellingKey(part))
      const isFolder = length < parts.length
      if (spelling !== undefined && !(isFolder && spelling === part && this.#folders.has(part))) this.#remove(spelling)
      // One by one: `recursive` takes ten times as long, and a site has a folder for every page.
      if (!isFolder || this.#folders.has(part)) continue
      mkdirSync(path.join(this.#folder, part))
      this.#folders.add(part)
      this.#spellings.set(spellingKey(part), part)
    }
    return path.join(this.#folder, name)
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

/** Nothing was made under a name. */
export const absent: FileState = { size: -1, modified: 0 }

const isSame = (known: FileState, found: FileState | undefined) =>
  known.size === (found?.size ?? -1) && (known.size < 0 || known.modified === found?.modified)

function stateOf(file: string): FileState | undefined {
  const stat = lstatSync(file, { throwIfNoEntry: false })
  return stat?.isFile() ? { size: stat.size, modified: stat.mtimeMs } : undefined
}

/** `a/b/c.html` → `a/b`, `a`. */
function foldersOf(name: string): string[] {
  const folders: string[] = []
  for (let at = name.lastIndexOf('/'); at > 0; at = name.lastIndexOf('/', at - 1)) folders.push(name.slice(0, at))
  return folders
}

/** Fails across disks, where copying a whole site would take longer than making it. */
function isMoved(from: string, to: string): boolean {
  try {
    renameSync(from, to)
    return true
  } catch {
    return false
  }
}
