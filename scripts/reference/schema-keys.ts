/** The keys of a schema, including those of its groups, for the reference. */
import { z } from 'zod'

export type SchemaKey = {
  /** `newsletter.action` for a key of a group. */
  key: string
  description: string
  required: boolean
  /** The default if the key is absent; undefined if it is nothing or an empty list. */
  fallback?: string | number
}

/** Every key, each followed by the keys of its group, apart from those without a description: the words of the interface say what they are. */
export function schemaKeys(schema: z.ZodObject, prefix = ''): SchemaKey[] {
  return Object.entries(schema.shape).flatMap(([name, field]) => {
    const type: z.ZodType = field
    const key = prefix + name
    const known = { key, description: descriptionOf(type), required: !type.safeParse(undefined).success }
    if (prefix !== '' && known.description === '') return []
    const groups = groupsIn(type)
    const members = [
      ...groups.flatMap((group) => schemaKeys(group, `${key}.`)),
      ...namedGroupsIn(type).flatMap((group) => schemaKeys(group, `${key}.<key>.`)),
    ]
    // Only one of several alternatives is written, so none of their keys is required.
    const optional = members.map((one) =>
      one.key.split('.').length === key.split('.').length + 1 ? { ...one, required: false } : one,
    )
    return [{ ...known, ...fallbackOf(type) }, ...(groups.length > 1 ? optional : members)]
  })
}

/** A partial group wraps its keys in others without a description. */
function descriptionOf(type: unknown): string {
  if (!(type instanceof z.ZodType)) return ''
  if (type.description !== undefined) return type.description
  return type instanceof z.ZodOptional || type instanceof z.ZodDefault ? descriptionOf(type.unwrap()) : ''
}

function fallbackOf(type: z.ZodType): { fallback?: string | number } {
  const value = type.safeParse(undefined).data
  return (typeof value === 'string' && value !== '') || typeof value === 'number' ? { fallback: value } : {}
}

/** The groups under keys that authors choose: `sections.talks`. */
function namedGroupsIn(type: unknown): z.ZodObject[] {
  if (type instanceof z.ZodOptional || type instanceof z.ZodDefault) return namedGroupsIn(type.unwrap())
  if (type instanceof z.ZodRecord) return groupsIn(type.valueType)
  return type instanceof z.ZodObject && type.def.catchall ? groupsIn(type.def.catchall) : []
}

/** The alternatives that a value, or an entry of a list, may be. */
function groupsIn(type: unknown): z.ZodObject[] {
  if (type instanceof z.ZodObject) return [type]
  if (type instanceof z.ZodOptional || type instanceof z.ZodNullable || type instanceof z.ZodDefault)
    return groupsIn(type.unwrap())
  if (type instanceof z.ZodPipe) return [...groupsIn(type.in), ...groupsIn(type.out)]
  if (type instanceof z.ZodArray) return groupsIn(type.element)
  if (type instanceof z.ZodUnion) return type.options.flatMap(groupsIn)
  return []
}
