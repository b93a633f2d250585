/** Reuses results of the last run of a command: unchanged files are not read, compiled or decoded again. The result is the same without it. */
import { join } from 'node:path'
import { Store, storeKey } from '../../core/cache/store.ts'
import { KeptPictures } from '../../images/index.ts'
import { KeptBodies } from '../../markdown/index.ts'
import { KeptDocuments } from './kept-documents.ts'

export type Kept = {
  documents: KeptDocuments
  bodies: KeptBodies
  pictures: KeptPictures
  /** Ends the run: writes what changed, for the next run, and drops entries that no site uses any more. */
  save: () => void
}

/**
 * @param folder cache folder of the site
 * @param code hash of the code that loads content: entries of another version are not used
 */
export function openKept(folder: string, code: string): Kept {
  const store = new Store(join(folder, 'kept'))
  const key = (name: string) => storeKey('kept', name, code)
  // The key covers the code that wrote the entries, so their shape is the expected one.
  const entries = <Entry>(name: string) => JSON.parse(store.read(key(name))?.toString('utf8') ?? '[]') as Entry[]
  const kept = {
    documents: new KeptDocuments(entries('documents')),
    bodies: new KeptBodies(entries('bodies')),
    pictures: new KeptPictures(entries('pictures')),
  }
  return {
    ...kept,
    save() {
      for (const [name, cache] of Object.entries(kept)) {
        const fresh = cache.changes()
        if (fresh) store.write(key(name), JSON.stringify(fresh))
      }
      store.sweep()
      kept.bodies.sweep(folder)
      kept.pictures.sweep(folder)
    },
  }
}
