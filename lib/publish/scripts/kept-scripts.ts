/** The scripts that pages load, cached by the code they are made from. */

import type { Store } from '../../core/cache/store.ts'
import type { WordSettings } from '../../core/messages/site-messages.ts'
import type { PublishInput } from '../input.ts'
import { languageEditions } from '../outputs/language-editions.ts'
import type { PublishedFile } from '../page/published-file.ts'
import { enhancement } from './enhancement.ts'
import { searchScript } from './search-script.ts'

export type KeptScripts = {
  /** Null if there is none. */
  enhancement: PublishedFile | null
  /** The script first, then its styles; empty if there is none. */
  search: PublishedFile[]
}

/** The script of search in one language. It finds the index of its language from its own address. */
export type SearchFiles = {
  /** `''` or `de/` */
  folder: string
  /** The script first, then its styles; empty if there is none. */
  files: PublishedFile[]
}

/** Returns the files of search in each language of a site. */
export const searchFiles = (
  store: Store,
  appKey: string,
  repository: string,
  input: Pick<PublishInput, 'site' | 'published'>,
): Promise<SearchFiles[]> =>
  Promise.all(
    languageEditions(input).map(async ({ prefix, site }) => {
      const folder = `${prefix}/`.slice(1)
      const { search } = await keptScripts(store, appKey, repository, site)
      return { folder, files: search.map((file) => ({ ...file, path: folder + file.path })) }
    }),
  )

/** @param appKey cache key of the compiled app, which covers the sources of both */
export const keptScripts = (
  store: Store,
  appKey: string,
  repository: string,
  { language, words }: WordSettings,
): Promise<KeptScripts> =>
  store.memo('scripts', [appKey, language, JSON.stringify(words ?? {})], () => ({
    enhancement: enhancement(repository),
    search: searchScript(repository, { language, words }),
  }))
