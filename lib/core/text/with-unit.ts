/** A value with its unit: `1,200 ms` in English, `1.200 ms` in German. Signs such as % get a narrow space as well. */
export const withUnit = (value: number, language: string, unit?: string): string =>
  value.toLocaleString(language === 'en' ? 'en-GB' : language, { maximumFractionDigits: 3 }) +
  (unit ? `\u202f${unit}` : '')
