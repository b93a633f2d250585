/** The front matter of a post. Each key's description is the author's manual: `docs/guide/front-matter.md` is generated from it. */
import { z } from 'zod'
import { anything, day, flag, language, listOf, name, oneOf, positive, text, webAddress } from './values.ts'

const role = text.optional().describe('What they did, if they are not an author: editor, illustrator, translator.')

const contributorGroup = z.strictObject({
  id: text.describe('The name of a file in content/authors/ without its ending.'),
  role,
})

const contributor = z.union([text.transform((id) => ({ id, role: undefined })), contributorGroup], {
  error: 'an author is an id, or a group of id and role — write for example robin, or {id: robin, role: editor}',
})

const named = z.union(
  [
    text.transform((name) => ({ name, role: undefined })),
    z.looseObject({ name: text.describe('The name as shown.'), role }),
  ],
  {
    error: 'an author is a name, or a group with name — write for example Robin Ashdown',
  },
)

const updatedGroup = z.strictObject({
  date: day.describe('The day of the change.'),
  note: text.optional().describe('What was changed, for readers.'),
})

export const updatedSchema = z.union([updatedGroup, day.transform((date) => ({ date, note: undefined }))], {
  error:
    'it is neither a date nor a group of date and note — write YYYY-MM-DD, or {date: YYYY-MM-DD, note: what changed}',
})

/** Keys that posts and pages share. */
export const documentKeys = {
  title: text.describe('The headline; may hold inline Markdown and plain inline HTML.'),
  description: text
    .optional()
    .describe('One sentence for search engines, lists and feeds; else the beginning of the text is used.'),
  subtitle: text.optional().describe('The deck: the line under the headline. Falls back to the description.'),
  image: name.optional().describe('The lead picture: a file beside the post, or a path such as /images/x.jpg.'),
  image_alt: text.optional().describe('What the lead picture shows, for those who do not see it.'),
  image_caption: text.optional().describe('The line under the lead picture.'),
  image_credit: text.optional().describe('Who made the lead picture.'),
  slug: name.optional().describe('Replaces the file name in the address.'),
  permalink: name
    .optional()
    .describe(
      'The whole address, verbatim: begins with / and ends in / or .html. May hold the placeholders of post_url.',
    ),
  redirect_from: listOf(name).optional().describe('Earlier addresses of this document, which lead here.'),
  canonical_url: webAddress
    .optional()
    .describe('Where the text was first published, if elsewhere; this page is then left out of the sitemap.'),
  lang: language.optional().describe('The language of the text, if not the site’s: en, de, pt-BR.'),
  dir: oneOf(['ltr', 'rtl']).optional().describe('The direction of the text, if the language does not tell.'),
  toc: flag.optional().describe('false leaves out the table of contents.'),
  math: flag.optional().describe('true reads $…$ as a formula too; $$…$$ always is one.'),
  noindex: flag.optional().describe('true asks search engines to leave the page out.'),
  draft: flag.optional().describe('true keeps the document off the site; npm run dev shows it.'),
  unlisted: flag.optional().describe('true publishes the page without listing it anywhere.'),
  expires: day.optional().describe('The day or time at which the document is withdrawn, written like `date`.'),
  updated: updatedSchema.optional().describe('The day of the last change worth telling, or a group of date and note.'),
  ignore: listOf(text).optional().describe('Problem codes that are not reported for this file.'),
  id: text.optional().describe('A permanent id for feeds, if it was published elsewhere before.'),
  extra: anything
    .optional()
    .describe('Your own keys. In an .mdx text they are values for components: {extra.price}. Each is text, as typed.'),
}

const seriesGroup = z.strictObject({
  name: text.describe('The name of the series.'),
  part: positive.optional().describe('The place of the post in it, from 1; else posts follow each other by date.'),
})

export const postSchema = z.strictObject({
  ...documentKeys,
  date: day
    .optional()
    .describe(
      'The day of publication as YYYY-MM-DD, optionally with a time and its zone: 2026-11-30T23:30+04:00; else taken from the file name. In the future it schedules the post: until that time, or without one until the day begins in the site’s zone. Readers see the day as typed.',
    ),
  author_staff_member: listOf(contributor)
    .optional()
    .describe('Who wrote it: the id of a file in content/authors/, a list of ids, or a list of groups of id and role.'),
  author: listOf(named)
    .optional()
    .describe('Who wrote it, by id or by name; a name without a profile is shown unlinked.'),
  author_staff_member_editor: listOf(contributor).optional().describe('An author with the role editor.'),
  categories: listOf(text).optional().describe('The categories, the chief one first.'),
  category: text.optional().describe('One category, never split.'),
  tags: listOf(text).optional().describe('Tags: finer than categories.'),
  featured: flag
    .optional()
    .describe(
      'true puts the post at the head of the front page, however old it is. Of several the newest leads, and the others come first after it.',
    ),
  series: z
    .union([text.transform((name) => ({ name, part: undefined })), seriesGroup], {
      error: 'a series is a name, or a group of name and part — write for example {name: Queues, part: 2}',
    })
    .optional()
    .describe('The series the post belongs to: its name, or a group of name and part.'),
})

/** Keys that real sites use for the canonical ones (DESIGN, Front matter). */
export const postSynonyms: Readonly<Record<string, string>> = {
  authors: 'author',
  last_modified: 'updated',
  last_modified_at: 'updated',
  modified: 'updated',
  featured_image: 'image',
  excerpt: 'description',
  summary: 'description',
  aliases: 'redirect_from',
}

/** Keys understood and left aside. `published` is turned into `draft` before the schema sees it. */
export const ignoredKeys: readonly string[] = ['layout', 'published']

export type PostFrontMatter = z.infer<typeof postSchema>
