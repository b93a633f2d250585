/** A value with its unit: `1,200 ms`. Signs such as % get a narrow space as well. */
export const withUnit = (value: number, unit?: string): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: 3 }) + (unit ? `\u202f${unit}` : '')
