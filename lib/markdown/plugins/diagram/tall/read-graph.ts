/** Reads a chart of nodes and edges back from the drawing of the library, which labels each part with data attributes. */
import type { Element } from 'hast'
import { toString as textOf } from 'hast-util-to-string'

export type GraphNode = {
  id: string
  label: string
  /** As the library calls it; that of classes and entities is `table`. */
  shape: string
  fill: string
  stroke: string
  /** The lines of a class or an entity, in the groups that rules divide. */
  compartments: string[][]
  /** The innermost frame around it. */
  parent: string | undefined
}

export type GraphFrame = { id: string; label: string; parent: string | undefined }

/** The mark at an end of an edge: an arrow head of the library, or the sign for a number of entities. */
export type EdgeEnd = { marker?: string; cardinality?: string; words?: string }

export type GraphEdge = {
  from: string
  to: string
  label: string
  dashes: string | undefined
  thickness: number
  start: EdgeEnd
  end: EdgeEnd
}

export type Graph = { nodes: GraphNode[]; frames: GraphFrame[]; edges: GraphEdge[] }

/** @param svg of the library, before it is cleaned */
export function readGraph(svg: Element): Graph {
  const parts = elementsOf(svg)
  const named = (...names: string[]) => parts.filter((part) => names.some((name) => classesOf(part).includes(name)))
  const boxes = named('subgraph').map((part) => ({ part, box: boxOf(part) }))
  /** The smallest frame that holds the middle of a part, but is larger. */
  const parentOf = (part: Element) => {
    const { x, y, area } = boxOf(part)
    const around = boxes.filter(
      ({ box }) => box.area > area && Math.abs(box.x - x) < box.width / 2 && Math.abs(box.y - y) < box.height / 2,
    )
    const [innermost] = around.sort((one, other) => one.box.area - other.box.area)
    return innermost && data(innermost.part, 'Id')
  }
  return {
    nodes: named('node', 'entity', 'class-node').map((part) => {
      const table = !classesOf(part).includes('node')
      const shapes = elementsOf(part).map(({ properties }) => properties)
      return {
        id: data(part, 'Id'),
        label: data(part, 'Label'),
        shape: table ? 'table' : data(part, 'Shape'),
        fill: String(shapes[0]?.fill ?? 'none'),
        stroke: String(shapes.find(({ stroke }) => stroke && stroke !== 'none')?.stroke ?? 'none'),
        compartments: table ? compartmentsOf(part) : [],
        parent: parentOf(part),
      }
    }),
    frames: boxes.map(({ part }) => ({ id: data(part, 'Id'), label: data(part, 'Label'), parent: parentOf(part) })),
    edges: named('edge', 'class-relationship', 'er-relationship').map(readEdge),
  }
}

function readEdge(part: Element): GraphEdge {
  const { strokeDashArray, strokeWidth, markerStart, markerEnd } = part.properties
  return {
    from: data(part, 'From') || data(part, 'Entity1'),
    to: data(part, 'To') || data(part, 'Entity2'),
    label: data(part, 'Label'),
    dashes: strokeDashArray ? [strokeDashArray].flat().join(' ') : undefined,
    thickness: Number(strokeWidth ?? 1),
    start: endOf(markerStart, data(part, 'Cardinality1'), data(part, 'FromCardinality')),
    end: endOf(markerEnd, data(part, 'Cardinality2'), data(part, 'ToCardinality')),
  }
}

const endOf = (marker: Element['properties'][string], cardinality: string, words: string): EdgeEnd => ({
  ...(marker ? { marker: String(marker) } : {}),
  ...(cardinality ? { cardinality } : {}),
  ...(words ? { words } : {}),
})

/** Words at the same height form a line; those above the first rule are the head. */
function compartmentsOf(part: Element): string[][] {
  const groups: Map<number, string[]>[] = [new Map()]
  for (const child of elementsOf(part)) {
    if (child.tagName === 'line') groups.push(new Map())
    const line = groups.at(-1)
    if (child.tagName !== 'text' || !line) continue
    const y = Math.round(Number(child.properties.y))
    line.set(y, [...(line.get(y) ?? []), textOf(child).trim()])
  }
  const compartments = groups.map((lines) => [...lines.values()].map((words) => words.join(' ')))
  // The library says so of entities.
  return compartments.filter(([first]) => first !== undefined && first !== '(no attributes)')
}

function boxOf(part: Element) {
  const [shape] = elementsOf(part)
  const { x, y, width, height, cx, cy, r, points } = shape?.properties ?? {}
  const around = (middleX: number, middleY: number, wide: number, high: number) => {
    return { x: middleX, y: middleY, width: wide, height: high, area: wide * high }
  }
  if (points !== undefined) {
    const pairs = [...String(points).matchAll(/(-?[\d.]+)[ ,]+(-?[\d.]+)/g)]
    const middle = (index: number) => pairs.reduce((sum, pair) => sum + Number(pair[index]), 0) / (pairs.length || 1)
    return around(middle(1), middle(2), 1, 1)
  }
  if (cx !== undefined) return around(Number(cx), Number(cy), 2 * Number(r ?? 1), 2 * Number(r ?? 1))
  const [wide, high] = [Number(width ?? 1), Number(height ?? 1)]
  return around(Number(x) + wide / 2, Number(y) + high / 2, wide, high)
}

const elementsOf = (node: Element) => node.children.filter((child): child is Element => child.type === 'element')

const classesOf = ({ properties }: Element): string[] =>
  Array.isArray(properties.className) ? properties.className.map(String) : []

const data = ({ properties }: Element, name: string): string => String(properties[`data${name}`] ?? '')
