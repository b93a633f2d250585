/** One index of Pagefind, made anew only when a post or a text in it changed. */
import { createHash } from 'node:crypto'
import { createIndex } from 'pagefind'
import { encodePath } from '../../urls.ts'
import { fileOf } from '../published-file.ts'
import type { PublishedPost } from '../published-input.ts'
import { type Store, storeKey } from '../store/store.ts'
import { StoreGap } from '../store/store-gap.ts'
import { indexedPage } from './indexed-page.ts'

/** One file of an index. */
export type IndexFile = {
  /** Its name in the index. */
  path: string
  /** Stands for its content. */
  key: string
  /** Read when asked for: most files are those of the last build. Throws a StoreGap when it is damaged. */
  content: () => Uint8Array
}

/** A file as Pagefind makes it, and as the store names it. */
type MadeFile = { path: string; content: Uint8Array }
type NamedFile = readonly [path: string, key: string]

type IndexedPages = {
  /** In the order of all: Pagefind numbers them. */
  posts: readonly PublishedPost[]
  /** By whose rules they are read. */
  language: string
  /** The build's key. */
  key: string
}

export type IndexOptions = IndexedPages & {
  /** The text of a post's page. */
  textOf: (post: PublishedPost) => Promise<string>
  store: Store
  onPage?: () => void
}

/**
 * The files of an index: from the store, where one of the same pages, or at least of the same texts, is there.
 * @param pageKeys the key of each page, by its file
 */
export async function indexOfPages(options: IndexOptions, pageKeys: ReadonlyMap<string, string>): Promise<IndexFile[]> {
  const { store } = options
  const list = pagesKey(options, pageKeys)
  const named = readList(store, list) ?? (await indexOfTexts(options))
  if (!store.has(list)) store.write(list, JSON.stringify(named))
  return named.map(([path, key]) => ({ path, key, content: () => readFile(store, key, list) }))
}

/** Whether an index of the same pages is there. */
export const isKept = (options: IndexedPages & { store: Store }, pageKeys: ReadonlyMap<string, string>) =>
  options.store.has(pagesKey(options, pageKeys))

function pagesKey({ posts, language, key }: IndexedPages, pageKeys: ReadonlyMap<string, string>): string {
  const records = posts.map((post) => [pageKeys.get(fileOf(post.url)), post])
  return storeKey('search index of pages', key, language, JSON.stringify(records))
}

/** The same where pages are not known, but the texts that will stand on them. */
export async function indexOfTexts(options: IndexOptions): Promise<NamedFile[]> {
  const { store, key } = options
  const pages = await pagesFor(options)
  const list = storeKey('search index of texts', key, textsKey(pages))
  const kept = readList(store, list)
  if (kept) return kept
  const named = keepFiles(store, await makeIndex(pages, options.onPage))
  store.write(list, JSON.stringify(named))
  return named
}

/** A page as Pagefind is given it. */
type IndexedPage = { url: string; content: string }

async function pagesFor({ posts, textOf, language }: IndexOptions): Promise<IndexedPage[]> {
  const pages: IndexedPage[] = []
  for (const post of posts)
    pages.push({ url: encodePath(post.url), content: indexedPage(post, await textOf(post), language) })
  return pages
}

/** Stands for everything that Pagefind is given. */
function textsKey(pages: readonly IndexedPage[]): string {
  const hash = createHash('sha256')
  for (const page of pages) hash.update(JSON.stringify(page))
  return hash.digest('hex')
}

async function makeIndex(pages: readonly IndexedPage[], onPage = () => {}): Promise<MadeFile[]> {
  const { index, errors } = await createIndex({})
  if (!index) throw new Error(`Pagefind did not start: ${errors.join(', ')}`)
  // All at once: Pagefind takes them in this order, and goes on while this thread has other things to do.
  const additions = pages.map(async (page) => {
    const added = await index.addHTMLFile(page)
    if (added.errors.length > 0) throw new Error(`Pagefind refused ${page.url}: ${added.errors.join(', ')}`)
    onPage()
  })
  await Promise.all(additions)
  const { files, errors: failed } = await index.getFiles()
  if (failed.length > 0) throw new Error(`Pagefind made no index: ${failed.join(', ')}`)
  return files
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
