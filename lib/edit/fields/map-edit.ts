/** Sets, adds or removes a key of a map, or of a group within it: in lines of its own, or between braces. Ships to the browser. */
import { isMap, isScalar, isSeq, type Pair, Scalar, type YAMLMap } from 'yaml'
import type { FieldType, TextEdit } from '../api.ts'
import { addedKey } from './added-key.ts'
import { listEdit } from './list-edit.ts'
import { keyEnd, keyOf, keyStart, pairEnd, textOf } from './pairs.ts'
import { lineEnd, lineStart, valueEnd } from './places.ts'
import { formatted, isPlainType, scalarEdit } from './scalar-edit.ts'
import type { ListItem, NewValue, Place, Refused } from './typed-value.ts'

type Edit = TextEdit | null | Refused

/** @param map null if there are no keys yet */
export function mapEdit(yaml: string, map: YAMLMap | null, place: Place, value: NewValue, isTop = true): Edit {
  const [key = '', ...rest] = place.path
  const pair = map?.items.findLast((one) => keyOf(one) === key)
  if (map?.anchor !== undefined || map?.tag !== undefined)
    return { refused: 'The group has a YAML tag or anchor: change it in the source.' }
  if (!map || !pair) return isEmpty(value) ? null : addedKey(yaml, map, place, value, isTop)
  if (rest.length > 0) return editWithin(yaml, map, pair, { ...place, path: rest }, value)
  return isEmpty(value) ? removed(yaml, map, pair) : changed(yaml, map, pair, place.type, value)
}

const isEmpty = (value: NewValue): value is null => value === null || value.length === 0

function editWithin(yaml: string, map: YAMLMap, pair: Pair, place: Place, value: NewValue): Edit {
  const { value: node } = pair
  if (isMap(node)) {
    if (isEmpty(value) && isAll(node, place.path)) return removed(yaml, map, pair)
    return mapEdit(yaml, node, place, value, false)
  }
  if (node !== null && !isScalar(node)) return { refused: `${keyOf(pair)} has to be changed in the source.` }
  const isMain = place.path.length === 1 && place.path[0] === place.main
  if (textOf(node) === null) {
    if (isEmpty(value)) return null
    return isMain
      ? changed(yaml, map, pair, place.type, value)
      : scalarEdit(yaml, node, keyEnd(pair), [inBraces(place, value)], { isVerbatim: true, inFlow: map.flow === true })
  }
  if (isMain) return isEmpty(value) ? removed(yaml, map, pair) : changed(yaml, map, pair, place.type, value)
  if (isEmpty(value)) return null
  return place.main === undefined || node === null
    ? { refused: `${keyOf(pair)} is a single value here: change it in the source.` }
    : grouped(yaml, node, place.main, inBraces(place, value))
}

/** Whether a group has this key only. */
const isAll = ({ items }: YAMLMap, [key, ...rest]: readonly string[]): boolean =>
  items.every((one) => keyOf(one) === key && (rest.length === 0 || (isMap(one.value) && isAll(one.value, rest))))

/** `series: Queues` becomes `series: {name: Queues, part: 2}`. */
function grouped(yaml: string, node: Scalar, main: string, added: string): Edit {
  if (node.tag !== undefined || node.anchor !== undefined)
    return { refused: 'The value has a YAML tag or anchor: change it in the source.' }
  const from = node.range?.[0] ?? 0
  const to = valueEnd(yaml, node)
  const source = yaml.slice(from, to)
  const isQuoted = node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE
  const canStay = !source.includes('\n') && (isQuoted || (node.type === Scalar.PLAIN && !/[,[\]{}]/.test(source)))
  const own = canStay ? source : formatted(textOf(node) ?? '', { inFlow: true })
  return { from, to, insert: `{${main}: ${own}, ${added.slice(1)}` }
}

/** A new group on one line. */
function inBraces({ path, type }: Place, value: string | readonly ListItem[]): string {
  const items = [value].flat().flatMap((item) => (typeof item === 'string' ? item : []))
  const texts = items.map((text) => formatted(text, { inFlow: true, isPlain: isPlainType(type) }))
  const inner = typeof value === 'string' ? (texts[0] ?? '') : `[${texts.join(', ')}]`
  return path.reduceRight((within, key) => `{${key}: ${within}}`, inner)
}

function removed(yaml: string, map: YAMLMap, pair: Pair): Edit {
  if (map.flow !== true)
    return {
      from: lineStart(yaml, keyStart(pair)),
      to: Math.min(lineEnd(yaml, pairEnd(yaml, pair)) + 1, yaml.length),
      insert: '',
    }
  const at = map.items.indexOf(pair)
  const [before, after] = [map.items[at - 1], map.items[at + 1]]
  const from = before ? pairEnd(yaml, before) : keyStart(pair)
  const to = !before && after ? keyStart(after) : pairEnd(yaml, pair)
  if (/(?:^|\s)#/.test(yaml.slice(from, keyStart(pair)) + yaml.slice(pairEnd(yaml, pair), to)))
    return { refused: 'The group has comments between its braces: change it in the source.' }
  return { from, to, insert: '' }
}

function changed(yaml: string, map: YAMLMap, pair: Pair, type: FieldType, value: NewValue): Edit {
  const { value: node } = pair
  const items = [value ?? ''].flat()
  if (isSeq(node)) return listEdit(yaml, node, items)
  if (isMap(node)) return { refused: `${keyOf(pair)} is a group of keys here: change it in the source.` }
  if (node !== null && !isScalar(node)) return { refused: `${keyOf(pair)} has to be changed in the source.` }
  const texts = items.flatMap((item) => (typeof item === 'string' ? item : []))
  if (texts.length < items.length) return { refused: `${keyOf(pair)} is no list here.` }
  const inFlow = map.flow === true
  if (texts.length === 1 && textOf(node) === texts[0]) return null
  return scalarEdit(yaml, node, keyEnd(pair), texts, { isPlain: isPlainType(type), inFlow })
}
