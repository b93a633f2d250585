/**
 * Decides how the edges of a column of nodes run. One to the next node runs straight down. Any other leaves its node below, gets a row for its words,
 * and runs at the side of the column, in a lane that it shares with edges of the same look to the same node.
 */
import type { Entry } from './order.ts'
import type { EdgeEnd, GraphEdge } from './read-graph.ts'

export type Lane = { to: number; dashes: string | undefined; thickness: number; end: EdgeEnd; place: number }
/** `stem`: where the edge leaves its node, counted from the start of the line. */
export type Branch = { edge: GraphEdge; lane: Lane; stem: number }
export type Straight = { edge: GraphEdge; to: number }

export type Connections = {
  /** For each entry of the column. */
  exits: { straight: Straight | undefined; branches: Branch[]; stems: number }[]
  lanes: Lane[]
  /** How many lanes stand side by side. */
  breadth: number
}

export function connect(entries: Entry[], edges: GraphEdge[]): Connections {
  const [leaves, arrives] = [new Map<string, number>(), new Map<string, number>()]
  for (const [index, entry] of entries.entries()) {
    const id = entry.kind === 'node' ? entry.node.id : entry.frame.id
    if (entry.kind !== 'open') leaves.set(id, index)
    if (entry.kind !== 'close') arrives.set(id, index)
  }
  const outgoing: GraphEdge[][] = entries.map(() => [])
  for (const edge of edges) {
    const from = leaves.get(edge.from)
    if (from !== undefined && arrives.has(edge.to)) outgoing[from]?.push(edge)
  }
  const indexOf = ({ to }: GraphEdge) => arrives.get(to) ?? 0
  const straight = outgoing.map((leaving, from): Straight | undefined => {
    const edge = leaving.find((one) => isNext(entries, outgoing, from, indexOf(one)))
    return edge && { edge, to: indexOf(edge) }
  })
  const lanes: Lane[] = []
  const laneOf = (edge: GraphEdge): Lane => {
    const wanted = { to: indexOf(edge), dashes: edge.dashes, thickness: edge.thickness, end: edge.end }
    const shared = lanes.find(({ place: _, ...look }) => JSON.stringify(look) === JSON.stringify(wanted))
    const lane = shared ?? { ...wanted, place: 0 }
    if (!shared) lanes.push(lane)
    return lane
  }
  const exits = outgoing.map((leaving, index) => {
    const down = straight[index]
    const looks: string[] = []
    const stemOf = (edge: GraphEdge) => {
      const isPlain = Object.keys(edge.start).length === 0
      const look = isPlain ? `${edge.dashes} ${edge.thickness}` : `edge ${leaving.indexOf(edge)}`
      if (!looks.includes(look)) looks.push(look)
      return looks.indexOf(look)
    }
    if (down) stemOf(down.edge)
    const branches = leaving
      .filter((edge) => edge !== down?.edge)
      .map((edge) => ({ edge, lane: laneOf(edge), stem: stemOf(edge) }))
    // The last stem turns aside first, so that none crosses another.
    return { straight: down, branches: branches.sort((one, other) => other.stem - one.stem), stems: looks.length }
  })
  return { exits, lanes, breadth: placeLanes(lanes, exits) }
}

/** Whether the column has nothing between two entries but frames that begin or end, without edges of their own. */
function isNext(entries: Entry[], outgoing: GraphEdge[][], from: number, to: number): boolean {
  if (to <= from) return false
  const between = entries.slice(from + 1, to)
  if (between.some(({ kind }, index) => kind === 'node' || (outgoing[from + 1 + index]?.length ?? 0) > 0)) return false
  return !between.some(({ kind }) => kind === 'close') || between.every(({ kind }) => kind === 'close')
}

/** Assigns each lane the first free place along its course; short ones come next to the column. */
function placeLanes(lanes: Lane[], exits: { branches: Branch[] }[]): number {
  const spans = lanes.map((lane) => {
    const ends = exits.flatMap(({ branches }, index) => (branches.some((one) => one.lane === lane) ? [index] : []))
    return { lane, start: Math.min(lane.to, ...ends), stop: Math.max(lane.to, ...ends) }
  })
  const placed: { start: number; stop: number }[][] = []
  for (const span of spans.sort((one, other) => one.stop - one.start - (other.stop - other.start))) {
    const free = placed.findIndex((others) => others.every(({ start, stop }) => stop < span.start || span.stop < start))
    span.lane.place = free === -1 ? placed.length : free
    const others = placed[span.lane.place] ?? []
    placed[span.lane.place] = [...others, span]
  }
  return placed.length
}
