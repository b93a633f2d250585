/** What the front matter of files said in an earlier run: a file whose size and times are as they were is neither read nor parsed again, unless somebody asks for its text. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { settledState } from '../file-state.ts'
import type { Position } from '../problem.ts'
import { type ParsedDocument, placeFinder } from './document.ts'
import type { ContentFile } from './files.ts'

type Stored = Omit<ParsedDocument<unknown>, 'document'> & {
  document: {
    data: unknown
    line: number
    blank: boolean
    hash: string
    empty: string[]
    places: [string, Position][]
    typed: [string, string][]
  } | null
}

/** Path of a file → what was seen of it (`settledState`), and what it said. */
type Entries = Map<string, readonly [state: string, stored: Stored]>

export class KeptDocuments {
  readonly #before: Entries
  readonly #now: Entries = new Map()
  #changed = false

  constructor(before: Entries = new Map()) {
    this.#before = before
  }

  /**
   * What a file says: from the earlier run when it is unchanged.
   * @param parse reads and parses it
   */
  read<Data>(source: ContentFile, parse: () => ParsedDocument<Data>): ParsedDocument<Data> {
    const state = settledState(source.file)
    const kept = this.#before.get(source.path)
    if (kept && kept[0] === state) {
      this.#now.set(source.path, kept)
      return revived(source, kept[1], parse)
    }
    const parsed = parse()
    this.#changed = true
    if (state !== undefined) this.#now.set(source.path, [state, stored(parsed)])
    return parsed
  }

  /** Writes what the next run is to know; nothing where it knows it already. */
  save(file: string, key: string): void {
    if (!this.#changed && this.#now.size === this.#before.size) return
    const json = JSON.stringify([...this.#now])
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(`${file}.tmp`, `${checksum(key, json)}\n${json}`)
    renameSync(`${file}.tmp`, file)
  }
}

/**
 * @param file where an earlier run left what it read; one that is damaged, or of other code, counts as absent
 * @param key stands for the code that reads documents
 */
export function openKeptDocuments(file: string, key: string): KeptDocuments {
  try {
    const text = readFileSync(file, 'utf8')
    const end = text.indexOf('\n')
    const json = text.slice(end + 1)
    // The checksum says that this is what `save` wrote.
    if (text.slice(0, end) === checksum(key, json)) return new KeptDocuments(new Map(JSON.parse(json)))
  } catch {
    // Never written, or not readable.
  }
  return new KeptDocuments()
}

const checksum = (key: string, json: string) => hashOf(`${key}\n${json}`)
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

function stored({ document, problems, unknown }: ParsedDocument<unknown>): Stored {
  const { data, body, empty, places, typed } = document ?? {}
  return {
    problems,
    unknown,
    document: body
      ? {
          data,
          line: body.line,
          blank: body.blank,
          hash: body.hash ?? hashOf(body.text),
          empty: [...(empty ?? [])],
          places: [...(places ?? [])],
          typed: [...(typed ?? [])],
        }
      : null,
  }
}

/** The document again. Its text is read from the file when asked for. */
function revived<Data>(source: ContentFile, kept: Stored, parse: () => ParsedDocument<Data>): ParsedDocument<Data> {
  const { problems, unknown, document } = kept
  if (!document) return { problems, unknown, document: null }
  const { line, blank, hash } = document
  let text: string | undefined
  const body = {
    get text() {
      text ??= parse().document?.body.text
      // A text that belongs to other front matter, or would be kept under the name of another, must go no further.
      if (text === undefined || hashOf(text) !== hash)
        throw new Error(`${source.path} was saved while it was read — run the command again`)
      return text
    },
    line,
    blank,
    hash,
  }
  // A path has one schema for ever (its folder decides it), so what was kept for it is of this type.
  const data = document.data as Data
  const places = new Map(document.places)
  const typed = new Map(document.typed)
  return {
    problems,
    unknown,
    document: { source, data, body, empty: new Set(document.empty), at: placeFinder(places, typed), places, typed },
  }
}
