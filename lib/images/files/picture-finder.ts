/** Resolves pictures for bodies, raw HTML, front matter and MDX. Each file is read once. */
import path from 'node:path'
import { limitedParallel } from '../encode/limited-parallel.ts'
import { KeptPictures } from '../read/kept-pictures.ts'
import { factsStore } from '../read/picture-store.ts'
import type { Picture } from '../read/read-picture.ts'
import { rememberingReader } from './folder-listing.ts'
import { locate } from './locate-file.ts'
import { NearestImages } from './nearest-image.ts'
import { type RemoteImage, remoteImage } from './remote-image.ts'
import { type ImageFault, type ImageSite, resolveImage } from './resolve-image.ts'

export type FoundImage = { picture: Picture } | { remote: RemoteImage } | { fault: ImageFault }

export type ImageRequest = {
  source: string
  /** The document that refers to the picture, from the site's root. */
  documentPath: string
}

export type PictureFinder = {
  /** Resolves a source. Repeated calls are free; a file is read once per content, even across builds. */
  find: (request: ImageRequest) => Promise<FoundImage>
  /** Every picture found so far, each once, sorted by path: the input of `encodePictures`. */
  found: () => Picture[]
}

export type FinderOptions = ImageSite & {
  cacheFolder: string
  /** Hosts that `site.yml` lists. */
  remoteHosts?: readonly string[]
  /** Pictures that other finders of the same site read before. */
  kept?: KeptPictures | undefined
}

/** Creates a finder for one run. Folders are listed once, so files that change later need a new finder. */
export function pictureFinder({
  cacheFolder,
  remoteHosts,
  kept = new KeptPictures(),
  ...site
}: FinderOptions): PictureFinder {
  const read = rememberingReader()
  const nearest = new NearestImages(site.siteRoot, read)
  const pictures = new Map<string, Promise<{ picture: Picture } | { fault: ImageFault }>>()
  const found = new Map<string, Picture>()
  const limited = limitedParallel(8)
  const store = factsStore(cacheFolder)

  const load = async (place: string, file: string) => {
    const result = await limited(() =>
      // The decoder is large, and most runs find no new picture.
      kept.read(file, store, async () => (await import('../read/read-picture.ts')).readPicture(place, file, store)),
    )
    if ('picture' in result) found.set(place, result.picture)
    return result
  }
  const loadBoth = async (place: string, file: string) => {
    const wide = await load(place, file)
    const beside = narrowPlace(place)
    if ('fault' in wide || !beside || locate(site.siteRoot, beside, read).found !== 'file') return wide
    const narrow = await load(beside, path.join(site.siteRoot, beside))
    return 'fault' in narrow ? narrow : { picture: { ...wide.picture, narrow: narrow.picture } }
  }
  return {
    async find({ source, documentPath }) {
      const resolved = resolveImage(source, documentPath, site, read, nearest)
      if ('fault' in resolved) return resolved
      if ('remote' in resolved) return { remote: remoteImage(resolved.remote, remoteHosts) }
      const { path: place, file } = resolved.local
      const loading = pictures.get(place) ?? loadBoth(place, file)
      pictures.set(place, loading)
      return loading
    },
    found: () => [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
  }
}

/** Where the version of a drawing for phones is: `x.narrow.svg` beside `x.svg`. */
function narrowPlace(place: string): string | undefined {
  return /(?<!\.narrow)\.svg$/i.test(place) ? place.replace(/\.svg$/i, '.narrow$&') : undefined
}
