/** Makes the files of the pictures that a build shows; a second build finds them in the cache. */
import { join } from 'node:path'
import { type Publication, picturesToPublish, type Visibility } from '../content/index.ts'
import { withProgress } from '../core/terminal/progress.ts'
import { type EncodeProgress, encodePictures } from '../images/index.ts'
import { cacheFolder } from './load-site.ts'

/** @returns how many files there are and how many had to be made */
export async function makePictures(
  { root, content, pictures }: Publication,
  visibility?: Visibility,
): Promise<EncodeProgress> {
  let reached = ''
  const onProgress = ({ done, total, encoded }: EncodeProgress) => {
    reached = `${done} of ${total} files, ${encoded} of them new`
  }
  const options = { siteRoot: root, cacheFolder: join(cacheFolder, 'images'), onProgress }
  const making = encodePictures(picturesToPublish(pictures, content, visibility), options)
  return withProgress('Making pictures', making, () => reached)
}
