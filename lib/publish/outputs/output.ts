/** The interface of outputs: what each receives and returns. */
import type { Store } from '../../core/cache/store.ts'
import type { Problem } from '../../core/problems/problem.ts'
import type { Alternate } from '../../pages/index.ts'
import type { PageFacts } from '../checks/page-facts.ts'
import type { PublishInput } from '../input.ts'
import type { Manifest } from '../site/manifest.ts'

/** The site with all its pages declared and no outputs yet. */
export type BuiltSite = {
  /** The manifest to declare files in. */
  site: Manifest
  /** The HTML of a page, by its file. Throws a CorruptEntryError if it is not in the store. */
  readPage: (file: string) => string
  /** Names of the pages, `blog/x/index.html`; without redirects and withdrawn pages. */
  pages: readonly string[]
  /** The same pages, parsed. */
  facts: readonly PageFacts[]
  /** Cache of what is derived from the pages. */
  store: Store
  /** Cache key of the code and the settings, part of every key in the store. */
  key: string
  /** Page → its key in the store, which identifies its bytes. */
  pageKeys: ReadonlyMap<string, string>
  /** Names of the pictures below /i/ that pages show. */
  renditions: readonly string[]
  input: PublishInput
  /** A document as Markdown, made from its source; without it the text is taken from the pages. */
  alternateOf?: ((url: string) => Alternate | null) | undefined
  /** The search index, if it is already being made; search waits for it. */
  indexed?: Promise<void>
  repository: string
  siteRoot: string
  /** Called with the progress of a long output. */
  progress: (done: number, all: number) => void
}

/** Declares files derived from the built pages; returns problems. */
export type Output = {
  /** Shown while it runs. */
  name: string
  make: (built: BuiltSite) => Promise<readonly Problem[]>
}
