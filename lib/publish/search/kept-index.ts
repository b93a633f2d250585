/** One index of Pagefind, made anew only when a post or a text in it changed. */
import { createHash } from 'node:crypto'
import { createIndex } from 'pagefind'
import { encodePath } from '../../urls.ts'
import { fileOf } from '../published-file.ts'
import type { PublishedPost } from '../published-input.ts'
import { type Store, storeKey } from '../store/store.ts'
import { indexedPage } from './indexed-page.ts'

export type IndexFile = { path: string; content: Uint8Array }

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
  const kept = readFiles(store, list)
  if (kept) return kept
  const files = await indexOfTexts(options)
  writeFiles(store, list, files)
  return files
}

/** Whether an index of the same pages is there. */
export const isKept = (options: IndexedPages & { store: Store }, pageKeys: ReadonlyMap<string, string>) =>
  options.store.has(pagesKey(options, pageKeys))

function pagesKey({ posts, language, key }: IndexedPages, pageKeys: ReadonlyMap<string, string>): string {
  const records = posts.map((post) => [pageKeys.get(fileOf(post.url)), post])
  return storeKey('search index of pages', key, language, JSON.stringify(records))
}

/** The same where pages are not known, but the texts that will stand on them. */
export async function indexOfTexts(options: IndexOptions): Promise<IndexFile[]> {
  const list = storeKey('search index of texts', options.key, await textsKey(options))
  const kept = readFiles(options.store, list)
  if (kept) return kept
  const files = await makeIndex(options)
  writeFiles(options.store, list, files)
  return files
}

/** Stands for everything that Pagefind is given. */
async function textsKey(options: IndexOptions): Promise<string> {
  const hash = createHash('sha256')
  for (const post of options.posts) hash.update(JSON.stringify(await pageFor(post, options)))
  return hash.digest('hex')
}

const pageFor = async (post: PublishedPost, { language, textOf }: IndexOptions) => ({
  url: encodePath(post.url),
  content: indexedPage(post, await textOf(post), language),
})

async function makeIndex(options: IndexOptions): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({})
  if (!index) throw new Error(`Pagefind did not start: ${errors.join(', ')}`)
  for (const post of options.posts) {
    const added = await index.addHTMLFile(await pageFor(post, options))
    if (added.errors.length > 0) throw new Error(`Pagefind refused ${post.url}: ${added.errors.join(', ')}`)
    options.onPage?.()
  }
  const { files, errors: failed } = await index.getFiles()
  if (failed.length > 0) throw new Error(`Pagefind made no index: ${failed.join(', ')}`)
  return files
}

/** A post that changes leaves the files of most others as they are: each is kept once, by its content. */
function writeFiles(store: Store, list: string, files: readonly IndexFile[]): void {
  const named = files.map(({ path, content }) => {
    const file = storeKey('search file', createHash('sha256').update(content).digest('hex'))
    if (!store.uses(file)) store.write(file, content)
    return [path, file] as const
  })
  store.write(list, JSON.stringify(named))
}

/** null when there is no such index, or one of its files is damaged. */
function readFiles(store: Store, list: string): IndexFile[] | null {
  const kept = store.read(list)
  if (!kept) return null
  const named: [path: string, file: string][] = JSON.parse(kept.toString('utf8'))
  const files = named.flatMap(([path, file]) => {
    const content = store.read(file)
    return content ? { path, content } : []
  })
  return files.length === named.length ? files : null
}
