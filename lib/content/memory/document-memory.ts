/** Parsed documents by path: in dev an unchanged file is neither read nor parsed again, and an invalid one yields its last valid version. */
import { fileFingerprint } from '../../core/files/file-index.ts'
import type { Problem } from '../../core/problems/problem.ts'
import type { ParsedDocument } from '../parse/document.ts'
import { type ContentFile, fileKey } from '../parse/files.ts'

type Kept = {
  /** See `fileFingerprint`. */
  state: string | undefined
  schemaVersion: string
  /** The text it was made from; undefined when the file could not be read as text. */
  text: string | undefined
  parsed: ParsedDocument<unknown>
}

export type DocumentMemory = Map<string, Kept>

/**
 * Returns a parsed file, from memory if it is unchanged.
 * @param parse reads what `readSource` returned
 * @param schemaVersion see `DocumentCache`
 * @returns all problems of the file as it is now; its document may be an earlier one
 */
export function remembered<Data>(
  memory: DocumentMemory,
  source: ContentFile,
  read: () => { text: string } | { problem: Problem },
  parse: (source: ReturnType<typeof read>) => ParsedDocument<Data>,
  schemaVersion = '',
): ParsedDocument<Data> {
  // The folder of a file and the settings determine its schema, so the entry is of this type.
  const key = fileKey(source)
  const before = memory.get(key) as (Kept & { parsed: ParsedDocument<Data> }) | undefined
  const kept = before?.schemaVersion === schemaVersion ? before : undefined
  const state = fileFingerprint(source.file)
  if (kept && state !== undefined && kept.state === state) return kept.parsed
  const found = read()
  const text = 'text' in found ? found.text : undefined
  if (kept && text !== undefined && kept.text === text) {
    kept.state = state
    return kept.parsed
  }
  const now = parse(found)
  const parsed = { ...now, document: now.document ?? kept?.parsed.document ?? null }
  memory.set(key, { state, schemaVersion, text, parsed })
  return parsed
}
