/** `sections` of `content/site.yml`: kinds of content besides posts, each with a folder, a list page and fields of its own. */
import { z } from 'zod'
import { flag, name, oneOf, shown, text } from './values.ts'

export const fieldTypes = ['text', 'link', 'date', 'number', 'flag'] as const
export const listStyles = ['rows', 'cards', 'agenda'] as const
export const itemTypes = ['CreativeWork', 'Article', 'Event', 'JobPosting', 'PodcastEpisode'] as const

const fieldType = oneOf(fieldTypes)

const fieldGroup = z.strictObject({
  type: fieldType.default('text').describe('The type of its value: text, link, date, number or flag (true or false).'),
  label: text.optional().describe('Its name on pages. Default: the key, with a capital letter.'),
  required: flag.default(false).describe('true reports files without it.'),
  meaning: text.optional().describe('A hint for authors in one sentence, which editors show.'),
  show: flag.default(true).describe('false keeps it off pages; components can still use it.'),
})

const field = z.union(
  [
    z
      .string()
      .pipe(fieldType)
      .transform((type) => fieldGroup.parse({ type })),
    fieldGroup,
  ],
  {
    error: ({ input }) =>
      `${shown(input)} is not a field — write its type, as in venue: text, or a group such as {type: number, required: true}`,
  },
)

const sectionSchema = z.strictObject({
  title: text.optional().describe('The title of its list. Default: the key, with a capital letter.'),
  description: text.optional().describe('One sentence about it, shown on its list and in its feed.'),
  folder: name.optional().describe('The folder in content/ that holds its files. Default: the key.'),
  url: name
    .optional()
    .describe(
      'The pattern of addresses, with the placeholders of post_url. The list is at the part before the first of them. Default: /key/:slug/.',
    ),
  order: name
    .default('-date')
    .describe(
      'The key by which its list is ordered: date, title or a field. A leading - reverses the order. Items without a value come last.',
    ),
  list: oneOf(listStyles)
    .default('rows')
    .describe(
      'How the list looks. rows: like posts. cards: pictures in columns. agenda: a programme without pictures.',
    ),
  type: oneOf(itemTypes)
    .default('CreativeWork')
    .describe('The type of an item for search engines: CreativeWork, Article, Event, JobPosting or PodcastEpisode.'),
  fields: z
    .record(z.string(), field)
    .default({})
    .describe('Its own keys, each with the type of its value: {venue: text, starts: date}.'),
})

/** Posts have settings of their own elsewhere, apart from fields. */
const postsSchema = sectionSchema.pick({ fields: true })

export const sectionsSchema = z
  .object({ posts: postsSchema.optional().describe('Fields of posts.') })
  .catchall(sectionSchema.nullable().transform((value) => value ?? sectionSchema.parse({})))

/** Keys of a section and of a field, for suggestions. */
export const sectionKeys = Object.keys(sectionSchema.shape)
export const fieldKeys = Object.keys(fieldGroup.shape)

export type SectionSettings = z.infer<typeof sectionSchema>
export type FieldSettings = z.infer<typeof fieldGroup>
export type FieldType = (typeof fieldTypes)[number]
