/** Whether a path names a file exactly: every segment spelt as on disk, no symbolic link on the way. */
import { type Dirent, readdirSync } from 'node:fs'
import path from 'node:path'

/** Lists a folder; empty when it does not exist. A caller with many paths passes one that remembers. */
export type FolderReader = (folder: string) => readonly Dirent[]

export type Location = {
  /** `case`: exists with other upper and lower case; `link`: a segment is a symbolic link; `folder`: not a file. */
  found: 'file' | 'case' | 'link' | 'folder' | 'nothing'
  /** The path as spelt on disk, or up to the link. */
  path: string
}

/**
 * Follows a path segment by segment, the same on file systems that ignore case as on those that don't.
 * @param root absolute folder from which `place` counts
 * @param place normalised, `/` separators, no `..`
 */
export function locate(root: string, place: string, read: FolderReader = readFolder): Location {
  let spelt = ''
  let sameCase = true
  const segments = place.split('/')
  for (const [index, segment] of segments.entries()) {
    const entries = read(path.join(root, spelt))
    const exact = entries.find(({ name }) => name === segment) ?? entries.find(({ name }) => sameText(name, segment))
    const entry = exact ?? entries.find(({ name }) => sameText(name.toLowerCase(), segment.toLowerCase()))
    if (!entry) return { found: 'nothing', path: place }
    if (!exact) sameCase = false
    spelt = spelt === '' ? entry.name : `${spelt}/${entry.name}`
    if (entry.isSymbolicLink()) return { found: 'link', path: spelt }
    const last = index === segments.length - 1
    if (last && !entry.isFile()) return { found: 'folder', path: spelt }
    if (!last && !entry.isDirectory()) return { found: 'nothing', path: place }
  }
  return { found: sameCase ? 'file' : 'case', path: spelt }
}

/** Equal but for Unicode composition: macOS writes names decomposed. */
const sameText = (a: string, b: string) => a.normalize('NFC') === b.normalize('NFC')

/** Lists a folder afresh each time. */
export function readFolder(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

/** A reader that lists each folder once: for one run over a whole site. */
export function rememberingReader(): FolderReader {
  const known = new Map<string, readonly Dirent[]>()
  return (folder) => {
    const entries = known.get(folder) ?? readFolder(folder)
    known.set(folder, entries)
    return entries
  }
}
