/** Offsets of lines and of values in YAML. Ships to the browser. */
import { isCollection, isNode, isPair } from 'yaml'

export const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1

/** The offset of the line's end, which is before its line break. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end
}

/** The white space at the start of the line. */
export const indentOf = (text: string, offset: number): string =>
  /^[ \t]*/.exec(text.slice(lineStart(text, offset)))?.[0] ?? ''

/** The offset after the last character of a value, without the comments and blank lines that follow it; 0 if there is none. */
export function valueEnd(yaml: string, value: unknown): number {
  if (isPair(value)) return Math.max(valueEnd(yaml, value.key), valueEnd(yaml, value.value))
  if (!isNode(value) || !value.range) return 0
  const [start, end] = value.range
  if (isCollection(value) && value.flow !== true)
    return Math.max(start, ...value.items.map((item) => valueEnd(yaml, item)))
  // The range of a block scalar includes the line breaks after it.
  return start + yaml.slice(start, end).trimEnd().length
}
