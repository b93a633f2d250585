/**
 * Reads and changes single keys of front matter in the text of a document. Only the lines of the key change: quotes, comments, order and
 * everything else stay as they are typed. Ships to the browser.
 */
import { isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml'
import type { FieldType, TextEdit } from './api.ts'
import { listEdit } from './fields/list-edit.ts'
import { type MatterRange, matterRange } from './fields/matter-range.ts'
import { indentOf, lineEnd, lineStart, valueEnd } from './fields/places.ts'
import { formatted, isPlainType, scalarEdit } from './fields/scalar-edit.ts'

/** An item of a list: its text, or, for one that is more than a text, its place in the list as it is. */
export type ListItem = string | { kept: number }

/** A value as typed; `group` is anything but a text or a list of texts. */
export type ReadValue = { text: string | null } | { list: ListItem[] } | { group: true }

/** Offsets cover the lines of the key. */
export type ReadField = { value: ReadValue; from: number; to: number }

export type Refused = { refused: string }

/** @returns every top-level key as typed, in order; the last of two equal keys counts */
export function readFields(text: string): Map<string, ReadField> | Refused {
  const read = readMatter(text)
  if ('refused' in read) return read
  const { root, from, yaml } = read
  return new Map(
    (root?.items ?? []).map((pair) => [
      keyOf(pair),
      {
        value: readValue(pair),
        from: from + lineStart(yaml, keyStart(pair)),
        to: from + lineEnd(yaml, pairEnd(yaml, pair)),
      },
    ]),
  )
}

/**
 * Sets a key, adds it after the others, or removes it.
 * @param field the key as it is typed there, or is to be typed
 * @param value null, `''` and an empty list remove the key
 * @returns the edit of the text, null if nothing changes, or why it has to be made in the source
 */
export function setField(
  text: string,
  field: { key: string; type: FieldType },
  value: string | readonly ListItem[] | null,
): { edit: TextEdit | null } | Refused {
  const read = readMatter(text)
  if ('refused' in read) return read
  const { root, from, yaml } = read
  const pair = root?.items.findLast((one) => keyOf(one) === field.key)
  const isEmpty = value === null || value.length === 0
  const made = !pair
    ? isEmpty
      ? null
      : added(yaml, root, field, value)
    : isEmpty
      ? {
          from: lineStart(yaml, keyStart(pair)),
          to: Math.min(lineEnd(yaml, pairEnd(yaml, pair)) + 1, yaml.length),
          insert: '',
        }
      : changed(yaml, pair, field.type, value)
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

const keyOf = ({ key }: Pair): string => (isScalar(key) ? String(key.source ?? key.value) : '')
const keyStart = ({ key }: Pair): number => (isScalar(key) ? (key.range?.[0] ?? 0) : 0)
const keyEnd = ({ key }: Pair): number => (isScalar(key) ? (key.range?.[1] ?? 0) : 0)
/** The offset after the last character of the key or its value. */
const pairEnd = (yaml: string, pair: Pair): number => Math.max(keyEnd(pair), valueEnd(yaml, pair.value))

function readValue({ value }: Pair): ReadValue {
  if (value === null) return { text: null }
  if (isScalar(value))
    return { text: value.value === null ? null : typeof value.value === 'string' ? value.value : String(value.source) }
  if (!isSeq(value)) return { group: true }
  return {
    list: value.items.map((item, index) => {
      const isText = isScalar(item) && item.value !== null
      return isText ? (typeof item.value === 'string' ? item.value : String(item.source)) : { kept: index }
    }),
  }
}

function changed(
  yaml: string,
  pair: Pair,
  type: FieldType,
  value: string | readonly ListItem[],
): TextEdit | null | Refused {
  const current = readValue(pair)
  if ('group' in current) return { refused: `${keyOf(pair)} is a group of keys here: change it in the source.` }
  const node = pair.value
  if (isSeq(node)) return listEdit(yaml, node, typeof value === 'string' ? [value] : value)
  if (node !== null && !isScalar(node)) return { refused: `${keyOf(pair)} has to be changed in the source.` }
  const items = typeof value === 'string' ? [value] : value
  const texts = items.flatMap((item) => (typeof item === 'string' ? item : []))
  if (texts.length < items.length) return { refused: `${keyOf(pair)} is no list here.` }
  const [only = ''] = texts
  if (texts.length === 1 && 'text' in current && current.text === only) return null
  return scalarEdit(yaml, node, keyEnd(pair), texts, isPlainType(type))
}

function added(
  yaml: string,
  root: YAMLMap | null,
  { key, type }: { key: string; type: FieldType },
  value: string | readonly ListItem[],
): TextEdit {
  const [first] = root?.items ?? []
  const indent = first ? indentOf(yaml, keyStart(first)) : ''
  const texts = typeof value === 'string' ? value : value.flatMap((item) => (typeof item === 'string' ? item : []))
  const one = typeof texts === 'string' ? texts : texts.length === 1 && type === 'people' ? texts[0] : undefined
  const lines =
    one !== undefined
      ? [`${indent}${key}: ${formatted(one, { isPlain: isPlainType(type) })}`]
      : [`${indent}${key}:`, ...[...texts].map((text) => `${listIndent(yaml, root, indent)}- ${formatted(text, {})}`)]
  const gap = yaml === '' || yaml.endsWith('\n') ? '' : '\n'
  return { from: yaml.length, to: yaml.length, insert: `${gap}${lines.join('\n')}\n` }
}

/** Lists are indented as the others in the file. */
function listIndent(yaml: string, root: YAMLMap | null, indent: string): string {
  for (const { value } of root?.items ?? [])
    if (isSeq(value) && value.flow !== true && value.range) return indentOf(yaml, value.range[0])
  return `${indent}  `
}
