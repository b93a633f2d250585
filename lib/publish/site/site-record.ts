/** Record of a published site: the key of every file, for the builds after it. */
import { lstatSync } from 'node:fs'
import path from 'node:path'
import { type Store, storeKey } from '../../core/cache/store.ts'
import { filesBelow } from '../../core/files/files-below.ts'

/** State of a file, for noticing changes. */
export type FileState = {
  /** Size in bytes; -1 if nothing was made under the name. */
  size: number
  /** Modification time in milliseconds. */
  modified: number
}

/** State of a name under which nothing was made. */
export const absent: FileState = { size: -1, modified: 0 }

export function stateOf(file: string): FileState | undefined {
  const stat = lstatSync(file, { throwIfNoEntry: false })
  return stat?.isFile() ? { size: stat.size, modified: stat.mtimeMs } : undefined
}

/** Whether a file is as it was, or still absent. */
export const isSame = (known: FileState, found: FileState = absent): boolean =>
  known.size === found.size && known.modified === found.modified

/** A file made from a key. */
export type MadeFile = FileState & { key: string }

export type SiteFiles = ReadonlyMap<string, MadeFile>

type Record = {
  /** The folder's inode, which survives renaming. It only locates the record: each file is compared before it is trusted. */
  folder: number
  files: [name: string, key: string, size: number, modified: number][]
}

/** There are two records: of the published site and of the one before it. */
const slots = [storeKey('published site', '0'), storeKey('published site', '1')] as const

const numberOf = (folder: string) => lstatSync(folder, { throwIfNoEntry: false })?.ino

/** The record of a folder, as written by the build that published it; null for any other folder. */
export function readSiteRecord(store: Store, folder: string): SiteFiles | null {
  const number = numberOf(folder)
  for (const slot of slots) {
    const record = number === undefined ? null : readSlot(store, slot)
    if (record && record.folder === number)
      return new Map(record.files.map(([name, key, size, modified]) => [name, { key, size, modified }]))
  }
  return null
}

/** Whether a folder holds exactly the files of its record, unchanged since they were written. */
export function isUntouched(store: Store, folder: string): boolean {
  const record = readSiteRecord(store, folder)
  if (!record) return false
  const written = [...record].filter(([, { size }]) => size >= 0)
  return (
    written.length === filesBelow(folder).length &&
    written.every(([name, file]) => isSame(file, stateOf(path.join(folder, name))))
  )
}

/**
 * Writes the record of a site.
 * @param folder where the site is now
 * @param before where the previous site is, whose record remains
 */
export function writeSiteRecord(store: Store, folder: string, before: string, files: SiteFiles): void {
  const record: Record = {
    folder: numberOf(folder) ?? 0,
    files: [...files].map(([name, { key, size, modified }]) => [name, key, size, modified]),
  }
  const [first, second] = slots
  const kept = numberOf(before)
  const isFirst = kept !== undefined && readSlot(store, first)?.folder === kept
  store.write(isFirst ? second : first, JSON.stringify(record))
}

function readSlot(store: Store, slot: string): Record | null {
  const kept = store.read(slot)
  // The checksum guarantees that `writeSiteRecord` wrote this.
  return kept && JSON.parse(kept.toString('utf8'))
}
