/** Writes front matter. Values come from other systems, so every one is quoted where YAML would read something else. */
import { yamlScalar } from '../../content/index.ts'

export type Value =
  | string
  | boolean
  | undefined
  | readonly string[]
  | readonly Readonly<Record<string, string>>[]
  | Readonly<Record<string, string>>

/** Values that are written as they are: dates and addresses made here. */
export type Keys = readonly (readonly [key: string, value: Value])[]

/** Absent, false and empty values are left out. */
export function withFrontMatter(keys: Keys, body: string): string {
  const lines = keys.flatMap(([key, value]) => linesOf(key, value))
  return `---\n${lines.join('\n')}\n---\n${body === '' ? '' : `\n${body}\n`}`
}

export function linesOf(key: string, value: Value): string[] {
  if (value === undefined || value === false || value === '') return []
  if (value === true) return [`${key}: true`]
  if (typeof value === 'string') return [`${key}: ${scalar(value)}`]
  if (isList(value))
    return value.length === 0
      ? []
      : [
          `${key}:`,
          ...value.map((item) => `  - ${typeof item === 'string' ? scalar(item) : group(item).join('\n    ')}`),
        ]
  const inside = group(value)
  return inside.length === 0 ? [] : [`${key}:`, ...inside.map((line) => `  ${line}`)]
}

const isList = (
  value: Exclude<Value, undefined | string | boolean>,
): value is readonly string[] | readonly Readonly<Record<string, string>>[] => Array.isArray(value)

const group = (values: Readonly<Record<string, string>>): string[] =>
  Object.entries(values).map(([key, value]) => `${/^[a-z_][\w-]*$/i.test(key) ? key : scalar(key)}: ${scalar(value)}`)

const date = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})?)?$/

/** A date needs no quotes. Line ends and control characters would need a block. */
const scalar = (text: string): string =>
  date.test(text) ? text : yamlScalar(text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim())
