/** The arithmetic of charts: axis ticks, positions in per cent, formatted numbers. */

export type Datum = { label: string; value: number }

/**
 * Axis ticks: round values that span all values and include zero, such as 0, 50, 100.
 * @param steps approximate number of steps
 */
export function ticks(values: readonly number[], steps = 4): number[] {
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  if (low === high) return [0, 1]
  const rough = (high - low) / steps
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power
  const first = Math.floor(low / step)
  const last = Math.ceil(high / step)
  return Array.from({ length: last - first + 1 }, (_, index) => round((first + index) * step))
}

/** Position of a value on an axis, in per cent. */
export function percent(value: number, axis: readonly number[]): number {
  const [low = 0] = axis
  const high = axis.at(-1) ?? 1
  return round(((value - low) / (high - low)) * 100)
}

/** Rounds away binary floating-point error. */
const round = (value: number) => Number(value.toPrecision(10))
