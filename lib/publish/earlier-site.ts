/** What the last build put into out/ and knew of its pages: the next one takes over what is made from the same, without reading or writing it. */
import { linkSync, lstatSync } from 'node:fs'
import path from 'node:path'
import type { BuiltPage } from './store/built-page.ts'
import { type Store, storeKey } from './store/store.ts'

/** A page without its HTML. */
export type PageRecord = Omit<BuiltPage, 'html'>

type PublishedAs = readonly [key: string, size: number, modified: number]

type Record = {
  /** Name in out/ → what it was made from, and how the file looks as long as nobody changed it. */
  files: [name: string, ...PublishedAs][]
  /** Key of a page → what is known of it. */
  pages: [key: string, PageRecord][]
}

/** One entry of the store, written by every build. */
const recordKey = storeKey('published site')

export class EarlierSite {
  readonly #folder: string
  readonly #files: ReadonlyMap<string, PublishedAs>
  readonly #pages: ReadonlyMap<string, PageRecord>

  /** @param folder out/ as the last build left it; nothing is taken over from one that is not there */
  constructor(store: Store, folder: string) {
    const kept = store.read(recordKey)
    // The checksum says that this is what `remember` wrote.
    const { files, pages }: Record = kept ? JSON.parse(kept.toString('utf8')) : { files: [], pages: [] }
    this.#folder = folder
    this.#files = new Map(files.map(([name, ...known]) => [name, known]))
    this.#pages = new Map(pages)
  }

  page(key: string): PageRecord | undefined {
    return this.#pages.get(key)
  }

  /**
   * Puts the earlier file in a new place as well; the two share their bytes until the old site is removed.
   * @param key what it has to be made from
   * @returns its size; null when there is none, or somebody changed it, or the disk knows no links
   */
  link(name: string, key: string, target: string): number | null {
    const [made, size, modified] = this.#files.get(name) ?? []
    if (made !== key || size === undefined) return null
    const file = path.join(this.#folder, name)
    const stat = lstatSync(file, { throwIfNoEntry: false })
    if (!stat?.isFile() || stat.size !== size || stat.mtimeMs !== modified) return null
    try {
      linkSync(file, target)
      return size
    } catch {
      return null
    }
  }
}

/**
 * Remembers a site for the next build.
 * @param out where it lies now
 * @param keys name → what the file was made from; other files are made anew each time
 */
export function rememberSite(
  store: Store,
  out: string,
  keys: ReadonlyMap<string, string>,
  pages: Iterable<[key: string, PageRecord]>,
): void {
  const files: Record['files'] = [...keys].map(([name, key]) => {
    const { size, mtimeMs } = lstatSync(path.join(out, name))
    return [name, key, size, mtimeMs]
  })
  store.write(recordKey, JSON.stringify({ files, pages: [...pages] } satisfies Record))
}
