/** What every kind of export is read into, before anything is written: documents, people, terms and the settings of the old site. */
import type { Root } from 'hast'

/** Names of the kinds of export in reports. */
export type ExportKind = 'WordPress' | 'Ghost' | 'Substack' | 'Medium' | 'Blogger' | 'Markdown'

export type ImportedImage = { src: string; alt?: string | undefined; caption?: string | undefined }

export type ImportedComment = {
  id: string
  /** The id of the comment it answers. */
  parent?: string | undefined
  kind: 'comment' | 'pingback' | 'trackback'
  author: string
  website?: string | undefined
  date?: string | undefined
  /** False if the owner had not approved it. */
  approved: boolean
  body: Root
}

export type ImportedPerson = {
  /** The file name of the profile: letters, digits, `.`, `_` and `-`. */
  id: string
  name: string
  /** Keys of the profile such as `website` or `blurb`. */
  keys: Readonly<Record<string, string | undefined>>
  image?: string | undefined
  /** Addresses of their page on the old site. */
  addresses: readonly string[]
}

export type ImportedTerm = {
  kind: 'category' | 'tag'
  name: string
  description?: string | undefined
  image?: string | undefined
  /** The name of the category above it. */
  parent?: string | undefined
  /** Addresses of its page on the old site. */
  addresses: readonly string[]
}

export type Byline = { id: string; role?: string | undefined } | { name: string; role?: string | undefined }

/** A body as a tree of plain HTML, or as Markdown that is kept as it is. */
export type ImportedBody = { tree: Root } | { markdown: string }

export type ImportedDocument = {
  /** Its name in the export: `post 123`. */
  source: string
  kind: 'post' | 'page'
  /** HTML. Empty if it had none. */
  title: string
  /** Words of the address. Empty if it had none. */
  slug: string
  /** Path on the old site, decoded, with its first slash. Absent for a draft that never had one. */
  address?: string | undefined
  /** Other addresses that led to it. */
  otherAddresses: readonly string[]
  /** As written in front matter. */
  date?: string | undefined
  draft?: boolean | undefined
  unlisted?: boolean | undefined
  featured?: boolean | undefined
  noindex?: boolean | undefined
  canonical?: string | undefined
  /** HTML. */
  description?: string | undefined
  /** HTML. */
  subtitle?: string | undefined
  bylines: readonly Byline[]
  categories: readonly string[]
  tags: readonly string[]
  image?: ImportedImage | undefined
  body: ImportedBody
  /** The original body as HTML, without what is not text: the imported body must have all its words. */
  original: string
  comments: readonly ImportedComment[]
  /** Values that have no key here: kept below `extra`. */
  extra: Readonly<Record<string, string>>
  /** What could not be imported, in sentences. */
  notes: readonly string[]
}

/** Something that is not written, with the reason. */
export type LeftOut = { what: string; why: string }

export type OldSite = {
  title: string
  description: string
  /** The address of the old site; undefined if the export does not contain it. */
  url?: string | undefined
  language?: string | undefined
  timeZone?: string | undefined
  /** Links of the menu, from the old site's root. */
  navigation: readonly { label: string; url: string }[]
  /** Redirects of whole folders of lists: `/category/*`. */
  redirects: Readonly<Record<string, string>>
}

/** A published post by its old address, from which the pattern of all addresses is read. */
export type AddressSample = { address: string; slug: string; date: string }

export type Export = {
  kind: ExportKind
  site: OldSite
  /** Only people named in a byline are written. */
  people: readonly ImportedPerson[]
  /** Only terms that a document has are written. */
  terms: readonly ImportedTerm[]
  samples: readonly AddressSample[]
  /** The address on the new site of an address of the old one, if a document, person, term or file answers it. Relative to the site's root. */
  resolve: (path: string) => string | undefined
  count: number
  documents: () => AsyncIterable<ImportedDocument>
  /** Complete once all documents were read. */
  leftOut: LeftOut[]
}
