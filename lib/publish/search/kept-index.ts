/** One index of Pagefind, made anew only when a post or a text in it changed. */
import { createHash } from 'node:crypto'
import { encodePath } from '../../urls.ts'
import { fileOf } from '../published-file.ts'
import { type Store, storeKey } from '../store/store.ts'
import { StoreGap } from '../store/store-gap.ts'
import { byOrigin, type GivenPage, givenPage, keepGiven, madeFrom, readGiven, writeGiven } from './given-pages.ts'
import { GrowingIndex, type MadeFile } from './growing-index.ts'
import { indexedPage, type SearchEntry } from './indexed-page.ts'
import type { IndexPart } from './indexes.ts'

/** One file of an index. */
export type IndexFile = {
  /** Its name in the index. */
  path: string
  /** Stands for its content. */
  key: string
  /** Read when asked for: most files are those of the last build. Throws a StoreGap when it is damaged. */
  content: () => Uint8Array
}

/** A file as the store names it. */
type NamedFile = readonly [path: string, key: string]

export type IndexOptions = {
  /** Its posts in the order of all: Pagefind numbers them. */
  part: Pick<IndexPart, 'folder' | 'entries' | 'language'>
  store: Store
  /** The build's key. */
  key: string
  /** The key of each page, by its file. */
  pageKeys: ReadonlyMap<string, string>
  /** The text of a post's page. */
  textOf: (post: SearchEntry) => Promise<string>
  /** An index that was given the beginning, unless it was given something else. */
  begun?: GrowingIndex
  onPage?: () => void
}

/** The files of an index: from the store, where one of the same pages, or at least of the same texts, is there. */
export async function indexOfPages(options: IndexOptions): Promise<IndexFile[]> {
  const { store, part } = options
  const list = pagesKey(options)
  const named = readList(store, list) ?? (await newIndex(options))
  if (!store.has(list)) store.write(list, JSON.stringify(named))
  keepGiven(store, part)
  return named.map(([path, key]) => ({ path, key, content: () => readFile(store, key, list) }))
}

/** Whether an index of the same pages is there. */
export const isKept = (options: Pick<IndexOptions, 'part' | 'store' | 'key' | 'pageKeys'>) =>
  options.store.has(pagesKey(options))

function pagesKey({ part, key, pageKeys }: Pick<IndexOptions, 'part' | 'key' | 'pageKeys'>): string {
  const records = part.entries.map((post) => [pageKeys.get(fileOf(post.url)), post])
  return storeKey('search index of pages', key, part.language, JSON.stringify(records))
}

/** An index of other pages than the last one, whose texts are what it was given from now on. */
async function newIndex(options: IndexOptions): Promise<NamedFile[]> {
  const pages = await pagesOf(options)
  const named = await indexOfTexts(options, pages)
  writeGiven(options.store, options.part, pages)
  return named
}

/** The files of an index of some texts, whether or not they stand on pages yet. */
export async function indexOfTexts(
  { store, key, begun, onPage }: Pick<IndexOptions, 'store' | 'key' | 'begun' | 'onPage'>,
  pages: readonly GivenPage[],
): Promise<NamedFile[]> {
  const list = storeKey('search index of texts', key, JSON.stringify(pages.map(({ url, hash }) => [url, hash])))
  const kept = readList(store, list)
  if (kept) return kept
  const given = begun?.given(pages) ?? null
  const index = given === null || !begun ? new GrowingIndex() : begun
  index.add(
    pages.slice(given ?? 0).map(({ url, content }) => ({ url, content })),
    onPage,
  )
  const named = keepFiles(store, await index.files())
  store.write(list, JSON.stringify(named))
  return named
}

/** What Pagefind is to be given: what it was given before, where that was made from the same. */
export async function pagesOf({ part, store, pageKeys, textOf }: IndexOptions): Promise<GivenPage[]> {
  const { entries, language } = part
  const known = byOrigin(readGiven(store, part))
  const pages: GivenPage[] = []
  for (const post of entries) {
    const made = madeFrom(post, language, pageKeys)
    const before = made === undefined ? undefined : known.get(made)
    const content = before?.content ?? indexedPage(post, await textOf(post), language)
    pages.push(before ?? givenPage({ url: encodePath(post.url), content }, made))
  }
  return pages
}

/** A post that changes leaves the files of most others as they are: each is kept once, by its content. */
function keepFiles(store: Store, files: readonly MadeFile[]): NamedFile[] {
  return files.map(({ path, content }) => {
    const key = storeKey('search file', createHash('sha256').update(content).digest('hex'))
    if (!store.uses(key)) store.write(key, content)
    return [path, key]
  })
}

/** null when there is no such list, or a file of it is gone. */
function readList(store: Store, list: string): NamedFile[] | null {
  const kept = store.read(list)
  const named: NamedFile[] | null = kept && JSON.parse(kept.toString('utf8'))
  return named?.every(([, key]) => store.uses(key)) ? named : null
}

function readFile(store: Store, key: string, list: string): Uint8Array {
  const content = store.read(key)
  if (content) return content
  store.forget(list)
  throw new StoreGap()
}
