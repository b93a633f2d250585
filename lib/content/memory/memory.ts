/** Keeps a loaded site in memory, so that reloading it in dev after an edit costs little more than the edit. */
import { fileFingerprint } from '../../core/files/file-index.ts'
import type { Problem } from '../../core/problems/problem.ts'
import { KeptPictures } from '../../images/index.ts'
import type { BodyMemory } from '../../markdown/index.ts'
import type { Site } from '../entities/site/site.ts'
import { type ContentFile, fileKey } from '../parse/content-file.ts'
import type { ParsedDocument } from '../parse/document.ts'

/** Valid files are unaffected; an invalid file yields its last valid version. */
export type Memory = {
  documents: DocumentMemory
  bodies: BodyMemory
  pictures: KeptPictures
  /** The settings when they could be used last. */
  site: Site | null
}

/** @param site settings to go on with until site.yml can be used */
export const newMemory = (site: Site | null = null): Memory => ({
  documents: new Map(),
  bodies: new Map(),
  pictures: new KeptPictures(),
  site,
})

type Kept = {
  /** See `fileFingerprint`. */
  state: string | undefined
  schemaVersion: string
  /** The text it was made from; undefined when the file could not be read as text. */
  text: string | undefined
  parsed: ParsedDocument<unknown>
}

/** By path. */
type DocumentMemory = Map<string, Kept>

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
