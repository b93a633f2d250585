/** Ships to the browser. Values of front matter as controls show them: a text, or a list of texts. */
import type { ListItem, ReadField } from '../../fields.ts'

export type Shown = { text: string } | { list: string[] } | { group: true }

/** Placeholder in a control for a list item that is more than a text; the item stays as it is in the file. */
const keptMark = '\u0000'

export function shownValue(field: ReadField | undefined): Shown {
  if (!field) return { text: '' }
  const { value } = field
  if ('group' in value) return value
  if ('text' in value) return { text: value.text ?? '' }
  return { list: value.list.map((item) => (typeof item === 'string' ? item : keptMark + item.kept)) }
}

export const asList = (value: Shown): string[] =>
  'list' in value ? value.list : 'text' in value && value.text !== '' ? [value.text] : []

export const asText = (value: Shown): string =>
  'text' in value ? value.text : 'list' in value ? value.list.join(', ') : ''

export const toItems = (values: readonly string[]): ListItem[] =>
  values.map((value) => (value.startsWith(keptMark) ? { kept: Number(value.slice(1)) } : value))

/** Whether a control can show all of it as text. */
export const isKept = (value: string): boolean => value.startsWith(keptMark)
