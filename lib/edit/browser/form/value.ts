/** Ships to the browser. Values of front matter as controls show them: a text, a list of texts, or a group of values. */
import type { ListItem, ReadField } from '../../fields/typed-value.ts'

export type Shown = { text: string } | { list: string[] } | { group: ReadonlyMap<string, Shown> } | { other: true }

/** Placeholder in a control for a list item that is more than a text, before its place and its words; the item stays as it is in the file. */
const keptMark = '\u0000'

export function shownValue(field: ReadField | undefined): Shown {
  if (!field) return { text: '' }
  const { value } = field
  if ('other' in value) return value
  if ('group' in value) return { group: new Map([...value.group].map(([key, one]) => [key, shownValue(one)])) }
  if ('text' in value) return { text: value.text ?? '' }
  return {
    list: value.list.map((item) => (typeof item === 'string' ? item : `${keptMark}${item.kept} ${item.shown}`)),
  }
}

export const asList = (value: Shown): string[] =>
  'list' in value ? value.list : 'text' in value && value.text !== '' ? [value.text] : []

export const asText = (value: Shown): string =>
  'text' in value ? value.text : 'list' in value ? value.list.join(', ') : ''

/**
 * @param main the key that a single value in place of the group means
 * @returns null for what is no group and cannot become one
 */
export function asGroup(value: Shown, main: string | undefined): ReadonlyMap<string, Shown> | null {
  if ('group' in value) return value.group
  if (!('text' in value)) return null
  if (value.text === '') return new Map()
  return main === undefined ? null : new Map([[main, value]])
}

export const toItems = (values: readonly string[]): ListItem[] =>
  values.map((value) => (isKept(value) ? { kept: Number.parseInt(value.slice(1), 10) } : value))

export const isKept = (value: string): boolean => value.startsWith(keptMark)

/** What is in an item that is more than a text. */
export const keptWords = (value: string): string => value.slice(value.indexOf(' ') + 1)
