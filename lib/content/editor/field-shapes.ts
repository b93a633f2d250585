/** Describes the keys of front matter for a form: what each means, and by which kind of control it is set. */
import type { Section } from '../entities/sections/section.ts'
import { schemas } from '../schema/index.ts'
import { type Choices, editorSchemas } from './editor-schema.ts'

export type FieldType =
  | 'text'
  | 'date'
  | 'flag'
  | 'number'
  | 'choice'
  | 'list'
  | 'people'
  | 'terms'
  | 'term'
  | 'series'
  | 'picture'
  | 'address'
  | 'group'

export type FieldShape = {
  key: string
  type: FieldType
  /** The sentences of the reference. */
  meaning: string
  required: boolean
  /** Other names of the same key, which stay as they are typed. */
  synonyms: string[]
  /** Every valid value of a `choice`. Those of people, terms and series are names of the site. */
  choices?: string[]
}

/** Keys whose values are names of something of the site. */
const named: Readonly<Record<string, FieldType>> = {
  author_staff_member: 'people',
  author_staff_member_editor: 'people',
  author: 'people',
  default_author: 'people',
  categories: 'terms',
  category: 'term',
  tags: 'terms',
  series: 'series',
  image: 'picture',
  image_path: 'picture',
  canonical_url: 'address',
  website: 'address',
  // A group of date and note is possible, too; a day is what is nearly always meant.
  updated: 'date',
}

/** @returns the keys of each kind of file, in the order of the reference; `section-<key>` for the items of a section */
export function fieldShapes(choices: Choices, sections: readonly Section[]): Record<string, FieldShape[]> {
  return Object.fromEntries(
    Object.entries(editorSchemas(choices, sections)).map(([kind, { properties = {}, required = [] }]) => {
      const synonyms = synonymsOf(kind)
      const shapes = Object.entries(properties).flatMap(([key, property]): FieldShape[] => {
        if (Object.hasOwn(synonyms, key) || typeof property !== 'object') return []
        const type = named[key] ?? typeOf(property)
        return [
          {
            key,
            type,
            meaning: property.description ?? '',
            required: required.includes(key),
            synonyms: Object.keys(synonyms).filter((one) => synonyms[one] === key && one !== 'published'),
            ...(type === 'choice' && { choices: (property.enum ?? []).map(String) }),
          },
        ]
      })
      return [kind, shapes]
    }),
  )
}

function synonymsOf(kind: string): Readonly<Record<string, string>> {
  const { schema, synonyms } = schemas[Object.hasOwn(schemas, kind) ? (kind as keyof typeof schemas) : 'post']
  return Object.fromEntries(Object.entries(synonyms).filter(([key]) => !Object.hasOwn(schema.shape, key)))
}

type Property = { type?: unknown; enum?: unknown[]; pattern?: string; anyOf?: unknown[]; format?: string }

function typeOf({ type, enum: values, pattern, anyOf, format }: Property): FieldType {
  if (values) return 'choice'
  if (type === 'boolean') return 'flag'
  if (type === 'integer' || type === 'number') return 'number'
  if (type === 'object') return 'group'
  if (type === 'array' || anyOf?.some((one) => isArray(one))) return 'list'
  if (anyOf || type === undefined) return 'group'
  if (pattern?.startsWith('^\\d{4}')) return 'date'
  return format === 'uri' ? 'address' : 'text'
}

const isArray = (schema: unknown) =>
  typeof schema === 'object' && schema !== null && 'type' in schema && schema.type === 'array'
