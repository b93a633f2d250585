/**
 * A sequence diagram for phones: the lifelines share the width of the screen, each message has a row of its own, over whose width its words may
 * run, and the heads stand on several rows where one is too short for them.
 */
import type { Element, ElementContent } from 'hast'
import type { Sequence, SequenceRow } from './sequence-rows.ts'
import { group, leading, shape, words } from './shapes.ts'
import { widthOfText, wrapText } from './words.ts'

const padding = 8
/** Lifelines closer than this leave no room for arrows between them. */
const smallestLane = 40

/**
 * @param sequence as read by `readSequence`
 * @param width of the narrowest page, in pixels
 * @returns a drawing in the vocabulary of the library, to be cleaned like one of its own
 */
export function drawSlimSequence({ actors, rows }: Sequence, width: number): Element {
  const full = Math.max(width, actors.length * smallestLane)
  const lane = full / actors.length
  const xOf = new Map(actors.map(({ id }, index) => [id, Math.round(lane * (index + 0.5))]))
  const heads = placeHeads(actors, (id) => xOf.get(id) ?? 0, full)
  const headEnd = Math.max(...heads.map(({ y, height }) => y + height))
  const drawn: ElementContent[] = []
  const open: { y: number; depth: number }[] = []
  let y = headEnd + 8
  for (const row of rows) {
    const [parts, height] = drawRow(row, y, (id) => xOf.get(id) ?? 0, full, open)
    drawn.push(...parts)
    y += height
  }
  const bottom = y + 8
  const lifelines = heads.map((head) =>
    shape('line', {
      ...{ x1: head.x, x2: head.x, y1: head.y + head.height, y2: bottom },
      ...{ stroke: 'var(--_line)', strokeWidth: 1, strokeDashArray: '6 4' },
    }),
  )
  const boxes = heads.map(({ left, boxWidth, y: top, height, lines }) =>
    group('actor', [
      shape('rect', {
        x: left,
        y: top,
        width: boxWidth,
        height,
        fill: 'var(--_node-fill)',
        stroke: 'var(--_node-stroke)',
      }),
      ...words(lines, left + boxWidth / 2, top + 7),
    ]),
  )
  const children = [...lifelines, ...drawn, ...boxes]
  return shape('svg', { viewBox: `0 0 ${full} ${bottom}`, width: full, height: bottom }, children)
}

type Head = { x: number; left: number; boxWidth: number; y: number; height: number; lines: string[] }

/** Each head is above its lifeline, on the first row where it touches no other. */
function placeHeads(actors: Sequence['actors'], xOf: (id: string) => number, full: number): Head[] {
  const ends: number[] = []
  const placed = actors.map(({ id, label }) => {
    const lines = wrapText(label, full / 2)
    const boxWidth = Math.ceil(Math.max(...lines.map(widthOfText))) + 2 * padding
    const left = within(xOf(id) - boxWidth / 2, 1, full - boxWidth - 1)
    const free = ends.findIndex((end) => end + 4 <= left)
    const row = free === -1 ? ends.length : free
    ends[row] = left + boxWidth
    return { x: xOf(id), left, boxWidth, row, lines }
  })
  const height = Math.max(...placed.map(({ lines }) => lines.length)) * leading + 14
  return placed.map(({ row, ...head }) => ({ ...head, y: 1 + row * (height + 6), height }))
}

/** The parts of a row that starts at `y`, and its height. */
function drawRow(
  row: SequenceRow,
  y: number,
  xOf: (id: string) => number,
  full: number,
  open: { y: number; depth: number }[],
): [ElementContent[], number] {
  if (row.kind === 'block') {
    open.push({ y: y + 6, depth: open.length })
    const inset = padding + 4 * open.length
    const lines = wrapText(row.label, full - 2 * inset)
    return [words(lines, inset, y + 14, { textAnchor: 'start', fontWeight: 600 }), lines.length * leading + 14]
  }
  if (row.kind === 'end') {
    const block = open.pop()
    if (!block) return [[], 0]
    const [inset, height] = [1 + 4 * block.depth, y + 8 - block.y]
    const frame = { x: inset, y: block.y, width: full - 2 * inset, height, fill: 'none', stroke: 'var(--_node-stroke)' }
    return [[shape('rect', frame)], 14]
  }
  if (row.kind === 'branch') {
    const inset = 1 + 4 * (open.length - 1)
    const lines = row.label === '' ? [] : wrapText(row.label, full - 2 * inset - 2 * padding)
    const line = { x1: inset, x2: full - inset, y1: y + 8, y2: y + 8, stroke: 'var(--_line)', strokeDashArray: '6 4' }
    const label = words(lines, inset + padding, y + 14, { textAnchor: 'start' })
    return [[shape('line', line), ...label], lines.length * leading + 16]
  }
  const room = full - 2 * padding - 8 * open.length
  const lines = wrapText(row.label, room)
  const textWidth = Math.max(...lines.map(widthOfText))
  const margin = (full - room) / 2
  const centre = (middle: number) => within(middle, margin + textWidth / 2, full - margin - textWidth / 2)
  if (row.kind === 'note') {
    const ends = row.actors.map(xOf)
    const x = centre((Math.min(...ends) + Math.max(...ends)) / 2)
    const boxWidth = Math.ceil(Math.max(textWidth + 2 * padding - 2, Math.max(...ends) - Math.min(...ends)))
    const box = { x: x - boxWidth / 2, y: y + 8, width: boxWidth, height: lines.length * leading + 10 }
    const note = shape('rect', { ...box, fill: 'var(--bg)', stroke: 'var(--_node-stroke)' })
    return [[group('note', [note, ...words(lines, x, y + 13)])], lines.length * leading + 22]
  }
  const [from, to] = [xOf(row.from), xOf(row.to)]
  const arrowY = y + 6 + lines.length * leading + 6
  const label = words(lines, centre((from + to) / 2), y + 6)
  const look = {
    ...{ fill: 'none', stroke: 'var(--_line)', strokeWidth: 1.25 },
    ...(row.dashed ? { strokeDashArray: '6 4' } : {}),
    markerEnd: row.open ? 'url(#seq-arrow-open)' : 'url(#seq-arrow)',
  }
  if (from !== to)
    return [[shape('line', { x1: from, x2: to, y1: arrowY, y2: arrowY, ...look }), ...label], arrowY - y + 8]
  const out = from + (from > full / 2 ? -22 : 22)
  const points = `${from},${arrowY} ${out},${arrowY} ${out},${arrowY + 14} ${from},${arrowY + 14}`
  return [[shape('polyline', { points, ...look }), ...label], arrowY - y + 22]
}

const within = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most))
