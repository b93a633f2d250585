/** The tables of a Ghost export that hold content. Values of other versions are absent or null. */
import { z } from 'zod'
import { CommandError } from '../../../core/command-error.ts'

const id = z.union([z.string(), z.number()]).transform(String)
const text = z.string().nullish()
const order = z
  .number()
  .nullish()
  .transform((value) => value ?? 0)
const table = <Row extends z.ZodType>(row: Row) =>
  z
    .array(row)
    .nullish()
    .transform((rows) => rows ?? [])

const post = z.looseObject({
  id,
  title: text,
  slug: z.string(),
  html: text,
  markdown: text,
  mobiledoc: text,
  lexical: text,
  type: text,
  page: z.union([z.boolean(), z.number()]).nullish(),
  status: z.string().nullish(),
  visibility: text,
  featured: z.union([z.boolean(), z.number()]).nullish(),
  feature_image: text,
  image: text,
  author_id: id.nullish(),
  published_at: z.union([z.string(), z.number()]).nullish(),
  created_at: z.union([z.string(), z.number()]).nullish(),
  custom_excerpt: text,
  meta_title: text,
  meta_description: text,
  og_image: text,
  twitter_image: text,
  canonical_url: text,
  codeinjection_head: text,
  codeinjection_foot: text,
})

const data = z.looseObject({
  posts: z.array(post),
  posts_meta: table(
    z.looseObject({
      post_id: id,
      meta_title: text,
      meta_description: text,
      feature_image_alt: text,
      feature_image_caption: text,
      og_image: text,
      twitter_image: text,
    }),
  ),
  users: table(
    z.looseObject({
      id,
      name: z.string(),
      slug: z.string(),
      bio: text,
      website: text,
      twitter: text,
      facebook: text,
      profile_image: text,
      cover_image: text,
    }),
  ),
  tags: table(
    z.looseObject({ id, name: z.string(), slug: z.string(), description: text, feature_image: text, visibility: text }),
  ),
  posts_tags: table(z.looseObject({ post_id: id, tag_id: id, sort_order: order })),
  posts_authors: table(z.looseObject({ post_id: id, author_id: id, sort_order: order })),
  settings: table(
    z.looseObject({
      key: z.string(),
      value: z.unknown().transform((value) => (typeof value === 'string' ? value : undefined)),
    }),
  ),
})

/** Exports have a list of databases with one entry, or, before Ghost 0.11, the tables directly. */
const file = z.union([
  z.looseObject({ db: z.array(z.looseObject({ data })).min(1) }).transform(({ db }) => db[0]?.data),
  z.looseObject({ data }).transform((one) => one.data),
])

export type GhostData = z.infer<typeof data>
export type GhostPost = GhostData['posts'][number]

/** @throws {CommandError} for a file that lacks a table */
export function ghostData(json: string): GhostData {
  const parsed = file.safeParse(JSON.parse(json))
  if (!parsed.success || !parsed.data)
    throw new CommandError('The file is no complete Ghost export: export it again under Settings → Labs.')
  return parsed.data
}
