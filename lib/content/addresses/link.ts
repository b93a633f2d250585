/** A link, what is needed to resolve it, and the result. */
import type { SiteAddress } from '../../core/addresses/urls.ts'
import type { ProblemCode } from '../../core/problems/problem-codes.ts'
import type { SiteMap } from './site-map.ts'

export type LinkSource = {
  /** The document that contains the link. */
  path: string
  /** Its address, which relative links are resolved against. */
  url: string
  /** The ids on its page. */
  ids: ReadonlySet<string>
}

export type ResolvedLink = {
  href: string
  external: boolean
  /** A file next to a document that this link publishes. */
  file?: { from: string; url: string }
  problem?: { code: ProblemCode; message: string; remedy: string; missingFolder?: string }
}

export type LinkContext = {
  root: string
  address: SiteAddress
  map: SiteMap
  /** Returns the ids on the page of another document. */
  idsOf: (path: string) => ReadonlySet<string> | undefined
  /** Files next to documents, from the site's root. */
  assets: ReadonlySet<string>
  /** Names of invalid documents (file name, stem, slug): links to them are not reported again. */
  broken: ReadonlySet<string>
  /** Paths of the host that another system serves. */
  elsewhere?: readonly string[]
  /** Returns the files that had a name earlier. */
  renamed?: (name: string) => readonly RenamedFile[]
}

/** A file by its earlier and its present path, and its address. */
export type RenamedFile = { before: string; path: string; url: string }
