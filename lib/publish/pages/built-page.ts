/** A finished page in the store: its bytes, and what publishing has to know of them without reading them again. */

import type { Store } from '../../core/cache/store.ts'
import type { PageFacts } from '../checks/page-facts.ts'

/** A page and where it is kept. */
export type KeptPage = { file: string; key: string }

export type BuiltPage = {
  html: string
  facts: PageFacts
  /** Sources of its client components; empty for a page without Next's runtime. */
  islands: string[]
  /** The texts of the site's own inline scripts. */
  inlineScripts: string[]
  /** Files of Next that it needs, and those that these need in turn. */
  needs: string[]
  /** Names of the pictures below /i/ that it shows. */
  renditions: string[]
}

/** Keeps a page. */
export function writePage(store: Store, key: string, { html, ...known }: BuiltPage): void {
  store.write(key, `${JSON.stringify(known)}\n${html}`)
}

/** The page of a key, its HTML as it was written; null when there is none, or it is damaged. */
export function readPage(store: Store, key: string): (Omit<BuiltPage, 'html'> & { html: Buffer }) | null {
  const content = store.read(key)
  if (!content) return null
  const end = content.indexOf('\n')
  // The checksum says that this is what `writePage` wrote.
  return { ...JSON.parse(content.toString('utf8', 0, end)), html: content.subarray(end + 1) }
}
