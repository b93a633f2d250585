/** The site that is published: the next one takes over what is made from the same, without reading or writing it. */
import { linkSync, lstatSync } from 'node:fs'
import path from 'node:path'
import { type FileState, readSiteRecord, type SiteFiles } from './site-record.ts'
import type { Store } from './store/store.ts'

export class EarlierSite {
  readonly #folder: string
  readonly #files: SiteFiles

  /** @param folder out/ as the last build left it; nothing is taken over from one that is not there, or not of a build */
  constructor(store: Store, folder: string) {
    this.#folder = folder
    this.#files = readSiteRecord(store, folder) ?? new Map()
  }

  /** Whether it has a file that was made from what the key stands for. */
  has(name: string, key: string): boolean {
    return this.#files.get(name)?.key === key
  }

  /**
   * Puts a file in a new place as well; the two share their bytes until one of them is removed.
   * @returns how it looks; null when somebody changed it, or the disk knows no links
   */
  link(name: string, target: string): FileState | null {
    const known = this.#files.get(name)
    const file = path.join(this.#folder, name)
    const stat = lstatSync(file, { throwIfNoEntry: false })
    if (!known || !stat?.isFile() || stat.size !== known.size || stat.mtimeMs !== known.modified) return null
    try {
      linkSync(file, target)
      return { size: known.size, modified: known.modified }
    } catch {
      return null
    }
  }
}
