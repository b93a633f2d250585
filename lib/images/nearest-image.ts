/** The picture that an author most likely meant by a path that leads nowhere. */
import path from 'node:path'
import { nearest } from '../nearest.ts'
import { imageFiles } from './image-files.ts'

/**
 * Existing pictures near a wrong path, best first: the same name in another folder, another extension, a slip of the fingers.
 * @param wanted the path looked for, from the site's root
 * @param folder the document's folder, from the site's root
 * @returns paths from the site's root, at most three
 */
export function nearestImages(siteRoot: string, wanted: string, folder: string): string[] {
  const files = [...new Set([...imageFiles(siteRoot, 'public'), ...imageFiles(siteRoot, folder)])]
  const name = path.posix.basename(wanted).toLowerCase()
  const sameName = files.filter((file) => path.posix.basename(file).toLowerCase() === name)
  const sameStem = files.filter((file) => stem(file) === stem(wanted))
  const byName = new Map(files.map((file) => [path.posix.basename(file), file]))
  const similar = nearest(name, byName.keys(), Math.max(1, Math.floor(name.length / 4))).flatMap(
    (near) => byName.get(near) ?? [],
  )
  return [...new Set([...sameName, ...sameStem, ...similar])].slice(0, 3)
}

const stem = (file: string) => path.posix.parse(file).name.toLowerCase()
