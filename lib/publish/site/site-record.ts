/** What a published site was made from, file by file, kept for the builds after it. */
import { lstatSync } from 'node:fs'
import { type Store, storeKey } from '../../core/cache/store.ts'

/** How a file looks as long as nobody changed it. */
export type FileState = {
  /** Bytes; -1 where nothing was made under the name. */
  size: number
  /** Milliseconds. */
  modified: number
}

/** A file that was made from something that a key stands for. */
export type MadeFile = FileState & { key: string }

export type SiteFiles = ReadonlyMap<string, MadeFile>

type Record = {
  /** Number of the folder on its disk, which outlives its renaming. Only finds the record: each file is compared before it is trusted. */
  folder: number
  files: [name: string, key: string, size: number, modified: number][]
}

/** Two are kept: of the site that is published, and of the one before it. */
const slots = [storeKey('published site', '0'), storeKey('published site', '1')] as const

const numberOf = (folder: string) => lstatSync(folder, { throwIfNoEntry: false })?.ino

/** What lies in a folder, as the build that published it noted; null for a folder that no build left so. */
export function readSiteRecord(store: Store, folder: string): SiteFiles | null {
  const number = numberOf(folder)
  for (const slot of slots) {
    const record = number === undefined ? null : readSlot(store, slot)
    if (record && record.folder === number)
      return new Map(record.files.map(([name, key, size, modified]) => [name, { key, size, modified }]))
  }
  return null
}

/**
 * Notes what a site was made from.
 * @param folder where it lies now
 * @param before where the one before it lies, whose record stays
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
  // The checksum says that this is what `writeSiteRecord` wrote.
  return kept && JSON.parse(kept.toString('utf8'))
}
