/** The parts of all compiled bodies that checks and lists need, in one file. HTML, text and Markdown are read from a body's own entry on demand. */
import { statSync } from 'node:fs'
import { GenerationalCache } from '../../core/cache/generational-cache.ts'
import type { Store } from '../../core/cache/store.ts'
import type { BodyInput, CompiledBody } from './body.ts'
import { moved } from './moved.ts'
import { readKnownBody } from './stored-body.ts'

type Outline = Omit<CompiledBody, 'parts' | 'text' | 'alternate'>

/** Key of a body → the size of its entry, and its outline as if the body began at line 1 of no file. */
export class KeptBodies extends GenerationalCache<readonly [size: number, outline: Outline]> {
  #store: Store | undefined

  /**
   * The body that an input gave before; null when there is none.
   * @param key of its result in the store
   */
  read(store: Store, key: string, input: BodyInput): CompiledBody | null {
    this.#store ??= store
    const size = sizeOf(store, key)
    const kept = this.take(key, ([before]) => before === size)
    if (!kept) return null
    store.use(key)
    return {
      ...moved(kept[1], input.path, input.firstLine - 1),
      // Read each time, because the HTML of all bodies of a large site would be half a gigabyte.
      get parts() {
        return readKnownBody(store, key).parts
      },
      get text() {
        return readKnownBody(store, key).text
      },
      get alternate() {
        return readKnownBody(store, key).alternate
      },
    }
  }

  /**
   * Remembers a body that is in the store.
   * @returns the body without its HTML, text and Markdown, which are read on demand; the body itself when it is not in the store
   */
  keep(store: Store, key: string, input: BodyInput, body: CompiledBody): CompiledBody {
    const size = sizeOf(store, key)
    const { parts, text, alternate, ...outline } = body
    if (size !== undefined) this.put(key, [size, moved(outline, '', 1 - input.firstLine)])
    return this.read(store, key, input) ?? body
  }

  /** Drops bodies that no site uses any more. */
  sweep(site: string): void {
    this.#store?.sweep(site)
  }
}

const sizeOf = (store: Store, key: string) => statSync(store.fileOf(key), { throwIfNoEntry: false })?.size
