/** Writes a value of CSS without spaces that have no meaning. */

const quoted = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|url\([^)"']*\))/

/** Bundlers leave a space after commas of functions and around slashes. Arithmetic needs those around plus and minus, which stay. */
export const terseValue = (value: string): string =>
  value
    .split(quoted)
    .map((part, index) => (index % 2 === 0 ? part.replace(/\s*,\s*/g, ',').replace(/ \/ /g, '/') : part))
    .join('')
