/** Makes the search index while Next renders: the texts of stored pages are known, and those of stale Markdown before it is on a page. */
import { close } from 'pagefind'
import { absolute } from '../../urls.ts'
import { feedBody } from '../feed-body.ts'
import type { PublishInput } from '../input.ts'
import { fileOf } from '../published-file.ts'
import { type Store, storeKey } from '../store/store.ts'
import type { BegunIndex } from './index-early.ts'
import type { SearchEntry } from './indexed-page.ts'
import { indexParts } from './indexes.ts'
import { indexOfTexts, isKept, pagesOf } from './kept-index.ts'

/** The HTML of a post's body, as far as it is known before it is rendered. */
export type KnownHtml = (post: SearchEntry) => string | undefined

export type AheadOptions = {
  input: PublishInput
  store: Store
  /** The build's key. */
  key: string
  pageKeys: ReadonlyMap<string, string>
  htmlOf: KnownHtml
  /** An index that was begun before it was known what changed. */
  begun?: BegunIndex
}

/** The text of a post's page before it is rendered; null where that is not known. */
export function textAhead(input: PublishInput, post: SearchEntry, htmlOf: KnownHtml): string | null {
  const html = htmlOf(post)
  return html === undefined ? null : feedBody(`<div data-body="">${html}</div>`, absolute(input.site, post.url))
}

/**
 * Leaves the indexes in the store, where publishing finds them by their texts: were one other on its page, it would find none.
 * Where a text is not known yet, the index is left to publishing.
 */
export async function indexAhead({ input, store, key, pageKeys, htmlOf, begun }: AheadOptions): Promise<void> {
  const keyOf = ({ url }: SearchEntry) =>
    storeKey('feed body', pageKeys.get(fileOf(url)) ?? '', absolute(input.site, url))
  const textOf = async (post: SearchEntry): Promise<string> => {
    const kept = store.read(keyOf(post))
    const text = kept ? JSON.parse(kept.toString('utf8')) : textAhead(input, post, htmlOf)
    if (text === null) throw new Error(`The text of ${post.url} is not known before it is rendered`)
    return text
  }
  const isKnown = (post: SearchEntry) => store.has(keyOf(post)) || htmlOf(post) !== undefined
  try {
    for (const part of indexParts(input)) {
      const options = { part, store, key, pageKeys, textOf }
      if (!isKept(options) && part.entries.every(isKnown))
        await indexOfTexts(
          { store, key, begun: begun?.folder === part.folder ? begun.index : undefined },
          await pagesOf(options),
        )
    }
  } finally {
    await close()
  }
}
