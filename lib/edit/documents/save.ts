/** Saves a document, together with what was changed in its file meanwhile. */
import type { SaveAnswer, SaveRequest } from '../api.ts'
import type { Desk } from '../desk.ts'
import { merged } from '../files/merge.ts'
import { documentPlace } from '../files/place.ts'
import { readTextFile, writeTextFile } from '../files/text-file.ts'

/**
 * Nothing is awaited between reading the file and writing it, so that two requests cannot overtake each other.
 * @param tab the sender; all other tabs are notified
 */
export function saveDocument(desk: Desk, tab: string, { path, base, text }: SaveRequest): SaveAnswer {
  const place = documentPlace(desk.site, path)
  const file = readTextFile(place)
  const written = (now: string): string => {
    const hash = writeTextFile(place, file, now)
    desk.bases.keep(hash, now)
    desk.unsaved.drop(path)
    desk.tabs.wrote(tab, path, hash)
    return hash
  }
  if (!file) return base === '' ? { kind: 'saved', hash: written(text) } : { kind: 'gone' }
  if (file.hash === base || file.text === text) return { kind: 'saved', hash: written(text) }
  desk.bases.keep(file.hash, file.text)
  const before = desk.bases.of(base)
  // Without the text it was edited from, every difference counts as a change by both sides.
  const both = merged(before ?? '', text, file.text)
  if (before !== undefined && !both.conflict) return { kind: 'merged', hash: written(both.text), text: both.text }
  desk.unsaved.keep({ path, base, baseText: before ?? '', text, at: Date.now() })
  return { kind: 'conflict', hash: file.hash, theirs: file.text, mine: text, marked: both.text }
}
