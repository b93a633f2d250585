/** Draws flat shapes as few, short SVG paths: consecutive shapes of one colour share a path, numbers have at most one decimal. */
import { type Mark, onCircle, type Point, turned } from './outline.ts'
import type { Paint } from './paints.ts'

export type Pen = {
  /** Fills the following shapes with this colour. */
  fill(paint: Paint): Pen
  /** Draws the following shapes as lines of this colour and width. */
  stroke(paint: Paint, width: number): Pen
  /** Draws the following `dot`s as marks of this size, round or square: a tenth of the bytes of separate paths. */
  dots(paint: Paint, size: number, shape: 'round' | 'square'): Pen
  dot(x: number, y: number): Pen
  /** Draws the following `row`s as dots of this size, one every `pitch`. */
  rows(paint: Paint, size: number, pitch: number): Pen
  /** A row of dots, `count` of them to the right of its first. */
  row(x: number, y: number, count: number): Pen
  rect(x: number, y: number, width: number, height: number): Pen
  circle(x: number, y: number, radius: number): Pen
  ellipse(x: number, y: number, across: number, down: number): Pen
  /** The side of an upright drum: `y` is the middle of its upper ellipse. */
  drum(x: number, y: number, across: number, down: number, height: number): Pen
  /** A slice of a disc, such as a half or a quarter: from one angle to another in degrees, clockwise, 0 = right. As lines: only the arc. */
  slice(x: number, y: number, radius: number, from: number, to: number): Pen
  /** Straight lines through points; closed when filling. */
  line(...points: Point[]): Pen
  /** A line from one point to another that leaves and arrives along its two handles. */
  curve(start: Point, first: Point, second: Point, end: Point): Pen
  /** A smooth line of half waves, each `half` wide, from `x` on. */
  wave(x: number, y: number, half: number, height: number, count: number): Pen
  /** The finished `<path>` elements. */
  done(): string
  /** Everything drawn so far as outlines, in order. */
  readonly marks: readonly Mark[]
}

/** What has been drawn with one colour and width. */
type Run = { attributes: string; paint: Paint; width: number; commands: (() => string)[] }

