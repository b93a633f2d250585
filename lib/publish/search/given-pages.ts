/** What Pagefind was given last of each part of the index: most of it is given again when one of its posts changes. */
import { createHash } from 'node:crypto'
import { fileOf } from '../published-file.ts'
import { type Store, storeKey } from '../store/store.ts'
import type { IndexedPage } from './growing-index.ts'
import type { SearchEntry } from './indexed-page.ts'
import type { IndexPart } from './indexes.ts'

export type GivenPage = IndexedPage & {
  /** Stands for all that it was made from; absent where that is not known. */
  made?: string
  /** Of the content. */
  hash: string
}

/** What a post's page in the index is made from: its page, and what is known of it. */
export function madeFrom(
  post: SearchEntry,
  language: string,
  pageKeys: ReadonlyMap<string, string>,
): string | undefined {
  const page = pageKeys.get(fileOf(post.url))
  return page && storeKey('indexed page', page, language, JSON.stringify(post))
}

export const givenPage = (page: IndexedPage, made: string | undefined): GivenPage => ({
  ...page,
  made,
  hash: createHash('sha256').update(page.content).digest('base64'),
})

const entry = ({ folder }: Pick<IndexPart, 'folder'>) => storeKey('pages of the index', folder)

export function readGiven(store: Store, part: Pick<IndexPart, 'folder'>): GivenPage[] {
  const kept = store.read(entry(part))
  // The checksum says that this is what `writeGiven` wrote.
  return kept ? JSON.parse(kept.toString('utf8')) : []
}

export const writeGiven = (store: Store, part: Pick<IndexPart, 'folder'>, pages: readonly GivenPage[]): void =>
  store.write(entry(part), JSON.stringify(pages))

/** Keeps it for one more build. */
export const keepGiven = (store: Store, part: Pick<IndexPart, 'folder'>): void => void store.uses(entry(part))

/** By what they were made from. */
export const byOrigin = (pages: readonly GivenPage[]): ReadonlyMap<string, GivenPage> =>
  new Map(pages.flatMap((page) => (page.made === undefined ? [] : [[page.made, page]])))
