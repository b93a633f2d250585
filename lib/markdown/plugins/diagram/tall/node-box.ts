/** Draws a node of a chart at its place in a column: its shape, as narrow as its words allow, and the words. */
import type { Element } from 'hast'
import { group, leading, shape, words } from '../shapes.ts'
import { widthOfText, wrapText } from '../words.ts'
import type { GraphNode } from './read-graph.ts'

export type NodeBox = { width: number; height: number; draw: (x: number, y: number) => Element }

const padding = 10
/** The dots at which states start and end. */
const dot = 18
/** How far pointed sides reach in. */
const point = 12
/** The width of a character of code. */
const advance = 8.4

/** @param room the greatest width; @param least the smallest width and height */
export function boxOfNode(node: GraphNode, room: number, least: { width: number; height: number }): NodeBox {
  if (node.shape === 'state-start' || node.shape === 'state-end')
    return { width: dot, height: dot, draw: (x, y) => dotAt(x + dot / 2, y + dot / 2, node.shape === 'state-end') }
  if (node.shape === 'table') return boxOfTable(node, room, least)
  const inset = node.shape in outlines ? point + 4 : padding
  const lines = wrapText(node.label.replace(/<br\s*\/?>/gi, '\n'), room - 2 * inset)
  const width = Math.ceil(Math.max(least.width, Math.max(...lines.map(widthOfText)) + 2 * inset))
  const lid = node.shape === 'cylinder' ? 10 : 0
  const height = Math.max(least.height, lines.length * leading + 16 + lid)
  const look = { fill: node.fill, stroke: node.stroke, strokeWidth: 1 }
  const draw = (x: number, y: number) =>
    group('node', [
      ...outline(node.shape, { x, y, width, height }, look),
      ...words(lines, x + width / 2, y + (height + lid - lines.length * leading) / 2),
    ])
  return { width, height, draw }
}

/** A class or an entity: its name in the head, and a compartment for each kind of lines. */
function boxOfTable(node: GraphNode, room: number, least: { width: number; height: number }): NodeBox {
  const fitting = (line: string) => cutLine(line, Math.floor((room - 2 * padding) / advance))
  const [head = [node.label], ...rest] = node.compartments
  const title = head.flatMap((line) => wrapText(line, room - 2 * padding))
  const compartments = rest.map((lines) => lines.flatMap(fitting))
  const texts = [...title.map(widthOfText), ...compartments.flat().map((line) => line.length * advance)]
  const width = Math.ceil(Math.max(least.width, Math.max(...texts) + 2 * padding))
  const headHeight = title.length * leading + 14
  const heights = compartments.map((lines) => lines.length * leading + 12)
  const height = Math.max(least.height, headHeight + heights.reduce((sum, one) => sum + one, 0))
  const draw = (x: number, y: number) => {
    const look = { x, width, fill: 'var(--_node-fill)', stroke: 'var(--_node-stroke)', strokeWidth: 1 }
    let top = y + headHeight
    const body = compartments.flatMap((lines, index) => {
      const rule = shape('line', { x1: x, x2: x + width, y1: top, y2: top, stroke: 'var(--_node-stroke)' })
      const texts = words(lines, x + padding, top + 5, { textAnchor: 'start', fontWeight: 400 })
      for (const text of texts) text.properties.className = ['mono']
      top += heights[index] ?? 0
      return [...(index > 0 ? [rule] : []), ...texts]
    })
    return group('entity', [
      shape('rect', { ...look, y, height }),
      shape('rect', { ...look, y, height: compartments.length > 0 ? headHeight : height, fill: 'var(--_group-hdr)' }),
      ...words(title, x + width / 2, y + 7, { fontWeight: 700 }),
      ...body,
    ])
  }
  return { width, height, draw }
}

/** Lines of code are cut at spaces, and go on indented. */
function cutLine(line: string, most: number): string[] {
  if (line.length <= most) return [line]
  const space = line.lastIndexOf(' ', most)
  const end = space > 2 ? space : most
  return [line.slice(0, end), ...cutLine(`\u00a0\u00a0${line.slice(end).trimStart()}`, most)]
}

function dotAt(cx: number, cy: number, isEnd: boolean): Element {
  const full = shape('circle', { cx, cy, r: isEnd ? 5 : 8, fill: 'var(--_text)', stroke: 'none' })
  const ring = shape('circle', { cx, cy, r: 8, fill: 'none', stroke: 'var(--_text)', strokeWidth: 1.5 })
  return group('node', isEnd ? [ring, full] : [full])
}

type Frame = { x: number; y: number; width: number; height: number }

/** The corners of shapes with slanted sides. */
const outlines: Record<string, (x: number, end: number, y: number, foot: number) => number[][]> = {
  diamond: pointed,
  hexagon: pointed,
  asymmetric: (x, end, y, foot) => [
    [x, y],
    [end, y],
    [end, foot],
    [x, foot],
    [x + point, (y + foot) / 2],
  ],
  trapezoid: (x, end, y, foot) => [
    [x + point, y],
    [end - point, y],
    [end, foot],
    [x, foot],
  ],
  'trapezoid-alt': (x, end, y, foot) => [
    [x, y],
    [end, y],
    [end - point, foot],
    [x + point, foot],
  ],
}

function pointed(x: number, end: number, y: number, foot: number): number[][] {
  const middle = (y + foot) / 2
  return [
    [x, middle],
    [x + point, y],
    [end - point, y],
    [end, middle],
    [end - point, foot],
    [x + point, foot],
  ]
}

function outline(name: string, frame: Frame, look: Record<string, string | number>): Element[] {
  const { x, y, width, height } = frame
  const [end, foot] = [x + width, y + height]
  const corners = outlines[name]?.(x, end, y, foot)
  if (corners) return [shape('polygon', { points: corners.map((corner) => corner.join(',')).join(' '), ...look })]
  if (name === 'cylinder') {
    const lid = `a${width / 2},5 0 0 0 ${width},0`
    const side = `M${x},${y + 5}a${width / 2},5 0 0 1 ${width},0V${foot - 5}a${width / 2},5 0 0 1 ${-width},0Z`
    return [shape('path', { d: side, ...look }), shape('path', { d: `M${x},${y + 5}${lid}`, ...look, fill: 'none' })]
  }
  const isRound = name === 'stadium' || name === 'circle' || name === 'doublecircle'
  const box = shape('rect', { ...frame, ...(isRound ? { rx: height / 2, ry: height / 2 } : {}), ...look })
  if (name !== 'subroutine' && name !== 'doublecircle') return [box]
  const inner = { x: x + 4, y: y + 4, width: width - 8, height: height - 8, ...look, fill: 'none' }
  if (name === 'doublecircle') return [box, shape('rect', { ...inner, rx: height / 2 - 4, ry: height / 2 - 4 })]
  return [box, ...[x + 5, end - 5].map((at) => shape('line', { x1: at, x2: at, y1: y, y2: foot, stroke: node(look) }))]
}

const node = ({ stroke }: Record<string, string | number>) => stroke ?? 'none'
