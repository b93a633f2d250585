/**
 * A chart of nodes and edges for phones: the nodes stand in one column, each below what leads to it, and edges that do not run to the next one run
 * at the side of the column. Words stand where their edge leaves its node.
 */
import type { Element } from 'hast'
import { shape, words } from '../shapes.ts'
import { type Column, laneGap, laneStep, layOutColumn } from './column.ts'
import { crowsFoot } from './crows-foot.ts'
import type { Graph, GraphEdge } from './read-graph.ts'

/**
 * @param width of the narrowest page, in pixels
 * @returns a drawing in the vocabulary of the library, to be cleaned like one of its own; undefined if the chart has too many edges for a column
 */
export function drawTall(graph: Graph, width: number): Element | undefined {
  const column = layOutColumn(graph, width)
  if (!column) return undefined
  const { frames, nodes, labels, height } = column
  const children = [...frames, ...sides(column), ...downs(column), ...nodes, ...signs(column), ...labels]
  return shape('svg', { viewBox: `0 0 ${width} ${height}`, width, height }, children)
}

function sides(column: Column): Element[] {
  return [...column.ports].flatMap(([lane, port]) => {
    const x = column.end + laneGap + laneStep * lane.place
    const edges = column.sides.filter((side) => side.lane === lane)
    // A line that crosses another interrupts it, so that it does not look like a junction.
    const gaps = edges.map(({ from, turn }) => {
      const points = [
        [from.x + 4, turn],
        [x, turn],
        [x, port.y],
        [port.x + 4, port.y],
      ]
      return shape('polyline', { points: points.join(' '), fill: 'none', stroke: 'var(--bg)', strokeWidth: 5 })
    })
    const lines = edges.map(({ edge, from, turn }) =>
      shape('polyline', {
        points: [
          [from.x, from.y],
          [from.x, turn],
          [x, turn],
          [x, port.y],
          [port.x, port.y],
        ].join(' '),
        ...lookOf(edge),
      }),
    )
    return [...gaps, ...lines]
  })
}

const downs = (column: Column): Element[] =>
  column.downs.map(({ edge, from, to }) =>
    shape('polyline', {
      points: [
        [from.x, from.y],
        [to.x, to.y],
      ].join(' '),
      ...lookOf(edge),
    }),
  )

function lookOf({ dashes, thickness, start, end }: GraphEdge) {
  return {
    ...{ fill: 'none', stroke: 'var(--_line)', strokeWidth: Math.max(1.25, thickness) },
    ...(dashes ? { strokeDashArray: dashes } : {}),
    ...(start.marker ? { markerStart: start.marker } : {}),
    ...(end.marker ? { markerEnd: end.marker } : {}),
  }
}

/** The signs and words at the ends of relations. */
function signs(column: Column): Element[] {
  const starts = [...column.sides, ...column.downs].flatMap(({ edge, from }) =>
    edge.start.cardinality ? crowsFoot(edge.start.cardinality, from.x, from.y, 0, 1) : [],
  )
  const feet = column.downs.flatMap(({ edge, to }) =>
    edge.end.cardinality ? crowsFoot(edge.end.cardinality, to.x, to.y, 0, -1) : [],
  )
  const ports = [...column.ports].flatMap(([{ end }, { x, y }]) => [
    ...(end.cardinality ? crowsFoot(end.cardinality, x, y, 1, 0) : []),
    ...(end.words ? words([end.words], x + 6, y - 19, { textAnchor: 'start' }) : []),
  ])
  return [...starts, ...feet, ...ports]
}
