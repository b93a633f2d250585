/** What pictures turned out to be, in an earlier run or an earlier load of this one: a file whose size and times are as they were is not read to be hashed anew. */

import { KeptEntries } from '../../core/cache/kept-entries.ts'
import { fileFingerprint } from '../../core/files/file-index.ts'
import type { ImageFault } from '../files/resolve-image.ts'
import type { Picture } from './read-picture.ts'

type Result = { picture: Picture } | { fault: ImageFault }

export class KeptPictures extends KeptEntries<readonly [state: string, result: Result]> {
  /**
   * What a picture is: from before when its file is unchanged.
   * @param read reads and judges the file
   */
  async read(file: string, read: () => Promise<Result>): Promise<Result> {
    const state = fileFingerprint(file)
    const kept = this.take(file, ([before]) => before === state)
    if (kept) return kept[1]
    const result = await read()
    if (state !== undefined) this.put(file, [state, result])
    return result
  }
}
