/** Checks that a path names a file exactly: every segment has the spelling on disk, and none is a symbolic link. */
import path from 'node:path'
import { type FolderReader, readFolder } from './folder-listing.ts'

export type Location = {
  /** `case`: exists in a different case; `link`: a segment is a symbolic link; `folder`: not a file. */
  found: 'file' | 'case' | 'link' | 'folder' | 'nothing'
  /** The path as spelled on disk, or up to the link; for a missing file, up to the first folder or file that does not exist. */
  path: string
}

/**
 * Resolves a path segment by segment, with the same result on case-sensitive and case-insensitive file systems.
 * @param root absolute folder to which `place` is relative
 * @param place normalised, `/` separators, no `..`
 */
export function locate(root: string, place: string, read: FolderReader = readFolder): Location {
  let spelt = ''
  let sameCase = true
  const segments = place.split('/')
  for (const [index, segment] of segments.entries()) {
    const found = read(path.join(root, spelt)).named(segment)
    const absent = { found: 'nothing', path: segments.slice(0, index + 1).join('/') } as const
    if (!found) return absent
    const { entry } = found
    if (!found.sameCase) sameCase = false
    spelt = spelt === '' ? entry.name : `${spelt}/${entry.name}`
    if (entry.isSymbolicLink()) return { found: 'link', path: spelt }
    const last = index === segments.length - 1
    if (last && !entry.isFile()) return { found: 'folder', path: spelt }
    if (!last && !entry.isDirectory()) return absent
  }
  return { found: sameCase ? 'file' : 'case', path: spelt }
}
