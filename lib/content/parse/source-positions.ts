/** Where the values of front matter stand, as plain data: a path of keys and list positions → line and column. */
import { isMap, isNode, isScalar, isSeq, type YAMLMap } from 'yaml'
import type { Position } from '../../core/problems/problem.ts'

export type Places = ReadonlyMap<string, Position>

/** No key holds a line break: the parser would have folded it. */
const pathOf = (keys: readonly PropertyKey[]) => keys.map(String).join('\n')

/** @param place turns an offset of the YAML into a position of the file */
export function placesOf(root: YAMLMap, place: (offset: number) => Position): Places {
  const places = new Map<string, Position>()
  // Of a key that stands twice the first place counts, as the parser's own look-up has it.
  const add = (keys: readonly PropertyKey[], offset: number | undefined) => {
    if (offset !== undefined && !places.has(pathOf(keys))) places.set(pathOf(keys), place(offset))
  }
  const walk = (node: unknown, keys: readonly PropertyKey[]) => {
    if (!isNode(node)) return
    if (keys.length > 0) add(keys, node.range?.[0])
    if (isSeq(node)) for (const [index, item] of node.items.entries()) walk(item, [...keys, index])
    if (isMap(node))
      for (const { key, value } of node.items) {
        const own = [...keys, isScalar(key) ? String(key.source ?? key.value) : String(key)]
        walk(value, own)
        // A key without a value has no other place than its own.
        if (keys.length === 0) add(own, isNode(key) ? key.range?.[0] : undefined)
      }
  }
  walk(root, [])
  return places
}

/** The place of a value: of the nearest enclosing one that has a place, since an item of a list that was typed as one value stands where that stands. */
export function placeAt(places: Places, keys: readonly PropertyKey[], otherwise: Position): Position {
  for (let length = keys.length; length > 0; length--) {
    const found = places.get(pathOf(keys.slice(0, length)))
    if (found) return found
  }
  return otherwise
}
