/** Describes the keys of front matter for a form: the meaning of each, and the kind of control that sets it. */
import type { z } from 'zod'
import type { Section } from '../entities/sections/section.ts'
import { schemas } from '../schema/schemas.ts'
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
  /** The keys of a `group`; none for one that may have any keys. */
  fields?: FieldShape[]
  /** The key of a `group` that a single value in its place means: `series: Queues` is `series: {name: Queues}`. */
  main?: string
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
  'series.name': 'series',
  image: 'picture',
  image_path: 'picture',
  canonical_url: 'address',
  website: 'address',
}

/** @returns the keys of each kind of file, in the order of the reference; `section-<key>` for the items of a section */
export function fieldShapes(choices: Choices, sections: readonly Section[]): Record<string, FieldShape[]> {
  return Object.fromEntries(
    Object.entries(editorSchemas(choices, sections)).map(([kind, { properties = {}, required = [] }]) => {
      const synonyms = synonymsOf(kind)
      const shapes = Object.entries(properties).flatMap(([key, property]): FieldShape[] => {
        if (Object.hasOwn(synonyms, key) || typeof property !== 'object') return []
        const own = Object.keys(synonyms).filter((one) => synonyms[one] === key && one !== 'published')
        return [{ ...shapeOf(key, property, required), synonyms: own }]
      })
      return [kind, shapes]
    }),
  )
}

type Property = z.core.JSONSchema.BaseSchema

/** @param path the key, with that of its group before it */
function shapeOf(path: string, property: Property, required: readonly string[]): FieldShape {
  const key = path.slice(path.indexOf('.') + 1)
  const type = named[path] ?? typeOf(property)
  const shape = { key, type, meaning: property.description ?? '', required: required.includes(key), synonyms: [] }
  if (type === 'choice') return { ...shape, choices: (property.enum ?? []).map(String) }
  const group = type === 'group' ? groupIn(property) : null
  if (!group) return shape
  const { properties = {}, required: needed = [] } = group
  const fields = Object.entries(properties).flatMap(([name, one]) =>
    typeof one === 'object' ? [shapeOf(`${key}.${name}`, one, needed)] : [],
  )
  const [main] = needed
  // Where a single value is valid too, it is the one that the group cannot be without.
  return { ...shape, fields, ...(main !== undefined && group !== property && { main }) }
}

function synonymsOf(kind: string): Readonly<Record<string, string>> {
  const { schema, synonyms } = schemas[Object.hasOwn(schemas, kind) ? (kind as keyof typeof schemas) : 'post']
  return Object.fromEntries(Object.entries(synonyms).filter(([key]) => !Object.hasOwn(schema.shape, key)))
}

function typeOf(property: Property): FieldType {
  const { type, enum: values, pattern, anyOf, format } = property
  if (values) return 'choice'
  if (type === 'boolean') return 'flag'
  if (type === 'integer' || type === 'number') return 'number'
  if (type === 'object') return 'group'
  if (type === 'array' || anyOf?.some((one) => one.type === 'array')) return 'list'
  if (anyOf || type === undefined) return 'group'
  if (pattern?.startsWith('^\\d{4}')) return 'date'
  return format === 'uri' ? 'address' : 'text'
}

/** The group among the valid values; null if it may have any keys. */
function groupIn(property: Property): Property | null {
  if (Object.keys(property.properties ?? {}).length > 0) return property
  return property.anyOf?.map(groupIn).find((one) => one !== null) ?? null
}
