/** One part of the search index, made only if a document or text in it changed. */
import { createHash } from 'node:crypto'
import { encodePath } from '../../../core/addresses/urls.ts'
import { type Store, storeKey } from '../../../core/cache/store.ts'
import type { Messages } from '../../../core/messages/messages.ts'
import { fileOf } from '../../page/published-file.ts'
import { CorruptEntryError } from '../../page-store/built-page.ts'
import { indexedPage } from './indexed-page.ts'
import type { IndexPart } from './indexes.ts'
import { type IndexedPage, type MadeFile, makeIndex } from './pagefind.ts'
import { hasBody, type SearchEntry } from './search-entry.ts'

/** One file of an index. */
export type IndexFile = {
  /** Its name in the index. */
  path: string
  /** Cache key of its content. */
  key: string
  /** Read on demand, since most files are those of the last build. Throws a CorruptEntryError if it is damaged. */
  content: () => Uint8Array
}

/** A file by its key in the store. */
type NamedFile = readonly [path: string, key: string]

export type PartOptions = {
  part: Pick<IndexPart, 'entries' | 'language' | 'prefix'>
  store: Store
  /** Cache key of the build. */
  key: string
  /** Page keys by file. */
  pageKeys: ReadonlyMap<string, string>
  /** The text of an entry's page, if it has one. */
  textOf: (entry: SearchEntry) => Promise<string>
  /** The words of the interface on a page in this language. */
  messagesOf: (language: string) => Messages
  onPage?: () => void
}

/** The files of a part: from the store, if it has a part with the same pages or at least the same texts. */
export async function filesOfPart(options: PartOptions): Promise<IndexFile[]> {
  const { store, onPage } = options
  const list = pagesKey(options)
  const named = readList(store, list) ?? (await indexTexts(options, await textsOf(options), onPage))
  if (!store.has(list)) store.write(list, JSON.stringify(named))
  return named.map(([path, key]) => ({ path, key, content: () => readFile(store, key, list) }))
}

/** Whether the store has a part with the same pages. */
export const isIndexed = (options: Omit<PartOptions, 'textOf' | 'messagesOf'>): boolean =>
  options.store.has(pagesKey(options))

/**
 * Makes the index of a part before its pages are rendered, from texts that are already known. `filesOfPart` finds it by these texts: if
 * one differs on its page, the part is made again.
 */
export async function indexPart(options: PartOptions): Promise<void> {
  await indexTexts(options, await textsOf(options))
}

function pagesKey({ part, key, pageKeys }: Omit<PartOptions, 'textOf' | 'messagesOf'>): string {
  const records = part.entries.map((entry) => [hasBody(entry) && pageKeys.get(fileOf(entry.url)), entry])
  return storeKey('search index of pages', key, part.language, JSON.stringify(records), part.prefix)
}

async function textsOf({
  part: { entries, language, prefix },
  textOf,
  messagesOf,
}: PartOptions): Promise<IndexedPage[]> {
  const pages: IndexedPage[] = []
  for (const entry of entries) {
    const text = hasBody(entry) ? await textOf(entry) : ''
    pages.push({
      url: encodePath(below(prefix, entry.url)),
      content: indexedPage(entry, text, { language, messages: messagesOf(entry.lang) }),
    })
  }
  return pages
}

/** Pagefind resolves addresses from the folder that holds its own. */
const below = (prefix: string, url: string) => (url.startsWith(`${prefix}/`) ? url.slice(prefix.length) : `/..${url}`)

async function indexTexts(
  { store, key }: Pick<PartOptions, 'store' | 'key'>,
  pages: readonly IndexedPage[],
  onPage?: () => void,
): Promise<NamedFile[]> {
  const list = storeKey('search index of texts', key, hashOf(JSON.stringify(pages)))
  const kept = readList(store, list)
  if (kept) return kept
  const named = keepFiles(store, await makeIndex(pages, onPage))
  store.write(list, JSON.stringify(named))
  return named
}

/** Each file is stored by its content, since most files stay the same when one text changes. */
function keepFiles(store: Store, files: readonly MadeFile[]): NamedFile[] {
  return files.map(({ path, content }) => {
    const key = storeKey('search file', hashOf(content))
    if (!store.uses(key)) store.write(key, content)
    return [path, key]
  })
}

/** Null if there is no such list, or one of its files is missing. */
function readList(store: Store, list: string): NamedFile[] | null {
  const kept = store.read(list)
  const named: NamedFile[] | null = kept && JSON.parse(kept.toString('utf8'))
  return named?.every(([, key]) => store.uses(key)) ? named : null
}

function readFile(store: Store, key: string, list: string): Uint8Array {
  const content = store.read(key)
  if (content) return content
  store.forget(list)
  throw new CorruptEntryError()
}

const hashOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')
