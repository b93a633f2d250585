/** What a command that runs once takes over from the command before it: a file that is as it was is neither read, compiled nor looked at again. It changes no answer. */
import { join } from 'node:path'
import { readKept, writeKept } from '../../core/cache/kept-file.ts'
import { KeptPictures } from '../../images/index.ts'
import { KeptBodies } from '../../markdown/index.ts'
import { KeptDocuments } from './kept-documents.ts'

export type Kept = {
  documents: KeptDocuments
  bodies: KeptBodies
  pictures: KeptPictures
  /** Writes what the next run is to know, where it does not know it already. */
  save: () => void
}

/**
 * @param folder where an earlier run of the same site left what it found
 * @param key stands for the code that found it
 */
export function openKept(folder: string, key: string): Kept {
  const file = (name: string) => join(folder, `${name}.json`)
  // Written by `save` of the same code: its shape is ours.
  const entries = <Entry>(name: string) => (readKept(file(name), key) ?? []) as Entry[]
  const kept = {
    documents: new KeptDocuments(entries('documents')),
    bodies: new KeptBodies(entries('bodies')),
    pictures: new KeptPictures(entries('pictures')),
  }
  return {
    ...kept,
    save() {
      for (const [name, store] of Object.entries(kept)) {
        const fresh = store.changes()
        if (fresh) writeKept(file(name), key, fresh)
      }
    },
  }
}
