/** Begins the index of a part before the content is read: what stands before the first changed post is given to Pagefind as the last build gave it. */
import { close } from 'pagefind'
import { encodePath } from '../../urls.ts'
import type { PublishInput } from '../input.ts'
import { type Store, storeKey } from '../store/store.ts'
import { type GivenPage, readGiven } from './given-pages.ts'
import { GrowingIndex } from './growing-index.ts'
import { type KnownHtml, textAhead } from './index-ahead.ts'
import { indexedPage } from './indexed-page.ts'
import { indexParts } from './indexes.ts'

export type BegunIndex = {
  /** Of the part. */
  folder: string
  index: GrowingIndex
  /** What the last build gave of the part. */
  pages: readonly GivenPage[]
  /** Paths of the posts that changed. */
  changed: readonly string[]
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
    return { folder, index, pages, changed }
  }
  return null
}

/** Gives the rest of the part, as soon as the content is read: the changed posts as they are now, the others as they were. */
export function continueIndex(
  { folder, index, pages, changed }: BegunIndex,
  input: PublishInput,
  htmlOf: KnownHtml,
): void {
  const part = indexParts(input).find((one) => one.folder === folder)
  const before = new Map(pages.map((page) => [page.url, page.content]))
  const sources = new Map(input.documents.map(({ url, path }) => [url, path]))
  const now = part?.entries.map((post) => {
    const url = encodePath(post.url)
    const known = changed.includes(sources.get(post.url) ?? '') ? undefined : before.get(url)
    if (known !== undefined) return { url, content: known }
    const text = textAhead(input, post, htmlOf)
    return text === null ? null : { url, content: indexedPage(post, text, part.language) }
  })
  const end = now?.indexOf(null) ?? -1
  const certain = now?.slice(0, end < 0 ? undefined : end).filter((page) => page !== null) ?? []
  const given = index.given(certain)
  if (given !== null) index.add(certain.slice(given))
}

/** Stops Pagefind, where it runs: a process would wait for it. */
export const endIndexing = (): Promise<unknown> => close()
