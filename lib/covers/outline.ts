/** The outlines of what a pen draws, as points: enough to see which colour each spot of a drawing has. */
import type { Frame } from './frame.ts'
import type { Paint } from './paints.ts'

export type Point = readonly [x: number, y: number]

export type Mark = {
  paint: Paint
  /** Of a line through the points, or of a dot at the only one; 0 for an area. */
  width: number
  points: readonly Point[]
  /** Set for a disc or a ring. */
  round?: { x: number; y: number; radius: number }
}

/** The point at an angle (degrees, clockwise, 0 = right) on a circle. */
export function onCircle(x: number, y: number, radius: number, angle: number): Point {
  const turn = (angle * Math.PI) / 180
  return [x + radius * Math.cos(turn), y + radius * Math.sin(turn)]
}

/** Points along an ellipse from one angle to another. */
export function turned(x: number, y: number, across: number, down: number, from: number, to: number): Point[] {
  const count = Math.max(2, Math.ceil(Math.abs(to - from) / 20))
  return Array.from({ length: count + 1 }, (_, index) => {
    const [dx, dy] = onCircle(0, 0, 1, from + ((to - from) * index) / count)
    return [x + dx * across, y + dy * down]
  })
}

/** A drawing seen from afar: one colour per spot, row by row. */
export type Spots = { columns: number; rows: number; side: number; paints: Paint[] }

/** Sees the middle of each spot: later marks hide earlier ones. */
export function seen(marks: readonly Mark[], { width, height }: Frame, side: number, ground: Paint): Spots {
  const [columns, rows] = [Math.round(width / side), Math.round(height / side)]
  const spots = { columns, rows, side, paints: Array<Paint>(columns * rows).fill(ground) }
  for (const mark of marks)
    if (mark.width === 0) seeArea(mark, spots)
    else seeLine(mark, spots)
  return spots
}

/** From one edge of the outline to the next, row by row (even-odd). Written for speed: this is most of the work of a cover. */
function seeArea({ points, paint }: Mark, { columns, rows, side, paints }: Spots): void {
  let [top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const point of points) {
    top = Math.min(top, point[1])
    bottom = Math.max(bottom, point[1])
  }
  const last = Math.min(rows - 1, Math.floor(bottom / side - 0.5))
  for (let row = Math.max(0, Math.ceil(top / side - 0.5)); row <= last; row++) {
    const crossed = crossings(points, (row + 0.5) * side)
    for (let edge = 0; edge + 1 < crossed.length; edge += 2) {
      const end = Math.min(columns - 1, Math.floor((crossed[edge + 1] ?? 0) / side - 0.5))
      for (let column = Math.max(0, Math.ceil((crossed[edge] ?? 0) / side - 0.5)); column <= end; column++)
        paints[row * columns + column] = paint
    }
  }
}

/** Where an outline crosses a level, from left to right. */
function crossings(points: readonly Point[], y: number): number[] {
  const crossed: number[] = []
  let from = points[points.length - 1]
  for (const to of points) {
    if (from && to[1] > y !== from[1] > y) crossed.push(((from[0] - to[0]) * (y - to[1])) / (from[1] - to[1]) + to[0])
    from = to
  }
  return crossed.length > 2 ? crossed.sort((a, b) => a - b) : inOrder(crossed)
}

const inOrder = (two: number[]) => ((two[0] ?? 0) > (two[1] ?? 0) ? two.reverse() : two)

/** Within half the width of each straight piece of the line. */
function seeLine({ points, width, paint }: Mark, { columns, rows, side, paints }: Spots): void {
  const reach = width / 2
  const first = (value: number) => Math.max(0, Math.ceil((value - reach) / side - 0.5))
  const last = (value: number, count: number) => Math.min(count - 1, Math.floor((value + reach) / side - 0.5))
  let from = points[0] ?? [0, 0]
  for (const to of points) {
    const [fromX, fromY] = from
    const [dx, dy] = [to[0] - fromX, to[1] - fromY]
    const length = dx * dx + dy * dy
    const [left, right] = [first(Math.min(fromX, to[0])), last(Math.max(fromX, to[0]), columns)]
    for (let row = first(Math.min(fromY, to[1])); row <= last(Math.max(fromY, to[1]), rows); row++)
      for (let column = left; column <= right; column++) {
        const x = (column + 0.5) * side - fromX
        const y = (row + 0.5) * side - fromY
        const at = length === 0 ? 0 : Math.max(0, Math.min(1, (x * dx + y * dy) / length))
        if ((x - at * dx) ** 2 + (y - at * dy) ** 2 <= reach * reach) paints[row * columns + column] = paint
      }
    from = to
  }
}
