/** Files of Next's export that belong to no one page: chunks and fonts that pages name, icons. */
import { type Store, storeKey } from '../../core/cache/store.ts'

export type SharedFiles = {
  /** Keeps a file that a page needs, once. */
  keep: (name: string, read: () => Buffer) => void
  /** Keeps the files that are published whatever pages name. */
  keepOthers: (files: readonly (readonly [name: string, content: Buffer])[]) => void
  /** The content of a file; null when it is not there. */
  read: (name: string) => Buffer | null
  /** The names of the others; null when they were never collected. */
  others: () => string[] | null
}

/** @param key stands for the compiled app: with other code the files are others, whatever their names */
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

/** The entry that says that an export of this app was collected. */
export const othersKey = (key: string) => storeKey('other files of next', key)
