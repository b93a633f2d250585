/** The scripts that pages load, made once for the code they are made of. */

import type { Store } from '../../core/cache/store.ts'
import type { PublishedFile } from '../page/published-file.ts'
import { enhancement } from './enhancement.ts'
import { searchScript } from './search-script.ts'

export type KeptScripts = {
  /** Null where there is none. */
  enhancement: PublishedFile | null
  /** The script first, then its styles; empty where there is none. */
  search: PublishedFile[]
}

/** @param appKey stands for the compiled app, and so for the sources of both */
export const keptScripts = (store: Store, appKey: string, repository: string): Promise<KeptScripts> =>
  store.memo('scripts', [appKey], () => ({
    enhancement: enhancement(repository),
    search: searchScript(repository),
  }))
