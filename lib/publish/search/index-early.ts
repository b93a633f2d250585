/** Begins the index of a part before the content is read: what stands before the first changed post is given to Pagefind as the last build gave it. */
import { close } from 'pagefind'
import { type Store, storeKey } from '../store/store.ts'
import { readGiven } from './given-pages.ts'
import { GrowingIndex } from './growing-index.ts'

export type BegunIndex = {
  /** Of the part. */
  folder: string
  index: GrowingIndex
}

/** Which sources stand in which part, in its order. */
type Sources = [folder: string, paths: string[]][]

const entry = storeKey('sources of the index')

export function keepSources(store: Store, sources: Sources): void {
  const text = JSON.stringify(sources)
  if (store.read(entry)?.toString('utf8') !== text) store.write(entry, text)
}

/**
 * @param changed paths of everything that is not as the last build read it, from the site's root
 * @returns null where more than posts of one part changed, or none did. Nobody need use it: what is given to it is compared then
 */
export function indexEarly(store: Store, changed: readonly string[]): BegunIndex | null {
  const kept = store.read(entry)
  // The checksum says that this is what `keepSources` wrote.
  const sources: Sources = kept ? JSON.parse(kept.toString('utf8')) : []
  for (const [folder, paths] of sources) {
    const places = changed.map((path) => paths.indexOf(path))
    if (places.length === 0 || places.includes(-1)) continue
    const index = new GrowingIndex()
    const pages = readGiven(store, { folder })
    index.add(pages.slice(0, Math.min(...places)).map(({ url, content }) => ({ url, content })))
    return { folder, index }
  }
  return null
}

/** Stops Pagefind, where it runs: a process would wait for it. */
export const endIndexing = (): Promise<unknown> => close()
