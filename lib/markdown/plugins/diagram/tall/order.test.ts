import { describe, expect, it } from 'vitest'
import { inOneColumn } from './order.ts'
import type { Graph } from './read-graph.ts'

/** Written `A>B`; the members of frames as `Frame:A,B`. */
function columnOf(edges: string, frames: Record<string, string[]> = {}): string {
  const pairs = edges.split(' ').map((edge) => edge.split('>'))
  const ids = [...new Set(pairs.flat())].filter((id) => !(id in frames))
  const parentOf = (id: string) => Object.keys(frames).find((frame) => frames[frame]?.includes(id))
  const graph: Graph = {
    nodes: ids.map((id) => ({
      ...{ id, label: id, shape: 'rectangle', fill: '', stroke: '', compartments: [] },
      parent: parentOf(id),
    })),
    frames: Object.keys(frames).map((id) => ({ id, label: id, parent: parentOf(id) })),
    edges: pairs.map(([from = '', to = '']) => ({
      ...{ from, to, label: '', dashes: undefined, thickness: 1, start: {}, end: {} },
    })),
  }
  const signs = { node: '', open: '[', close: ']' }
  return inOneColumn(graph)
    .map((entry) => signs[entry.kind] + (entry.kind === 'node' ? entry.node.id : entry.frame.id))
    .join(' ')
}

describe('a chart in one column', () => {
  it.each([
    ['has each node below all that lead to it', 'A>C A>B B>C C>D', 'A B C D'],
    ['keeps the order of its source otherwise', 'A>B A>C A>D', 'A B C D'],
    ['starts where nothing leads, not with a circle', 'B>C C>B A>B', 'A B C'],
    ['starts a circle where it is first mentioned', 'A>B B>C C>A', 'A B C'],
    ['has charts that nothing joins one below the other', 'A>B X>Y', 'A B X Y'],
  ])('%s', (_fact, edges, column) => {
    expect(columnOf(edges)).toBe(column)
  })

  it('keeps the parts of a frame together, also of one in another', () => {
    expect(columnOf('A>X X>Y A>B B>Y Y>Z', { F: ['X', 'G'], G: ['Y'] })).toBe('A B [F X [G Y ]G ]F Z')
  })
})
