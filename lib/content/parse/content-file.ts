/** A file below `content/` that is a document, or an entry of one that lists several. */
export type DocumentKind = 'post' | 'page' | 'author' | 'category' | 'tag' | 'series'

export type ContentFile = {
  kind: DocumentKind
  /** From the site's root, `/` separators: `content/posts/x.md`. */
  path: string
  /** Absolute. */
  file: string
  format: 'md' | 'mdx'
  /** The name the address derives from: the file's without extension, or the folder's for an `index.md`. */
  name: string
  /** Folders between the kind's root folder and the name: `['sub']`. */
  folders: string[]
  /** The key of its section; absent for posts and for everything that is no post. */
  section?: string
  /** The language of the site that its folder or name says. */
  language?: string
  /** True for a file in a `_drafts` folder. */
  inDrafts: boolean
  /** Set if the document is only an entry of the file. */
  entry?: Entry
}

/** Identifies a document among all of a site: an entry of a list has its path in common with the others. */
export const fileKey = ({ path, name, entry }: ContentFile): string => (entry ? `${path}#${name}` : path)

/** Lines of a file that hold the keys of one entry. */
export type Entry = {
  /** The first line, from 1. */
  line: number
  /** The line after the last. */
  end: number
}
