/** Front matter parsed in an earlier run: a file with unchanged size and times is neither read nor parsed again, unless its text is asked for. */
import { createHash } from 'node:crypto'
import { GenerationalCache } from '../../core/cache/generational-cache.ts'
import { fileFingerprint } from '../../core/files/file-index.ts'
import type { Position } from '../../core/problems/problem.ts'
import { type ContentFile, fileKey } from '../parse/content-file.ts'
import { type Body, type Document, type ParsedDocument, positionFinder } from '../parse/document.ts'

type StoredBody = Pick<Body, 'line' | 'blank' | 'untitled'> & { hash: string }

type StoredDocument = StoredBody & {
  data: unknown
  empty: string[]
  positions: [string, Position][]
  typed: [string, string][]
  invalid?: string[]
}

type Stored = Omit<ParsedDocument<unknown>, 'document' | 'partial' | 'unread'> & {
  document: StoredDocument | null
  partial?: StoredDocument | undefined
  unread?: StoredBody | undefined
}

/** `fileKey` of a document → what was seen of it (`fileFingerprint` and the version of its schema), and what it said. */
export class KeptDocuments extends GenerationalCache<readonly [state: string, stored: Stored]> {
  /**
   * Returns a parsed file, from the earlier run if it is unchanged.
   * @param parse reads and parses it
   * @param schemaVersion see `DocumentCache`
   */
  read<Data>(source: ContentFile, parse: () => ParsedDocument<Data>, schemaVersion = ''): ParsedDocument<Data> {
    const seen = fileFingerprint(source.file)
    const state = seen && seen + schemaVersion
    const kept = this.take(fileKey(source), ([before]) => before === state)
    if (kept) return revived(source, kept[1], parse)
    const parsed = parse()
    // Copied: a title that is a slice of the text would keep all of it in memory.
    const fresh: Stored = JSON.parse(JSON.stringify(stored(parsed)))
    if (state !== undefined) this.put(fileKey(source), [state, fresh])
    return revived(source, fresh, parse, textOf(parsed))
  }
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

const storedBody = ({ line, blank, untitled, hash, text }: Body): StoredBody => ({
  line,
  blank,
  ...(untitled && { untitled }),
  hash: hash ?? hashOf(text()),
})

function stored({ document, partial, problems, unknown, unread }: ParsedDocument<unknown>): Stored {
  return {
    problems,
    unknown,
    document: document && storedDocument(document),
    partial: partial && storedDocument(partial),
    unread: unread && storedBody(unread),
  }
}

function storedDocument({ data, body, empty, positions, typed, invalid }: Document<unknown>): StoredDocument {
  const lists = { empty: [...empty], positions: [...positions], typed: [...typed] }
  return { ...storedBody(body), ...lists, data, ...(invalid ? { invalid: [...invalid] } : {}) }
}

/**
 * The document again. Its text is read from the file when asked for.
 * @param text where it is known already
 */
function revived<Data>(
  source: ContentFile,
  { problems, unknown, document, partial, unread }: Stored,
  parse: () => ParsedDocument<Data>,
  text?: string,
): ParsedDocument<Data> {
  const again = (kept: StoredDocument): Document<Data> => {
    const positions = new Map(kept.positions)
    const typed = new Map(kept.typed)
    return {
      source,
      // The folder of a file and the settings determine its schema, so the entry is of this type.
      data: kept.data as Data,
      body: revivedBody(source, kept, parse, text),
      empty: new Set(kept.empty),
      at: positionFinder(positions, typed),
      positions,
      typed,
      ...(kept.invalid ? { invalid: new Set(kept.invalid) } : {}),
    }
  }
  return {
    problems,
    unknown,
    document: document && again(document),
    partial: partial && again(partial),
    unread: unread && revivedBody(source, unread, parse, text),
  }
}

const textOf = ({ document, unread }: ParsedDocument<unknown>) => (document?.body ?? unread)?.text()

function revivedBody(
  source: ContentFile,
  { line, blank, untitled, hash }: StoredBody,
  parse: () => ParsedDocument<unknown>,
  known?: string,
): Body {
  let held = known
  return {
    text() {
      const before = held
      // Only the compiler asks for the text of a Markdown file, and only once: holding the texts of a whole site would cost memory.
      if (source.format === 'md') held = undefined
      if (before !== undefined) return before
      const text = textOf(parse())
      // The file has changed: its text would not belong to this front matter, and would be cached under the wrong hash.
      if (text === undefined || hashOf(text) !== hash)
        throw new Error(`${source.path} was saved while it was read — run the command again`)
      return text
    },
    line,
    blank,
    ...(untitled && { untitled }),
    hash,
  }
}
