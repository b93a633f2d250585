/** The scripts that pages load, cached by the code they are made from. */

import type { Store } from '../../core/cache/store.ts'
import type { WordSettings } from '../../core/messages/site-messages.ts'
import type { PublishedFile } from '../page/published-file.ts'
import { enhancement } from './enhancement.ts'
import { searchScript } from './search-script.ts'

export type KeptScripts = {
  /** Null if there is none. */
  enhancement: PublishedFile | null
  /** The script first, then its styles; empty if there is none. */
  search: PublishedFile[]
}

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
