/** The arithmetic of charts: round steps for an axis, places in per cent, numbers as read. */

export type Datum = { label: string; value: number }

/**
 * Round values from at or below the least to at or above the greatest, with zero among them: 0, 50, 100, …
 * @param steps about how many steps
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

/** Where a value lies between the ends of an axis, in per cent. */
export function percent(value: number, axis: readonly number[]): number {
  const [low = 0] = axis
  const high = axis.at(-1) ?? 1
  return round(((value - low) / (high - low)) * 100)
}

/** A value with its unit: `1,200 ms`; a per cent sign and the like keep their narrow space too. */
export const withUnit = (value: number, unit?: string) =>
  value.toLocaleString('en-GB', { maximumFractionDigits: 3 }) + (unit ? `\u202f${unit}` : '')

/** Without the dust of binary fractions. */
const round = (value: number) => Number(value.toPrecision(10))
