/** Keys of a YAML map with their places, and their values as typed. Ships to the browser. */
import { isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml'
import { lineEnd, lineStart, valueEnd } from './places.ts'
import type { ReadField, ReadValue } from './typed-value.ts'

export const keyOf = ({ key }: Pair): string => (isScalar(key) ? String(key.source ?? key.value) : '')
export const keyStart = ({ key }: Pair): number => (isScalar(key) ? (key.range?.[0] ?? 0) : 0)
export const keyEnd = ({ key }: Pair): number => (isScalar(key) ? (key.range?.[1] ?? 0) : 0)

/** The offset after the last character of the key or its value. */
export const pairEnd = (yaml: string, pair: Pair): number => Math.max(keyEnd(pair), valueEnd(yaml, pair.value))

/** The lines of a key; in braces, its characters. */
export function extentOf(yaml: string, map: YAMLMap, pair: Pair): { from: number; to: number } {
  const [from, to] = [keyStart(pair), pairEnd(yaml, pair)]
  return map.flow === true ? { from, to } : { from: lineStart(yaml, from), to: lineEnd(yaml, to) }
}

/** The text of a value; null for one that is absent, and for what is no text. */
export function textOf(node: unknown): string | null {
  if (!isScalar(node) || node.value === null) return null
  return typeof node.value === 'string' ? node.value : String(node.source)
}

/** @param offset of the YAML in the text */
export function readMap(yaml: string, map: YAMLMap, offset: number): Map<string, ReadField> {
  return new Map(
    map.items.map((pair) => {
      const { from, to } = extentOf(yaml, map, pair)
      return [keyOf(pair), { value: readValue(yaml, pair.value, offset), from: from + offset, to: to + offset }]
    }),
  )
}

export function readValue(yaml: string, value: unknown, offset: number): ReadValue {
  if (value === null || isScalar(value)) return { text: textOf(value) }
  if (isSeq(value))
    return { list: value.items.map((item, index) => textOf(item) ?? { kept: index, shown: inWords(yaml, item) }) }
  if (isMap(value) && value.items.every(({ key }) => isScalar(key))) return { group: readMap(yaml, value, offset) }
  return { other: true }
}

/** An item of a list that is more than a text: its values. */
function inWords(yaml: string, item: unknown): string {
  const value = readValue(yaml, item, 0)
  if (!('group' in value)) return 'one written in the source'
  return [...value.group.values()].flatMap((one) => ('text' in one.value ? (one.value.text ?? []) : [])).join(', ')
}