/** Creates a pen whose colours are written by `colour`: literal values, or custom properties. */
export function pen(colour: (paint: Paint) => string): Pen {
  const runs: Run[] = []
  const marks: Mark[] = []
  let run: Run = { attributes: '', paint: 'ink', width: 0, commands: [] }
  let pitch = 0

  const change = (attributes: string, paint: Paint, width: number) => {
    if (attributes === run.attributes) return self
    run = { attributes, paint, width, commands: [] }
    runs.push(run)
    return self
  }
  const lined = (paint: Paint, width: number, rest = '') =>
    change(`fill="none" stroke="${colour(paint)}" stroke-width="${short(width)}"${rest}`, paint, width)
  /** The text is written at the end: most drawings are looked at and never shown. */
  const add = (text: () => string, points: readonly Point[], round?: Mark['round']) => {
    run.commands.push(text)
    marks.push({ paint: run.paint, width: run.width, points, ...(round && { round }) })
    return self
  }

  const self: Pen = {
    marks,
    fill: (paint) => change(`fill="${colour(paint)}"`, paint, 0),
    stroke: lined,
    dots: (paint, size, shape) => lined(paint, size, ` stroke-linecap="${shape}"`),
    dot: (x, y) => add(() => `M${pair(x, y)}h.1`, [[x, y]]),
    rows: (paint, size, every) => {
      pitch = every
      return lined(paint, size, ` stroke-linecap="round" stroke-dasharray=".1 ${short(every)}"`)
    },
    row: (x, y, count) => {
      const { paint, width } = run
      for (let index = 0; index < count; index++) marks.push({ paint, width, points: [[x + index * (pitch + 0.1), y]] })
      const length = (count - 1) * (pitch + 0.1)
      // A little longer than its last dot, which rounding must not cost.
      run.commands.push(() => `M${pair(x, y)}h${short(length + 0.4)}`)
      return self
    },
    rect: (x, y, width, height) =>
      add(
        () => `M${pair(x, y)}h${short(width)}v${short(height)}h${short(-width)}z`,
        [
          [x, y],
          [x + width, y],
          [x + width, y + height],
          [x, y + height],
        ],
      ),
    circle: (x, y, radius) => self.ellipse(x, y, radius, radius),
    ellipse: (x, y, across, down) => {
      const text = () => {
        const arc = `a${pair(across, down)} 0 1 0 `
        return `M${pair(x - across, y)}${arc}${pair(2 * across, 0)}${arc}${pair(-2 * across, 0)}z`
      }
      return add(text, turned(x, y, across, down, 0, 360), { x, y, radius: across })
    },
    drum: (x, y, across, down, height) => {
      const text = () => {
        const arc = (sweep: number, width: number) => `a${pair(across, down)} 0 0 ${sweep} ${pair(width, 0)}`
        return `M${pair(x - across, y)}v${short(height)}${arc(0, 2 * across)}v${short(-height)}${arc(1, -2 * across)}z`
      }
      return add(text, [...turned(x, y, across, down, 360, 180), ...turned(x, y + height, across, down, 180, 0)])
    },
    slice: (x, y, radius, from, to) => {
      const isArea = run.width === 0
      const points = turned(x, y, radius, radius, from, to)
      const text = () => {
        const [start, end] = [onCircle(x, y, radius, from), onCircle(x, y, radius, to)]
        const arc = `A${pair(radius, radius)} 0 ${to - from > 180 ? 1 : 0} 1 ${pair(...end)}`
        return isArea ? `M${pair(x, y)}L${pair(...start)}${arc}z` : `M${pair(...start)}${arc}`
      }
      return add(text, isArea ? [[x, y], ...points] : points)
    },
    line: (...points) => {
      if (run.width > 0) return add(() => joined(points), points)
      // All areas turn the same way: where two of one path overlapped that turn against each other, there would be a hole.
      const clockwise = turning(points) < 0 ? [...points].reverse() : points
      return add(() => `${joined(clockwise)}z`, clockwise)
    },
    curve: (start, first, second, end) =>
      add(
        () => `M${pair(...start)}C${pair(...first)} ${pair(...second)} ${pair(...end)}`,
        Array.from({ length: 13 }, (_, index) => onCurve(index / 12, start, first, second, end)),
      ),
    wave: (x, y, half, height, count) => {
      const points = Array.from({ length: count * 4 + 1 }, (_, index): Point => {
        const [part, at] = [Math.floor(index / 4), (index % 4) / 4]
        return [x + (index * half) / 4, y - (part % 2 ? -2 : 2) * at * (1 - at) * height]
      })
      const text = () =>
        `M${pair(x, y)}q${pair(half / 2, -height)} ${pair(half, 0)}${`t${pair(half, 0)}`.repeat(count - 1)}`
      return add(text, points)
    },
    done: () =>
      runs
        .filter(({ commands }) => commands.length > 0)
        .map(({ attributes, commands }) => `<path ${attributes} d="${commands.map((text) => text()).join('')}"/>`)
        .join(''),
  }
  return self
}

/** Each step is from the point before it as written, so that rounding does not add up. */
function joined([first = [0, 0], ...rest]: readonly Point[]): string {
  let [fromX, fromY] = rounded(first)
  const steps = rest.map((point) => {
    const [x, y] = rounded(point)
    const step = pair(x - fromX, y - fromY)
    fromX = x
    fromY = y
    return step
  })
  return `M${pair(...first)}${steps.map((step, index) => (index === 0 ? 'l' : step.startsWith('-') ? '' : ' ') + step).join('')}`
}

const rounded = ([x, y]: Point): [number, number] => [Math.round(x * 10) / 10, Math.round(y * 10) / 10]

/** Twice the area within the points, negative when they turn anticlockwise. */
function turning(points: readonly Point[]): number {
  return points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [0, 0]
    return sum + x * nextY - nextX * y
  }, 0)
}

function onCurve(at: number, ...[start, first, second, end]: [Point, Point, Point, Point]): Point {
  const rest = 1 - at
  const along = (axis: 0 | 1) =>
    rest ** 3 * start[axis] + 3 * rest ** 2 * at * first[axis] + 3 * rest * at ** 2 * second[axis] + at ** 3 * end[axis]
  return [along(0), along(1)]
}

/** A number with at most one decimal, written as short as possible. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10 || 0).replace(/^(-?)0\./, '$1.')
}

/** Two numbers, with a separator only if needed. */
export function pair(x: number, y: number): string {
  const second = short(y)
  return short(x) + (second.startsWith('-') ? '' : ' ') + second
}
