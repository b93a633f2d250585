/** Makes the search index while Next renders: the texts of stored pages are known, and those of stale Markdown before it is on a page. */
import { close } from 'pagefind'
import { absolute } from '../../urls.ts'
import { feedBody } from '../feed-body.ts'
import type { PublishInput } from '../input.ts'
import { fileOf } from '../published-file.ts'
import type { PublishedPost } from '../published-input.ts'
import { type Store, storeKey } from '../store/store.ts'
import type { BegunIndex } from './index-early.ts'
import { indexParts } from './indexes.ts'
import { indexOfTexts, isKept, pagesOf } from './kept-index.ts'

export type AheadOptions = {
  input: PublishInput
  store: Store
  /** The build's key. */
  key: string
  pageKeys: ReadonlyMap<string, string>
  /** The HTML of the bodies of stale pages, by the page's file, as far as it is known before they are rendered. */
  bodies: ReadonlyMap<string, string>
  /** An index that was begun before it was known what changed. */
  begun?: BegunIndex
}

/**
 * Leaves the indexes in the store, where publishing finds them by their texts: were one other on its page, it would find none.
 * Where a text is not known yet, the index is left to publishing.
 */
export async function indexAhead({ input, store, key, pageKeys, bodies, begun }: AheadOptions): Promise<void> {
  const address = ({ url }: PublishedPost) => absolute(input.site, url)
  const keyOf = (post: PublishedPost) => storeKey('feed body', pageKeys.get(fileOf(post.url)) ?? '', address(post))
  const textOf = async (post: PublishedPost): Promise<string> => {
    const kept = store.read(keyOf(post))
    if (kept) return JSON.parse(kept.toString('utf8'))
    const body = bodies.get(fileOf(post.url))
    const text = body === undefined ? null : feedBody(`<div data-body="">${body}</div>`, address(post))
    if (text === null) throw new Error(`The text of ${post.url} is not known before it is rendered`)
    return text
  }
  const isKnown = (post: PublishedPost) => store.has(keyOf(post)) || bodies.has(fileOf(post.url))
  try {
    for (const part of indexParts(input)) {
      const options = { part, store, key, pageKeys, textOf }
      if (!isKept(options) && part.posts.every(isKnown))
        await indexOfTexts(
          { store, key, begun: begun?.folder === part.folder ? begun.index : undefined },
          await pagesOf(options),
        )
    }
  } finally {
    await close()
  }
}
