/** What else is made of the built pages — feeds, search index, social images, twins: each is one function in this list. */

import type { Store } from '../../core/cache/store.ts'
import type { Problem } from '../../core/problems/problem.ts'
import type { Alternate } from '../../pages/index.ts'
import type { PageFacts } from '../checks/page-facts.ts'
import type { PublishInput } from '../input.ts'
import type { Manifest } from '../site/manifest.ts'
import { twins } from './alternates/alternates.ts'
import { cards } from './cards/cards.ts'
import { feeds } from './feeds.ts'
import { icons } from './icons/icons.ts'
import { llms } from './llms.ts'
import { pictures } from './pictures.ts'
import { search } from './search/search.ts'
import { sitemap } from './sitemap.ts'

/** The site with all its pages declared and nothing else made of them yet. */
export type BuiltSite = {
  /** Declare files in it. */
  site: Manifest
  /** The HTML of a page by its file. Throws a StoreGap when it is not in the store. */
  readPage: (file: string) => string
  /** Names of the pages, `blog/x/index.html`; redirects and withdrawn pages are not among them. */
  pages: readonly string[]
  /** The same pages, read. */
  facts: readonly PageFacts[]
  /** Where what was made of the same input before can be had again. */
  store: Store
  /** Stands for the code and the settings: what is kept in the store is named by it too. */
  key: string
  /** Page → its key in the store, which stands for its bytes. */
  pageKeys: ReadonlyMap<string, string>
  /** Names of the pictures below /i/ that pages show. */
  renditions: readonly string[]
  input: PublishInput
  /** A document as Markdown, made from its source; absent or null where only its page says what is in it (`.mdx`). */
  alternateOf?: ((url: string) => Alternate | null) | undefined
  /** The search index that is being made meanwhile; search waits for it. */
  indexed?: Promise<void>
  repository: string
  siteRoot: string
  /** Told how far a long output has come. */
  progress: (done: number, all: number) => void
}

/** Declares files that are made from the built pages; returns what it found wrong. */
export type Output = {
  /** Shown while it runs. */
  name: string
  make: (built: BuiltSite) => Promise<readonly Problem[]>
}

export const outputs: readonly Output[] = [pictures, feeds, sitemap, cards, twins, llms, icons, search]
