/** The keys of front matter as fields of Sveltia CMS, which leaves keys without a field unchanged. */
import type { Value } from '../../parse/front-matter.ts'
import type { FieldShape } from '../field-shapes.ts'
import type { WrittenValues } from './written-values.ts'

export type AdminField = { name: string; label: string; widget: string; required: boolean } & Record<string, unknown>

/**
 * The field of a key, in the form in which the site's documents write it.
 * @returns null if they write it in a form, or in several, that no field can show without changing it
 */
export function adminField(shape: FieldShape, written: WrittenValues): AdminField | null {
  const name = spellingOf(shape, written)
  const control = controlOf(shape, written.get(name)?.filter((value) => value !== null && value !== '') ?? [])
  return control && { name, label: labelOf(name), required: shape.required, hint: shape.meaning, ...control }
}

/** The spelling of a key that most documents use; the other spellings of the document would contradict a second one. */
function spellingOf({ key, synonyms }: FieldShape, written: WrittenValues): string {
  const uses = (name: string) => written.get(name)?.length ?? 0
  return [key, ...synonyms].reduce((best, name) => (uses(name) > uses(best) ? name : best))
}

type Control = { widget: string } & Record<string, unknown>

function controlOf({ type, choices = [] }: FieldShape, values: readonly Value[]): Control | null {
  const texts = values.filter((value) => typeof value === 'string')
  const isPlain = texts.length === values.length
  if (type === 'people' || type === 'terms' || type === 'list') {
    const isLists = values.every((value) => Array.isArray(value) && value.every((item) => typeof item === 'string'))
    if (!isPlain && !isLists) return null
    const isSeveral = isLists
    if (type === 'people') return { ...people, multiple: isSeveral }
    return isSeveral ? { widget: 'list' } : { widget: 'string' }
  }
  if (!isPlain || type === 'group') return null
  if (type === 'flag') return texts.every((value) => /^(?:true|false)$/.test(value)) ? flag : null
  if (type === 'choice') return { widget: 'select', options: choices }
  if (type === 'number') return { widget: 'number', value_type: 'int', min: 1 }
  if (type === 'date') return texts.every((value) => /^\d{4}-\d\d-\d\d$/.test(value)) ? day : typedDate
  if (type === 'picture' && texts.every((value) => value.startsWith('/images/'))) return { widget: 'image' }
  return { widget: 'string' }
}

const people = {
  widget: 'relation',
  collection: 'authors',
  value_field: '{{slug}}',
  display_fields: ['name'],
  search_fields: ['name'],
}
/** A switch would write `false` into documents that leave the key out. */
const flag = {
  widget: 'select',
  options: [
    { label: 'true', value: true },
    { label: 'false', value: false },
  ],
}
const day = { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' }
/** A calendar would drop the time. */
const typedDate = { widget: 'string', pattern: ['^\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}', 'Write it as YYYY-MM-DD'] }

/** `author_staff_member` → `Author staff member` */
const labelOf = (key: string) => `${key.charAt(0).toUpperCase()}${key.slice(1).replaceAll('_', ' ')}`
