/** What else is made of the built pages — feeds, search index, social images, twins: each is one function in this list. */
import { feeds } from './feeds.ts'
import type { PublishInput } from './input.ts'
import { pictures } from './pictures.ts'
import type { SiteFolder } from './site-folder.ts'

/** The site with all its pages written and nothing else made of them yet. */
export type BuiltSite = {
  /** Read pages from it, write files into it. */
  site: SiteFolder
  /** Names of the pages, `blog/x/index.html`; redirects and withdrawn pages are not among them. */
  pages: readonly string[]
  input: PublishInput
  repository: string
  siteRoot: string
}

/** Makes files from the built pages and writes them into the site. */
export type Output = {
  /** Shown while it runs. */
  name: string
  make: (built: BuiltSite) => Promise<void>
}

export const outputs: readonly Output[] = [pictures, feeds]
