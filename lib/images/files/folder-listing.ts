/** Looks up files of one folder by name, with the same result on every file system. */
import { type Dirent, readdirSync } from 'node:fs'

/** Lists a folder; empty when the folder does not exist. Callers with many paths pass a caching reader. */
export type FolderReader = (folder: string) => FolderListing

export class FolderListing {
  readonly entries: readonly Dirent[]
  #exact: Map<string, Dirent> | undefined
  #anyCase: Map<string, Dirent> | undefined

  constructor(entries: readonly Dirent[]) {
    this.entries = entries
  }

  /** The entry with this name; `sameCase` is false when only the case differs. */
  named(name: string): { entry: Dirent; sameCase: boolean } | undefined {
    this.#exact ??= byKey(this.entries, (entry) => composed(entry.name))
    const exact = this.#exact.get(composed(name))
    if (exact) return { entry: exact, sameCase: true }
    this.#anyCase ??= byKey(this.entries, (entry) => composed(entry.name.toLowerCase()))
    const other = this.#anyCase.get(composed(name.toLowerCase()))
    return other && { entry: other, sameCase: false }
  }
}

/** macOS stores decomposed names. */
const composed = (name: string) => name.normalize('NFC')

/** The first entry of each key. */
function byKey(entries: readonly Dirent[], key: (entry: Dirent) => string): Map<string, Dirent> {
  const found = new Map<string, Dirent>()
  for (const entry of entries) if (!found.has(key(entry))) found.set(key(entry), entry)
  return found
}

/** Lists a folder on each call. */
export function readFolder(folder: string): FolderListing {
  try {
    return new FolderListing(readdirSync(folder, { withFileTypes: true }))
  } catch {
    return new FolderListing([])
  }
}

/** A reader that lists each folder once, for one run over a whole site. */
export function rememberingReader(): FolderReader {
  const known = new Map<string, FolderListing>()
  return (folder) => {
    const listing = known.get(folder) ?? readFolder(folder)
    known.set(folder, listing)
    return listing
  }
}
