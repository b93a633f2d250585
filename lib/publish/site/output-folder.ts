/**
 * The output folder. It starts as the site before the last, so that a build only writes what changed: writing 45,000 files,
 * and deleting the old ones, takes longer than everything else that a small edit needs. Files may be shared with the published
 * site by hard links, so they are never written to, only deleted and created.
 */
import { constants, copyFileSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Store } from '../../core/cache/store.ts'
import { spellingKey } from './manifest.ts'
import { absent, type FileState, isSame, readSiteRecord, type SiteFiles, stateOf } from './site-record.ts'
import { isMoved } from './swap.ts'

export type OutputFolders = {
  /** The folder of the new site. */
  next: string
  /** The published site. */
  out: string
  /** The site before it; absent if every site is made from scratch. */
  spare?: string
}

export class OutputFolder {
  readonly #folder: string
  readonly #published: { folder: string; files: SiteFiles }
  /** Record of the recycled site. */
  readonly #record: SiteFiles
  /** The files actually present. */
  readonly #files = new Map<string, FileState>()
  readonly #folders = new Set<string>()
  /** Spelling key → name as it is on disk. */
  readonly #spellings = new Map<string, string>()

  private constructor(folder: string, published: { folder: string; files: SiteFiles }, record: SiteFiles) {
    this.#folder = folder
    this.#published = published
    this.#record = record
    this.#scan('')
  }

  /** Opens the folder of the new site: the site before the last, moved there, or an empty folder if that site has no record. */
  static async open(store: Store, { next, out, spare }: OutputFolders): Promise<OutputFolder> {
    const published = { folder: out, files: readSiteRecord(store, out) ?? new Map() }
    const record = spare === undefined ? null : readSiteRecord(store, spare)
    const recycled = record && spare !== undefined && isMoved(spare, next)
    if (!recycled && spare !== undefined) rmSync(spare, { recursive: true, force: true, maxRetries: 3 })
    mkdirSync(next, { recursive: true })
    return new OutputFolder(next, published, recycled ? record : new Map())
  }

  /**
   * Reuses a file of the last two sites if one of them has it, made from the same key and untouched since.
   * @returns its state; null if it has to be made. A size of -1 means that the key yields no file
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
      // The disk has no hard links.
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

  /** Deletes every file and folder of the recycled site that the new site doesn't have. */
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

  /** Returns the path to write a file to, after removing what is there and creating its folder. */
  #target(name: string): string {
    const parts = name.split('/')
    for (let length = 1; length <= parts.length; length++) {
      const part = parts.slice(0, length).join('/')
      const spelling = this.#spellings.get(spellingKey(part))
      const isFolder = length < parts.length
      if (spelling !== undefined && !(isFolder && spelling === part && this.#folders.has(part))) this.#remove(spelling)
      // One level at a time: `recursive` takes ten times as long, and a site has a folder for every page.
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

/** `a/b/c.html` → `a/b`, `a`. */
function foldersOf(name: string): string[] {
  const folders: string[] = []
  for (let at = name.lastIndexOf('/'); at > 0; at = name.lastIndexOf('/', at - 1)) folders.push(name.slice(0, at))
  return folders
}
