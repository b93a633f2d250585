/** Puts the nodes of a chart in one column: each after what leads to it, and the parts of a frame together. */
import type { Graph, GraphFrame, GraphNode } from './read-graph.ts'

/** An entry of the column, from top to bottom. */
export type Entry =
  | { kind: 'node'; node: GraphNode; depth: number }
  | { kind: 'open'; frame: GraphFrame; depth: number }
  | { kind: 'close'; frame: GraphFrame; depth: number }

export function inOneColumn({ nodes, frames, edges }: Graph): Entry[] {
  const parents = new Map([...nodes, ...frames].map(({ id, parent }) => [id, parent]))
  /** The part of `frame` that is or holds a node. */
  const partOf = (id: string, frame: string | undefined): string | undefined => {
    let part: string | undefined = id
    while (part !== undefined && parents.get(part) !== frame) part = parents.get(part)
    return part
  }
  const level = (around: string | undefined, depth: number): Entry[] => {
    const parts = [...nodes, ...frames].filter(({ parent }) => parent === around)
    const next = new Map<string, string[]>(parts.map(({ id }) => [id, []]))
    for (const { from, to } of edges) {
      const [start, end] = [partOf(from, around), partOf(to, around)]
      if (start !== undefined && end !== undefined && start !== end) next.get(start)?.push(end)
    }
    const led = new Set([...next.values()].flat())
    // First those to which nothing leads; then what they don't lead to: circles, which start where they are first mentioned.
    const starts = [...[...next.keys()].filter((id) => !led.has(id)).toReversed(), ...next.keys()]
    return afterWhatLeadsThere(starts, next).flatMap((id): Entry[] => {
      const node = nodes.find((one) => one.id === id)
      if (node) return [{ kind: 'node', node, depth }]
      const frame = frames.find((one) => one.id === id)
      if (!frame) return []
      return [{ kind: 'open', frame, depth }, ...level(id, depth + 1), { kind: 'close', frame, depth }]
    })
  }
  return level(undefined, 0)
}

/** Depth first, in reverse of the order in which nodes are left; written as a loop, because charts may be long. */
function afterWhatLeadsThere(starts: string[], next: Map<string, string[]>): string[] {
  const seen = new Set<string>()
  const left: string[] = []
  for (const start of starts) {
    if (seen.has(start)) continue
    seen.add(start)
    const path = [{ id: start, rest: [...(next.get(start) ?? [])] }]
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const following = top.rest.pop()
      if (following === undefined) {
        left.push(top.id)
        path.pop()
      } else if (!seen.has(following)) {
        seen.add(following)
        path.push({ id: following, rest: [...(next.get(following) ?? [])] })
      }
    }
  }
  return left.toReversed()
}
