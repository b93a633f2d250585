/** Generates JSON Schemas of all front matter for editors, with the site's own authors and terms as choices. */
import { z } from 'zod'
import { postsKey, type Section } from '../entities/sections/section.ts'
import { oncePerPerson } from '../languages/once-per-file.ts'
import type { Content } from '../model.ts'
import { schemaWith } from '../schema/fields.ts'
import { schemas } from '../schema/schemas.ts'
import { day, flag, wholeNumberRange } from '../schema/values.ts'

type JsonSchema = z.core.JSONSchema.BaseSchema

/** A JSON Schema for each kind of content file, and `section-<key>` for the items of each section. */
export type EditorSchemas = Record<keyof typeof schemas, JsonSchema> & Record<`section-${string}`, JsonSchema>

/** The ids and names an editor offers for completion. */
export type Choices = { authors: string[]; categories: string[]; tags: string[]; series: string[] }

/** Collects the author ids and term names of a site, sorted. */
export function choicesOf({ authors, categories, tags, series }: Content): Choices {
  // The spelling used in posts rather than the title in the term's file, which the check would report as another spelling.
  const names = (terms: Content['tags']) =>
    [...new Set(terms.map(({ name, spellings }) => spellings[0] ?? name))].sort()
  return {
    authors: oncePerPerson(authors)
      .map(({ id }) => id)
      .sort(),
    categories: names(categories),
    tags: names(tags),
    series: names(series),
  }
}

/** Generates the schemas. They accept unknown keys, since `npm run check` reports those with better suggestions. */
export function editorSchemas(choices: Choices, sections: readonly Section[] = []): EditorSchemas {
  const of = (kind: keyof typeof schemas) => documentSchema(schemas[kind].schema, schemas[kind].synonyms)
  const post = (key: string) => {
    const fields = sections.find((section) => section.key === key)?.fields ?? []
    return postSchemaFor(documentSchema(schemaWith(fields), schemas.post.synonyms), choices)
  }
  const site = of('site')
  Object.assign(property(site, 'default_author'), { type: undefined, enum: choices.authors })
  const items = sections.flatMap(({ key }) => (key === postsKey ? [] : [[`section-${key}`, post(key)] as const]))
  return {
    post: post(postsKey),
    page: of('page'),
    author: of('author'),
    category: of('category'),
    tag: of('tag'),
    series: of('series'),
    site,
    ...Object.fromEntries(items),
  }
}

/** Offers the site's own authors and terms in the schema of posts. */
function postSchemaFor(post: JsonSchema, choices: Choices): JsonSchema {
  const author = { enum: choices.authors }
  const contributor = { anyOf: [author, { type: 'object', properties: { id: author } }] }
  // Terms may be new, so other values are valid too.
  const offer = (names: readonly string[]) => ({ anyOf: [{ enum: [...names] }, { type: ['string', 'number'] }] })
  const replace = (key: string, schema: object) => {
    const { description } = property(post, key)
    Object.assign(post.properties ?? {}, { [key]: { description, ...schema } })
  }
  replace('author_staff_member', list(contributor))
  replace('author_staff_member_editor', list(contributor))
  replace('categories', list(offer(choices.categories)))
  replace('category', offer(choices.categories))
  replace('tags', list(offer(choices.tags)))
  replace('series', { anyOf: [offer(choices.series), property(post, 'series')] })
  return post
}

const property = (schema: JsonSchema, key: string): JsonSchema => {
  const found = schema.properties?.[key]
  return typeof found === 'object' ? found : {}
}

function documentSchema(schema: z.ZodObject, synonyms: Readonly<Record<string, string>>): JsonSchema {
  const made = jsonSchema(schema)
  for (const [synonym, key] of Object.entries(synonyms)) {
    if (Object.hasOwn(schema.shape, synonym) || !made.properties) continue
    const description = synonym === 'published' ? 'false makes it a draft.' : `Synonym of ${key}.`
    made.properties[synonym] = { ...property(made, key), description }
  }
  return { ...made, additionalProperties: true }
}

/** Describes values as they are typed: YAML's numbers and booleans are valid text, and a single value is a valid list. */
function jsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: made }) => {
      const { def }: { def: object } = zodSchema._zod
      // A description makes another type of the same definition.
      const is = (type: z.ZodType) => def === type._zod.def
      const range = wholeNumberRange(def)
      if (is(flag)) become(made, { type: 'boolean' })
      else if (range) become(made, { type: 'integer', ...range })
      else if (is(day)) become(made, { type: 'string', pattern: '^\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}' })
      else if (isList(def)) {
        const { $schema, ...item } = jsonSchema(def.out._zod.def.element)
        become(made, list(item))
      } else if (made.type === 'string' && !made.enum && !made.pattern)
        Object.assign(made, { type: ['string', 'number', 'boolean'] })
    },
  })
}

const list = (item: object) => ({ anyOf: [item, { type: 'array', items: item }] })

type ListDef = { out: { _zod: { def: { element: z.ZodType } } } }

/** Whether a type comes from `listOf` in values.ts, which preprocesses a value and pipes it into an array. */
function isList(def: object): def is ListDef {
  return 'out' in def && z.array(z.unknown()).constructor === (def.out as object).constructor
}

/** Replaces the generated schema but keeps its description. */
function become(made: JsonSchema, by: object): void {
  for (const key of Object.keys(made)) if (key !== 'description') delete made[key]
  Object.assign(made, by)
}
