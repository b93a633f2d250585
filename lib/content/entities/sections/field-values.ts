/** The values of a document's own fields, in the order in which `content/site.yml` declares them. */
import type { CalendarDate } from '../../../core/dates/dates.ts'
import { instantOf } from '../../../core/dates/instants.ts'
import type { Position, Problem } from '../../../core/problems/problem.ts'
import type { Document } from '../../parse/document.ts'
import { lineProblems, readLine } from '../../parse/marked-line.ts'
import type { Field } from './section.ts'

/** One field with a value. `at` is its position in the file, for messages. */
export type FieldValue = Pick<Field, 'key' | 'label' | 'show'> & { at: Position } & (
    | { type: 'text'; value: string; marked?: string | undefined }
    | { type: 'link'; value: string }
    | { type: 'date'; value: CalendarDate }
    | { type: 'number'; value: number }
    | { type: 'flag'; value: boolean }
  )

/** Returns the fields that a file gives a value, and appends problems of their lines. */
export function fieldValues(
  { data, source, at }: Document<unknown>,
  fields: readonly Field[],
  problems: Problem[],
): FieldValue[] {
  const values = data as Readonly<Record<string, unknown>>
  return fields.flatMap(({ key, label, show, type }): FieldValue[] => {
    const value = values[key]
    const about = { key, label, show, at: at(key) }
    if (typeof value === 'string' && type === 'text') {
      problems.push(...lineProblems(value, source.path, about.at))
      const { text, marked } = readLine(value)
      return [{ ...about, type, value: text, marked }]
    }
    if (typeof value === 'string' && type === 'link') return [{ ...about, type, value }]
    if (typeof value === 'number' && type === 'number') return [{ ...about, type, value }]
    if (typeof value === 'boolean' && type === 'flag') return [{ ...about, type, value }]
    return isDate(value) && type === 'date' ? [{ ...about, type, value }] : []
  })
}

const isDate = (value: unknown): value is CalendarDate => typeof value === 'object' && value !== null && 'date' in value

/** The value of a field as something to sort by; undefined for a field without a value. */
export function sortValue(field: FieldValue | undefined, timeZone: string): string | number | undefined {
  if (field?.type === 'date') return instantOf(field.value, timeZone)
  return field?.type === 'flag' ? Number(field.value) : field?.value
}

/** The values as expressions in `.mdx` see them: as typed, except for numbers and true or false. */
export const plainValues = (fields: readonly FieldValue[]): Record<string, string | number | boolean> =>
  Object.fromEntries(
    fields.map((field) => [
      field.key,
      field.type === 'date' ? `${field.value.date}${field.value.clock ?? ''}` : field.value,
    ]),
  )
