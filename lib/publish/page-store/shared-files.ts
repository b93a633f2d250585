/** Files of Next's export that don't belong to a single page: chunks and fonts that pages name, icons. */
import { type Store, storeKey } from '../../core/cache/store.ts'

export type SharedFiles = {
  /** Stores a file that a page needs, once. */
  keep: (name: string, read: () => Buffer) => void
  /** Stores the files that are published whether or not pages name them. */
  keepOthers: (files: readonly (readonly [name: string, content: Buffer])[]) => void
  /** The content of a file; null if it is not there. */
  read: (name: string) => Buffer | null
  /** Names of those other files; null if they were never collected. */
  others: () => string[] | null
}

/** @param key cache key of the compiled app: files of the same name differ between versions of the code */
export function sharedFiles(store: Store, key: string): SharedFiles {
  const keyOf = (name: string) => storeKey('file of next', key, name)
  const list = othersKey(key)
  const keep = (name: string, read: () => Buffer) => {
    if (!store.has(keyOf(name))) store.write(keyOf(name), read())
  }
  return {
    keep,
    keepOthers(files) {
      for (const [name, content] of files) store.write(keyOf(name), content)
      store.write(list, JSON.stringify(files.map(([name]) => name)))
    },
    read: (name) => store.read(keyOf(name)),
    others: () => {
      const names = store.read(list)
      return names && JSON.parse(names.toString('utf8'))
    },
  }
}

/** Key of the entry that records that an export of this app was collected. */
export const othersKey = (key: string) => storeKey('other files of next', key)
