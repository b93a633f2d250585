/**
 * Reads and changes single keys of front matter in the text of a document, and those of its groups. Only the lines of the key change:
 * quotes, comments, order and everything else stay as they are typed. Ships to the browser.
 */
import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml'
import type { TextEdit } from './api.ts'
import { mapEdit } from './fields/map-edit.ts'
import { type MatterRange, matterRange } from './fields/matter-range.ts'
import { readMap } from './fields/pairs.ts'
import type { NewValue, Place, ReadField, Refused } from './fields/typed-value.ts'

/** @returns every key as typed, in order; the last of two equal keys counts */
export function readFields(text: string): Map<string, ReadField> | Refused {
  const read = readMatter(text)
  if ('refused' in read) return read
  const { root, from, yaml } = read
  return root ? readMap(yaml, root, from) : new Map()
}

/**
 * Sets a key, adds it after the others, or removes it, with its group if nothing else is in it.
 * @param place the key as it is typed there, or is to be typed
 * @param value null, `''` and an empty list remove the key
 * @returns the edit of the text, null if nothing changes, or why it has to be made in the source
 */
export function setField(text: string, place: Place, value: NewValue): { edit: TextEdit | null } | Refused {
  const read = readMatter(text)
  if ('refused' in read) return read
  const { root, from, yaml } = read
  const made = mapEdit(yaml, root, place, value)
  if (made && 'refused' in made) return made
  return { edit: made && { ...made, from: made.from + from, to: made.to + from } }
}

type Matter = MatterRange & { yaml: string /** Null if there are no keys. */; root: YAMLMap | null }

function readMatter(text: string): Matter | Refused {
  const range = matterRange(text)
  if ('refused' in range) return range
  const yaml = text.slice(range.from, range.to)
  const document = parseDocument(yaml, { schema: 'core', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' })
  const root = document.contents
  if (document.errors.length > 0) return { refused: 'The front matter cannot be read: correct it in the source first.' }
  if (root === null || (isScalar(root) && root.value === null)) return { ...range, yaml, root: null }
  if (!isMap(root) || root.flow === true || root.items.some(({ key }) => !isScalar(key)))
    return { refused: 'The front matter is not written one key per line: change it in the source.' }
  return { ...range, yaml, root }
}
