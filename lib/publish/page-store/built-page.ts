/** A finished page in the store: its bytes, and the metadata that publishing needs without parsing it again. */

import type { Store } from '../../core/cache/store.ts'
import type { PageFacts } from '../checks/page-facts.ts'

/** A page and its key in the store. */
export type KeptPage = { file: string; key: string }

export type BuiltPage = {
  html: string
  facts: PageFacts
  /** Source files of its client components; empty for a page without Next's runtime. */
  islands: string[]
  /** Texts of the site's own inline scripts. */
  inlineScripts: string[]
  /** Next's files that it needs, with their dependencies. */
  needs: string[]
  /** Names of the pictures below /i/ that it shows. */
  renditions: string[]
}

/** Stores a page. */
export function writePage(store: Store, key: string, { html, ...known }: BuiltPage): void {
  store.write(key, `${JSON.stringify(known)}\n${html}`)
}

/** The page with a key, its HTML as written; null if it is absent or damaged. */
export function readPage(store: Store, key: string): (Omit<BuiltPage, 'html'> & { html: Buffer }) | null {
  const content = store.read(key)
  if (!content) return null
  const end = content.indexOf('\n')
  // The checksum guarantees that `writePage` wrote this.
  return { ...JSON.parse(content.toString('utf8', 0, end)), html: content.subarray(end + 1) }
}

/** Thrown when the store lacks an entry that the plan relied on: it was removed or damaged, and has to be rendered again. */
export class CorruptEntryError extends Error {
  constructor() {
    super('Cached pages of an earlier build are damaged')
    this.name = 'CorruptEntryError'
  }
}
