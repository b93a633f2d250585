/** Finds the pictures of a publication. They are read once on loading and are plain data from then on. */
import { dirname, join, relative } from 'node:path'
import type { KeptPictures, Picture } from '../../images/index.ts'
import { type FoundImage, type PictureFinder, pictureFinder } from '../../images/index.ts'
import type { CompiledBody } from '../../markdown/index.ts'
import { isGuide } from '../entities/documents/guide.ts'
import { allTerms } from '../entities/taxonomies/term-files.ts'
import type { Content, Visibility } from '../model.ts'
import type { PictureUse } from './picture-uses.ts'

export type Pictures = {
  /** By document path and source, see `pictureKey`. */
  found: Record<string, FoundImage>
  /** The first suitable picture of each document's body, which lists show if the front matter names none. */
  first: Record<string, { source: string; alt: string }>
}

/** Returns the key of a picture. Keys are unique because paths cannot contain line breaks. */
export const pictureKey = (path: string, source: string): string => `${path}\n${source}`

/**
 * Creates the picture finder for one load of a site.
 * @param guide path of the authors' guide, if shown: its pictures are next to it rather than in the site
 */
export function finderFor(
  root: string,
  content: Content,
  options: { cacheFolder: string; kept?: KeptPictures | undefined; guide?: string | undefined },
): Pick<PictureFinder, 'find'> {
  const { url, image_hosts } = content.site
  const { guide, ...kept } = options
  const finder = pictureFinder({ siteRoot: root, siteUrl: url, remoteHosts: image_hosts, ...kept })
  if (guide === undefined) return finder
  const home = dirname(dirname(dirname(guide)))
  const guides = pictureFinder({ siteRoot: home, folders: ['docs/guide'], ...kept })
  return {
    async find(request) {
      if (!isGuide(request.documentPath)) return finder.find(request)
      const found = await guides.find(request)
      if (!('picture' in found)) return found
      // Paths of pictures are relative to the site's root.
      const moved = (picture: Picture): Picture => ({
        ...picture,
        path: relative(root, join(home, picture.path)).replaceAll('\\', '/'),
      })
      const { narrow, ...wide } = found.picture
      return { picture: { ...moved(wide), ...(narrow && { narrow: moved(narrow) }) } }
    },
  }
}

/** Finds all pictures in use. */
export async function findPictures(
  uses: readonly PictureUse[],
  bodies: ReadonlyMap<string, CompiledBody>,
  finder: Pick<PictureFinder, 'find'>,
): Promise<Pictures> {
  const entries = await Promise.all(
    uses.map(
      async ({ path, source }) =>
        [pictureKey(path, source), await finder.find({ source, documentPath: path })] as const,
    ),
  )
  const found = Object.fromEntries(entries)
  const first = Object.fromEntries(
    [...bodies].flatMap(([path, { images }]) => {
      const good = images.find(({ src }) => isGood(found[pictureKey(path, src)]))
      return good ? [[path, { source: good.src, alt: good.alt ?? '' }]] : []
    }),
  )
  return { found, first }
}

/** Whether a picture is suitable for lists: large enough and not too wide or narrow to crop. Excludes badges and banners. */
function isGood(found: FoundImage | undefined): boolean {
  if (!found || !('picture' in found)) return false
  const { width, height, treatment } = found.picture
  // The text of diagrams is illegible at the size of a list; a generated cover looks better.
  return treatment !== 'vector' && width >= 480 && width / height >= 0.6 && width / height <= 2.6
}

/** A drawing and its version for phones. */
const withNarrow = (picture: Picture): Picture[] => (picture.narrow ? [picture, picture.narrow] : [picture])

/** Returns the pictures a build has to process: those of published documents (of all, if all are visible), people and terms. */
export function picturesToPublish(
  { found }: Pictures,
  content: Content,
  visibility: Visibility = 'published',
): Picture[] {
  const published = new Set(
    [...content.posts, ...content.pages, ...content.authors, ...allTerms(content)]
      .filter((document) => visibility === 'all' || !('state' in document) || document.state === 'published')
      .map(({ path }) => path),
  )
  const pictures = Object.entries(found).flatMap(([key, image]) =>
    'picture' in image && published.has(key.slice(0, key.indexOf('\n'))) ? withNarrow(image.picture) : [],
  )
  return [...new Map(pictures.map((picture) => [picture.path, picture])).values()]
}
