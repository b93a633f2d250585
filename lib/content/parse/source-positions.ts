/** Source positions of front matter values, as plain data: a path of keys and list indices → line and column. */
import { isMap, isNode, isScalar, isSeq, type YAMLMap } from 'yaml'
import type { Position } from '../../core/problems/problem.ts'

export type SourcePositions = ReadonlyMap<string, Position>

/** The key of a path in the map. A line break cannot occur in a key, because the parser folds it. */
export const pathOf = (keys: readonly PropertyKey[]) => keys.map(String).join('\n')

/**
 * Collects the positions of all values of a mapping.
 * @param positionOf turns an offset in the YAML into a position in the file
 */
export function collectPositions(root: YAMLMap, positionOf: (offset: number) => Position): SourcePositions {
  const positions = new Map<string, Position>()
  // The first of two equal keys wins, as in the parser's own lookup.
  const add = (keys: readonly PropertyKey[], offset: number | undefined) => {
    if (offset !== undefined && !positions.has(pathOf(keys))) positions.set(pathOf(keys), positionOf(offset))
  }
  const walk = (node: unknown, keys: readonly PropertyKey[]) => {
    if (!isNode(node)) return
    if (keys.length > 0) add(keys, node.range?.[0])
    if (isSeq(node)) for (const [index, item] of node.items.entries()) walk(item, [...keys, index])
    if (isMap(node))
      for (const { key, value } of node.items) {
        const own = [...keys, isScalar(key) ? String(key.source ?? key.value) : String(key)]
        walk(value, own)
        // A key without a value has only its own position.
        if (keys.length === 0) add(own, isNode(key) ? key.range?.[0] : undefined)
      }
  }
  walk(root, [])
  return positions
}

/** Returns the position of a value, else of the nearest enclosing value that has one: a list typed as a single value has one position for its only item. */
export function positionAt(positions: SourcePositions, keys: readonly PropertyKey[], otherwise: Position): Position {
  for (let length = keys.length; length > 0; length--) {
    const found = positions.get(pathOf(keys.slice(0, length)))
    if (found) return found
  }
  return otherwise
}
