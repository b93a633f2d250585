/** What the pictures of a publication are: found and read once when it is loaded, then plain data for every worker. */
import { dirname, join, relative } from 'node:path'
import type { KeptPictures, Picture } from '../../images/index.ts'
import { type FoundImage, type PictureFinder, pictureFinder } from '../../images/index.ts'
import type { CompiledBody } from '../../markdown/index.ts'
import { isGuide } from '../entities/documents/guide.ts'
import type { Content, Visibility } from '../model.ts'
import type { PictureUse } from './picture-uses.ts'

export type Pictures = {
  /** By document path and source, see `pictureKey`. */
  found: Record<string, FoundImage>
  /** The first good picture of a document's body: what lists show when the front matter names none. */
  first: Record<string, { source: string; alt: string }>
}

/** A line break stands in no path, so no two keys meet. */
export const pictureKey = (path: string, source: string): string => `${path}\n${source}`

/**
 * Makes the finder for one run over a site.
 * @param guide the authors' guide, where it is shown: its pictures lie beside it, whatever the site's own are
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
  const home = dirname(dirname(guide))
  const guides = pictureFinder({ siteRoot: home, folders: ['docs'], ...kept })
  return {
    async find(request) {
      if (!isGuide(request.documentPath)) return finder.find(request)
      const found = await guides.find(request)
      if (!('picture' in found)) return found
      // Whoever makes its files looks from the site's root.
      const path = relative(root, join(home, found.picture.path)).replaceAll('\\', '/')
      return { picture: { ...found.picture, path } }
    },
  }
}

/** Finds every picture used. */
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

/** Large enough for a list, and of a shape that can be cropped to one: no badge, no banner, no column of a table. */
function isGood(found: FoundImage | undefined): boolean {
  if (!found || !('picture' in found)) return false
  const { width, height, treatment } = found.picture
  // A diagram is for reading: at the size of a list its words are dust, and a drawn cover serves better.
  return treatment !== 'vector' && width >= 480 && width / height >= 0.6 && width / height <= 2.6
}

/** The pictures that a build has to make files of: those of published documents (of all, where all are seen), of people and of categories. */
export function picturesToPublish(
  { found }: Pictures,
  { posts, pages, authors, categories }: Content,
  visibility: Visibility = 'published',
): Picture[] {
  const published = new Set(
    [...posts, ...pages, ...authors, ...categories]
      .filter((document) => visibility === 'all' || !('state' in document) || document.state === 'published')
      .map(({ path }) => path),
  )
  const pictures = Object.entries(found).flatMap(([key, image]) =>
    'picture' in image && published.has(key.slice(0, key.indexOf('\n'))) ? [image.picture] : [],
  )
  return [...new Map(pictures.map((picture) => [picture.path, picture])).values()]
}
