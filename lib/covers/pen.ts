/** Draws flat shapes as few, short SVG paths: consecutive shapes of one colour share a path, numbers have at most one decimal. */

/** The four colours of every drawing. */
export type Paint = 'ink' | 'paper' | 'accent' | 'tint'

export type Point = readonly [x: number, y: number]

export type Pen = {
  /** Fills the following shapes with this colour. */
  fill(paint: Paint): Pen
  /** Draws the following shapes as lines of this colour and width. */
  stroke(paint: Paint, width: number): Pen
  /** Draws the following `dot`s as marks of this size, round or square: a tenth of the bytes of separate paths. */
  dots(paint: Paint, size: number, shape: 'round' | 'square'): Pen
  dot(x: number, y: number): Pen
  rect(x: number, y: number, width: number, height: number): Pen
  circle(x: number, y: number, radius: number): Pen
  /** A slice of a disc, such as a half or a quarter: from one angle to another in degrees, clockwise, 0 = right. As lines: only the arc. */
  slice(x: number, y: number, radius: number, from: number, to: number): Pen
  /** Straight lines through points; closed when filling. */
  line(...points: Point[]): Pen
  /** Raw path commands with absolute coordinates. */
  path(commands: string): Pen
  /** The finished `<path>` elements. */
  done(): string
}

/** Creates a pen whose colours are written by `colour`: literal values, or custom properties. */
export function pen(colour: (paint: Paint) => string): Pen {
  const finished: string[] = []
  let attributes = ''
  let filling = true
  let commands = ''

  const change = (next: string, fills: boolean) => {
    if (next === attributes) return self
    if (commands) finished.push(`<path ${attributes} d="${commands}"/>`)
    commands = ''
    attributes = next
    filling = fills
    return self
  }
  const add = (text: string) => {
    commands += text
    return self
  }

  const self: Pen = {
    fill: (paint) => change(`fill="${colour(paint)}"`, true),
    stroke: (paint, width) => change(`fill="none" stroke="${colour(paint)}" stroke-width="${short(width)}"`, false),
    dots: (paint, size, shape) =>
      change(`fill="none" stroke="${colour(paint)}" stroke-width="${short(size)}" stroke-linecap="${shape}"`, false),
    dot: (x, y) => add(`M${pair(x, y)}h.01`),
    rect: (x, y, width, height) => add(`M${pair(x, y)}h${short(width)}v${short(height)}h${short(-width)}z`),
    circle: (x, y, radius) => {
      const arc = `a${pair(radius, radius)} 0 1 0 `
      return add(`M${pair(x - radius, y)}${arc}${pair(2 * radius, 0)}${arc}${pair(-2 * radius, 0)}z`)
    },
    slice: (x, y, radius, from, to) => {
      const [start, end] = [onCircle(x, y, radius, from), onCircle(x, y, radius, to)]
      const arc = `A${pair(radius, radius)} 0 ${to - from > 180 ? 1 : 0} 1 ${pair(...end)}`
      return add(filling ? `M${pair(x, y)}L${pair(...start)}${arc}z` : `M${pair(...start)}${arc}`)
    },
    line: (...points) =>
      add(points.map((point, index) => (index ? 'L' : 'M') + pair(...point)).join('') + (filling ? 'z' : '')),
    path: add,
    done: () => {
      change('', true)
      return finished.join('')
    },
  }
  return self
}

/** The point at an angle (degrees, clockwise, 0 = right) on a circle. */
export function onCircle(x: number, y: number, radius: number, angle: number): Point {
  const turn = (angle * Math.PI) / 180
  return [x + radius * Math.cos(turn), y + radius * Math.sin(turn)]
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
