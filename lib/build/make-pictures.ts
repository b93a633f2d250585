/** Encodes the pictures that a build publishes; pictures already in the cache are skipped. */
import { join } from 'node:path'
import { type Publication, picturesToPublish, type Visibility } from '../content/index.ts'
import { withProgress } from '../core/terminal/progress.ts'
import { cutLetters } from '../fonts/make.ts'
import { type EncodeProgress, encodePictures } from '../images/index.ts'
import { cacheFolder } from './site-cache.ts'

/** @param visibility whether pictures of unpublished documents are included */
export async function makePictures({ root, content, pictures }: Publication, visibility: Visibility): Promise<void> {
  let reached = ''
  const onProgress = ({ done, total, encoded }: EncodeProgress) => {
    reached = `${done} of ${total} files, ${encoded} of them new`
  }
  const options = { siteRoot: root, cacheFolder: join(cacheFolder, 'images'), onProgress, cutLetters }
  const making = encodePictures(picturesToPublish(pictures, content, visibility), options)
  await withProgress('Making pictures', making, () => reached)
}
