/** Schema of the listed posts, people and categories in the prepared file (lib/pages/views/published.ts documents the fields). */
import { z } from 'zod'
import { factSubjects } from '../covers/index.ts'

const url = z.string().startsWith('/')

const factsSchema = z.object({
  subject: z.enum(Object.keys(factSubjects) as (keyof typeof factSubjects)[]),
  all: z.number(),
  marked: z.number(),
})

const coverSchema = z.object({
  seed: z.string(),
  family: z.string().optional(),
  tint: z.string().optional(),
  facts: factsSchema.optional(),
})

const postSchema = z.object({
  url,
  title: z.string(),
  summary: z.string(),
  section: z.object({ url, title: z.string() }).optional(),
  audio: z.string().optional(),
  facts: z.array(z.object({ label: z.string(), text: z.string() })).optional(),
  deck: z.string().optional(),
  notes: z.array(z.string()).optional(),
  date: z.string(),
  updated: z.string(),
  publishedAt: z.string().optional(),
  modifiedAt: z.string().optional(),
  lang: z.string(),
  dir: z.enum(['ltr', 'rtl']).optional(),
  authors: z.array(z.object({ name: z.string(), url: url.optional(), role: z.string().optional() })),
  categories: z.array(z.object({ name: z.string(), slug: z.string(), url })),
  tags: z.array(z.string()),
  image: z.object({ src: z.string(), alt: z.string(), width: z.number(), height: z.number() }).optional(),
  hasLead: z.boolean(),
  cover: coverSchema,
  id: z.string().optional(),
  canonical: z.string().optional(),
  noindex: z.boolean(),
  language: z.string().optional(),
})

/** A listed page of content/pages/. */
const pageSchema = postSchema.pick({
  url: true,
  title: true,
  summary: true,
  deck: true,
  notes: true,
  lang: true,
  language: true,
})

const listSchema = z.object({
  kind: z.enum(['section', 'category', 'author']),
  url,
  name: z.string(),
  position: z.string().optional(),
  description: z.string(),
  text: z.string().optional(),
  lang: z.string().optional(),
  cover: coverSchema,
  image: z.string().optional(),
  design: z.number().optional(),
  slim: z.boolean().optional(),
  offered: z.boolean().optional(),
  language: z.string().optional(),
})

export const publishedSchema = z.object({
  posts: z.array(postSchema),
  pages: z.array(pageSchema).default([]),
  lists: z.array(listSchema),
})

export type Published = z.infer<typeof publishedSchema>
export type PublishedList = z.infer<typeof listSchema>
export type PublishedPage = z.infer<typeof pageSchema>
export type PublishedPost = z.infer<typeof postSchema>
