/** Which files the editor may read and write: those below `content/` and `public/images/`, by paths that mean the same on every system. */
import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { Refused } from '../server/refused.ts'

const roots = ['content', 'public/images']
/** Windows gives these names to devices, with any extension (learn.microsoft.com/windows/win32/fileio/naming-a-file). */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i
/** Characters that Windows refuses, and that would separate folders or name a stream. */
const refused = /[\\:*?"<>|\p{Cc}\p{Cs}]/u
const longestName = 255
const longestPath = 1000

/**
 * Resolves a path from the site's root.
 * @returns the absolute path; the file need not exist
 * @throws {Refused} with status 403 for any other place, and for one that is reached through a link
 */
export function placeOf(root: string, path: string): string {
  const names = path.split('/')
  const isInside = roots.some((folder) => path.startsWith(`${folder}/`))
  if (!isInside || path.length > longestPath || !names.every(isPlainName))
    throw new Refused(`${JSON.stringify(path).slice(0, 200)} is no file of content/ or public/images/.`, 403)
  let place = root
  for (const name of names) {
    place = join(place, name)
    const found = lstatSync(place, { throwIfNoEntry: false })
    if (found?.isSymbolicLink()) throw new Refused(`${path} is reached through a symbolic link.`, 403)
    if (found && place !== join(root, ...names) && !found.isDirectory())
      throw new Refused(`${path} is below a file.`, 403)
    if (found && !found.isDirectory() && !found.isFile()) throw new Refused(`${path} is no file.`, 403)
  }
  return place
}

const isPlainName = (name: string): boolean =>
  name !== '' &&
  !name.startsWith('.') &&
  !/[. ]$/.test(name) &&
  !refused.test(name) &&
  !device.test(name) &&
  Buffer.byteLength(name) <= longestName

const documentName = /\.(?:md|markdown|mdx)$/i

/** Resolves the path of a document, or of the settings. @throws {Refused} */
export function documentPlace(root: string, path: string): string {
  if (!path.startsWith('content/') || !(documentName.test(path) || path === 'content/site.yml'))
    throw new Refused(`${JSON.stringify(path).slice(0, 200)} is no document.`, 403)
  return placeOf(root, path)
}
