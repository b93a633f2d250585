/** Makes parts of the search index while pages are rendered. Pagefind runs in a separate process, which the build would otherwise wait for at the end. */
import { absolute } from '../../../core/addresses/urls.ts'
import { type Store, storeKey } from '../../../core/cache/store.ts'
import { siteMessages } from '../../../core/messages/site-messages.ts'
import type { PublishInput } from '../../input.ts'
import { fileOf } from '../../page/published-file.ts'
import { feedBody } from '../feed-body.ts'
import { languageEditions } from '../language-editions.ts'
import { indexPart, isIndexed } from './index-part.ts'
import { indexParts } from './indexes.ts'
import { endIndexing } from './pagefind.ts'
import { hasBody, type SearchEntry } from './search-entry.ts'

export type MeanwhileOptions = {
  input: PublishInput
  store: Store
  /** Cache key of the build. */
  key: string
  pageKeys: ReadonlyMap<string, string>
  /** The HTML of an entry's body, if known before its page is rendered: that of Markdown is, that of `.mdx` is not. */
  htmlOf: (entry: SearchEntry) => string | undefined
}

/** Stores every part whose texts are known, for publishing to find. */
export async function indexMeanwhile({ input, store, key, pageKeys, htmlOf }: MeanwhileOptions): Promise<void> {
  const keyOf = ({ url }: SearchEntry) =>
    storeKey('feed body', pageKeys.get(fileOf(url)) ?? '', absolute(input.site, url))
  const textOf = async (entry: SearchEntry): Promise<string> => {
    const kept = store.read(keyOf(entry))
    const text = kept
      ? JSON.parse(kept.toString('utf8'))
      : feedBody(`<div data-body="">${htmlOf(entry) ?? ''}</div>`, absolute(input.site, entry.url))
    return text ?? ''
  }
  const isKnown = (entry: SearchEntry) => !hasBody(entry) || store.has(keyOf(entry)) || htmlOf(entry) !== undefined
  try {
    for (const edition of languageEditions(input)) {
      const messagesOf = (language: string) => siteMessages(edition.site, language)
      for (const part of indexParts(edition)) {
        const options = { part, store, key, pageKeys, textOf, messagesOf }
        if (!isIndexed(options) && part.entries.every(isKnown)) await indexPart(options)
      }
    }
  } finally {
    await endIndexing()
  }
}
