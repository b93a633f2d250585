/** What checks and lists ask of compiled bodies, of a whole site in one file. HTML, text and Markdown are read from a body's own file when somebody asks for them. */
import { statSync } from 'node:fs'
import { KeptEntries } from '../../core/cache/kept-entries.ts'
import type { BodyInput, CompiledBody } from './body.ts'
import { readCachedNow } from './cache.ts'
import { moved } from './moved.ts'

type Outline = Omit<CompiledBody, 'parts' | 'text' | 'alternate'>

/** Size of a body's file → its outline, as it were at line 1 of no file. */
export class KeptBodies extends KeptEntries<readonly [size: number, outline: Outline]> {
  /**
   * The body that an input gave before; null when there is none.
   * @param file the file of its result: named by a hash of all that shapes it
   */
  read(file: string, input: BodyInput): CompiledBody | null {
    const size = sizeOf(file)
    const kept = this.take(file, ([before]) => before === size)
    if (!kept) return null
    return {
      ...moved(kept[1], input.path, input.firstLine - 1),
      // Read each time: nobody asks twice, and the HTML of all bodies would be half a gigabyte.
      get parts() {
        return readCachedNow(file).parts
      },
      get text() {
        return readCachedNow(file).text
      },
      get alternate() {
        return readCachedNow(file).alternate
      },
    }
  }

  /**
   * Remembers a body whose result lies in its file.
   * @returns the body without its HTML, text and Markdown, which are read when asked for; the body itself when there is no such file
   */
  keep(file: string, input: BodyInput, body: CompiledBody): CompiledBody {
    const size = sizeOf(file)
    const { parts, text, alternate, ...outline } = body
    if (size !== undefined) this.put(file, [size, moved(outline, '', 1 - input.firstLine)])
    return this.read(file, input) ?? body
  }
}

const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size
