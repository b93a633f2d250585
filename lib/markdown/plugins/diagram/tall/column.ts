/** Lays out a chart in one column: where its boxes and words stand, and between which points its edges run. */
import type { Element } from 'hast'
import { leading, shape, words } from '../shapes.ts'
import { widthOfText, wrapText } from '../words.ts'
import { type Connections, connect, type Lane } from './connections.ts'
import { footLength } from './crows-foot.ts'
import { boxOfNode } from './node-box.ts'
import { type Entry, inOneColumn } from './order.ts'
import type { EdgeEnd, Graph, GraphEdge } from './read-graph.ts'

export type Point = { x: number; y: number }

export type Column = {
  frames: Element[]
  nodes: Element[]
  labels: Element[]
  /** Edges that run straight down. */
  downs: { edge: GraphEdge; from: Point; to: Point }[]
  /** Edges that turn aside at the height `turn`, run in a lane and end at its port. */
  sides: { edge: GraphEdge; lane: Lane; from: Point; turn: number }[]
  /** Where lanes enter their node from the right. */
  ports: Map<Lane, Point>
  /** The right edge of the column. */
  end: number
  height: number
}

const [inset, firstStem, stemStep, portStep] = [9, 14, 20, 12]
/** A column narrower than this would only hold pieces of words. */
const narrowest = 150

export const [laneStep, laneGap] = [12, 8]

/** Returns undefined if so many edges run beside the column that it has no room. */
export function layOutColumn(graph: Graph, width: number): Column | undefined {
  const entries = inOneColumn(graph)
  const connections = connect(entries, graph.edges)
  const { breadth } = connections
  const end = breadth === 0 ? width - 1 : width - laneGap - 2 - laneStep * (breadth - 1)
  if (end - 2 * inset * Math.max(0, ...entries.map(({ depth }) => depth)) < narrowest) return undefined
  const column: Column = { frames: [], nodes: [], labels: [], downs: [], sides: [], ports: new Map(), end, height: 0 }
  const opened: number[] = []
  let y = 1
  for (const [index, entry] of entries.entries()) {
    const left = 1 + inset * entry.depth
    for (const down of column.downs) if (arrivesAt(down.edge, entry)) down.to.y = y
    if (entry.kind === 'open') opened.push(y)
    if (entry.kind === 'close') column.frames.push(frameAround(left, end - inset * entry.depth, opened.pop() ?? y, y))
    if (entry.kind === 'open') y += openFrame(column, connections, index, entry, y)
    if (entry.kind === 'node') y += placeNode(column, connections, index, entry, y)
    if (entry.kind !== 'open') y += leave(column, connections, index, left + firstStem, y)
  }
  return { ...column, height: y }
}

const arrivesAt = ({ to }: GraphEdge, entry: Entry) =>
  entry.kind !== 'close' && to === (entry.kind === 'node' ? entry.node.id : entry.frame.id)

const arrivingAt = ({ lanes }: Connections, index: number) => lanes.filter(({ to }) => to === index)

function frameAround(left: number, right: number, top: number, bottom: number): Element {
  const look = { fill: 'none', stroke: 'var(--_node-stroke)', strokeWidth: 1 }
  return shape('rect', { x: left, y: top, width: right - left, height: bottom - top, ...look })
}

/** The head of a frame. Edges into its first part pass its title on the left. */
function openFrame(
  column: Column,
  connections: Connections,
  index: number,
  { frame, depth }: Extract<Entry, { kind: 'open' }>,
  y: number,
) {
  const [left, right] = [1 + inset * depth, column.end - inset * depth]
  const title = wrapText(frame.label, right - left - 2 * firstStem - 10)
  column.labels.push(...words(title, left + firstStem + inset + 10, y + 6, { textAnchor: 'start', fontWeight: 600 }))
  const lanes = arrivingAt(connections, index)
  for (const [place, lane] of lanes.entries()) column.ports.set(lane, { x: right, y: y + 14 + place * portStep })
  return Math.max(title.length * leading + 20, lanes.length * portStep + 16)
}

function placeNode(
  column: Column,
  connections: Connections,
  index: number,
  { node, depth }: Extract<Entry, { kind: 'node' }>,
  y: number,
) {
  const lanes = arrivingAt(connections, index)
  const step = lanes.some(({ end }) => end.words) ? leading + 4 : portStep
  const left = 1 + inset * depth
  const room = column.end - inset * depth - left - 6 - Math.max(0, ...lanes.map(({ end }) => roomOf(end)))
  const stems = connections.exits[index]?.stems ?? 0
  const least = { width: Math.min(room, Math.max(48, stems * stemStep + 10)), height: lanes.length * step + 12 }
  const box = boxOfNode(node, room, least)
  const x = box.width < 2 * firstStem ? left + firstStem - box.width / 2 : left
  column.nodes.push(box.draw(x, y))
  for (const [place, lane] of lanes.entries()) {
    const middle = y + box.height / 2 + (place - (lanes.length - 1) / 2) * step
    column.ports.set(lane, { x: x + box.width, y: middle })
  }
  return box.height
}

const roomOf = ({ words: amount, cardinality }: EdgeEnd) =>
  amount ? widthOfText(amount) + 14 : cardinality ? footLength : 0

/** The rows of the edges that leave a node or a frame, and their words. Returns their height. */
function leave(column: Column, { exits }: Connections, index: number, stem: number, top: number): number {
  const { straight, branches } = exits[index] ?? { straight: undefined, branches: [] }
  const edges = [...branches.map(({ edge }) => edge), ...(straight ? [straight.edge] : [])]
  let y = top + (edges.some(({ start }) => start.cardinality || start.marker) ? footLength - 4 : 0)
  for (const branch of branches) {
    const x = stem + branch.stem * stemStep
    const lines = linesOf(branch.edge, column.end - x - 8)
    column.labels.push(...words(lines, x + 8, y + 6, { textAnchor: 'start' }))
    y += Math.max(lines.length * leading + 10, 20)
    column.sides.push({ edge: branch.edge, lane: branch.lane, from: { x, y: top }, turn: y })
  }
  if (!straight) return y - top + 14
  const amount = straight.edge.end.words
  const lines = [...linesOf(straight.edge, column.end - stem - 10), ...(amount ? [amount] : [])]
  column.labels.push(...words(lines, stem + 10, y + 6, { textAnchor: 'start' }))
  y += Math.max(lines.length * leading + 18, 28) + (straight.edge.end.cardinality ? footLength - 6 : 0)
  // Its end is known when its node has its place.
  column.downs.push({ edge: straight.edge, from: { x: stem, y: top }, to: { x: stem, y } })
  return y - top
}

function linesOf({ label, start }: GraphEdge, room: number): string[] {
  const lines = label ? wrapText(label.replace(/<br\s*\/?>/gi, '\n'), room) : []
  return start.words ? [start.words, ...lines] : lines
}
