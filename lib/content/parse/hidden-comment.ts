/** What YAML takes for a comment and an author most likely did not: `title: What we learnt of #5 and its kin` ends before the #. */
import { isScalar, Scalar } from 'yaml'

/**
 * @param line the line on which a key and its value begin
 * @param value the parsed value
 * @returns the text that is left out, and how the line is written to keep it; null for a comment set off by a space, as people write them
 */
export function hiddenComment(line: string, value: unknown): { text: string; remedy: string } | null {
  if (value !== null && !(isScalar(value) && (value.value === null || value.type === Scalar.PLAIN))) return null
  const [, key = '', kept = '', text = ''] = /^([^\s:#]+):\s+(|[^\s#].*?\s+)(#[^\s#].*)$/.exec(line) ?? []
  if (text === '') return null
  const whole = `${kept}${text}`.trim().replaceAll('\\', '\\\\').replaceAll('"', '\\"')
  return { text: text.trim(), remedy: `put it in quotes if it belongs to the value: ${key}: "${whole}"` }
}
