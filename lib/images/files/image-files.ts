/** Lists all pictures of a site by file name, for suggestions and for the audit. */
import path from 'node:path'
import { type FolderReader, readFolder } from './folder-listing.ts'

const imageName = /\.(jpe?g|png|gif|webp|avif|svg)$/i

/** Whether a file name has the extension of a supported picture format. */
export function isImageName(name: string): boolean {
  return imageName.test(name)
}

/**
 * Lists pictures below a folder, in order of their paths; symbolic links are not followed.
 * @param siteRoot absolute
 * @param folder from the site's root, e.g. `public/images`
 * @returns paths from the site's root
 */
export function imageFiles(siteRoot: string, folder: string, read: FolderReader = readFolder): string[] {
  return read(path.join(siteRoot, folder))
    .entries.flatMap((entry) => {
      const place = `${folder}/${entry.name}`
      if (entry.isDirectory()) return imageFiles(siteRoot, place, read)
      return entry.isFile() && isImageName(entry.name) ? [place] : []
    })
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}
