/** The signs at the ends of a relation for how many there may be: none, one, many. */
import type { Element } from 'hast'
import { shape } from '../shapes.ts'

/** How far they reach along the line. */
export const footLength = 18

/**
 * @param cardinality as the library calls it
 * @param x,y where the line meets the box
 * @param dx,dy the direction in which the line leaves the box: one is 0
 */
export function crowsFoot(cardinality: string, x: number, y: number, dx: number, dy: number): Element[] {
  const at = (along: number, aside: number): [number, number] => [
    x + dx * along + dy * aside,
    y + dy * along + dx * aside,
  ]
  const line = (from: [number, number], to: [number, number]) =>
    shape('line', { x1: from[0], y1: from[1], x2: to[0], y2: to[1], stroke: 'var(--_line)', strokeWidth: 1.25 })
  const ring = (along: number) => {
    const [cx, cy] = at(along, 0)
    return shape('circle', { cx, cy, r: 4, fill: 'var(--bg)', stroke: 'var(--_line)', strokeWidth: 1.25 })
  }
  const bar = (along: number) => line(at(along, -6), at(along, 6))
  const toes = [line(at(10, 0), at(0, -6)), line(at(10, 0), at(0, 6))]
  if (cardinality === 'zero-many') return [...toes, ring(14)]
  if (cardinality === 'many') return [...toes, bar(13)]
  if (cardinality === 'zero-one') return [bar(5), ring(12)]
  return [bar(5), bar(9)]
}
