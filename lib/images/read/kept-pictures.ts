/** Pictures read by an earlier run, or an earlier load of the same run: a file whose fingerprint is unchanged is not read again. */
import { GenerationalCache } from '../../core/cache/generational-cache.ts'
import type { Store } from '../../core/cache/store.ts'
import { fileFingerprint } from '../../core/files/file-index.ts'
import type { ImageFault } from '../files/resolve-image.ts'
import type { Picture } from './read-picture.ts'

type Result = { picture: Picture } | { fault: ImageFault }

export class KeptPictures extends GenerationalCache<readonly [fingerprint: string, result: Result, factsKey?: string]> {
  #store: Store | undefined

  /**
   * Returns what is known of a picture.
   * @param store holds its facts
   * @param read reads the file when it changed
   */
  async read(
    file: string,
    store: Store,
    read: () => Promise<{ picture: Picture; key: string } | { fault: ImageFault }>,
  ): Promise<Result> {
    this.#store ??= store
    const fingerprint = fileFingerprint(file)
    const kept = this.take(file, ([before]) => before === fingerprint)
    if (kept) {
      if (kept[2] !== undefined) this.#store.use(kept[2])
      return kept[1]
    }
    const found = await read()
    if (!('picture' in found)) {
      if (fingerprint !== undefined) this.put(file, [fingerprint, found])
      return found
    }
    this.#store.use(found.key)
    const result = { picture: found.picture }
    if (fingerprint !== undefined) this.put(file, [fingerprint, result, found.key])
    return result
  }

  /** Drops facts that no site uses any more. */
  sweep(site: string): void {
    this.#store?.sweep(site)
  }
}
