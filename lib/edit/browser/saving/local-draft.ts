/**
 * Ships to the browser. Keeps text that could not be saved in this browser, for the case that the server is not running. In its database
 * and not in `localStorage`, which reaches the disk seconds later: a browser that is killed would have lost them.
 */

export type LocalDraft = { put: (base: string, text: string) => void; drop: () => void }
export type Kept = { base: string; text: string; at: number }

const store = 'drafts'
const patience = 3000
let opened: Promise<IDBDatabase | null> | undefined
/** Opened before it is needed: a page that is left does not wait. */
let ready: IDBDatabase | null = null

export function keepLocally(path: string): LocalDraft {
  void database()
  let isKept = true
  return {
    put: (base, text) => {
      isKept = true
      write((drafts) => drafts.put({ base, text, at: Date.now() } satisfies Kept, path))
    },
    // Every save drops it, and most have none.
    drop: () => {
      if (isKept) write((drafts) => drafts.delete(path))
      isKept = false
    },
  }
}

/** A browser whose database does not answer has kept nothing. */
export function keptLocally(path: string): Promise<Kept | null> {
  return new Promise((resolve) => {
    setTimeout(resolve, patience, null)
    void database().then((found) => {
      if (!found) return resolve(null)
      const request: IDBRequest<Kept | undefined> = found.transaction(store).objectStore(store).get(path)
      request.onsuccess = () => resolve(request.result ?? null)
      request.onerror = () => resolve(null)
    })
  })
}

/** Without room or permission, the text stays in the page. */
function write(act: (drafts: IDBObjectStore) => IDBRequest): void {
  const into = (found: IDBDatabase) => {
    const transaction = found.transaction(store, 'readwrite')
    act(transaction.objectStore(store))
    transaction.commit()
  }
  if (ready) into(ready)
  else void database().then((found) => found && into(found))
}

function database(): Promise<IDBDatabase | null> {
  opened ??= new Promise((resolve) => {
    const request = indexedDB.open('masthead-edit', 1)
    request.onupgradeneeded = () => request.result.createObjectStore(store)
    request.onerror = () => resolve(null)
    request.onsuccess = () => {
      ready = request.result
      resolve(ready)
    }
  })
  return opened
}
