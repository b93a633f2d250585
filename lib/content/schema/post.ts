/** The front matter of a post. The description of each key is published in the front matter reference (`npm run reference`). */
import { z } from 'zod'
import { openings } from '../../core/look/opening.ts'
import { coverFacts } from './cover-facts.ts'
import { anything, day, flag, language, listOf, name, oneOf, text, wholeNumber } from './values.ts'
import { webAddress } from './web-address.ts'

const role = text.optional().describe('Their contribution, if they are not an author: editor, illustrator, translator.')

const contributorGroup = z.strictObject({
  id: text.describe('The name of a file in content/authors/, without the extension.'),
  role,
})

const contributor = z.union([text.transform((id) => ({ id, role: undefined })), contributorGroup], {
  error: 'an author is an id, or a group of id and role — write for example robin, or {id: robin, role: editor}',
})

const named = z.union(
  [
    text.transform((name) => ({ name, role: undefined })),
    z.looseObject({ name: text.describe('The name shown to readers.'), role }),
  ],
  {
    error: 'an author is a name, or a group with name — write for example Robin Ashdown',
  },
)

const updatedGroup = z.strictObject({
  date: day.describe('The day of the change.'),
  note: text.optional().describe('What changed, for readers.'),
})

export const updatedSchema = z.union([updatedGroup, day.transform((date) => ({ date, note: undefined }))], {
  error:
    'it is neither a date nor a group of date and note — write YYYY-MM-DD, or {date: YYYY-MM-DD, note: what changed}',
})

/** Keys that posts and pages share. */
export const documentKeys = {
  title: text.describe('The headline. May contain inline Markdown and simple inline HTML.'),
  description: text
    .optional()
    .describe(
      'One sentence for search engines, link previews and feeds. Lists show it if there is no subtitle. Default: the beginning of the text.',
    ),
  subtitle: text
    .optional()
    .describe('The line under the headline, by which readers choose in lists. Default: the description.'),
  image: name.optional().describe('The lead picture: a file next to the document, or a path such as /images/x.jpg.'),
  image_alt: text.optional().describe('Alternative text: what the lead picture shows.'),
  image_caption: text.optional().describe('The caption of the lead picture.'),
  image_credit: text.optional().describe('The credit line of the lead picture.'),
  slug: name.optional().describe('Used in the address instead of the file name.'),
  permalink: name
    .optional()
    .describe(
      'The complete address, used as written: it starts with / and ends with / or .html. May contain the placeholders of post_url.',
    ),
  redirect_from: listOf(name).optional().describe('Earlier addresses of this document; they redirect here.'),
  canonical_url: webAddress
    .optional()
    .describe(
      'The original address, if the text was first published elsewhere. The page is then left out of the sitemap.',
    ),
  lang: language.optional().describe('The language of the text, if it differs from the site’s: en, de, pt-BR.'),
  translation_of: name
    .optional()
    .describe(
      'On a site with several languages: the name of the file that this document is a translation of. Default: the file of the same name in another language.',
    ),
  dir: oneOf(['ltr', 'rtl']).optional().describe('The writing direction. Default: that of the language.'),
  toc: flag.optional().describe('false hides the table of contents.'),
  math: flag.optional().describe('true also reads `$…$`, `\\(…\\)` and `\\[…\\]` as formulas; `$$…$$` always is one.'),
  noindex: flag.optional().describe('true asks search engines not to index the page.'),
  draft: flag
    .optional()
    .describe('true keeps the document unpublished; npm run dev still shows it. `published: false` means the same.'),
  unlisted: flag.optional().describe('true publishes the document but lists it nowhere.'),
  expires: day.optional().describe('The day or time the document is withdrawn, written like `date`.'),
  updated: updatedSchema.optional().describe('The date of the last notable change, or a group of date and note.'),
  ignore: listOf(text).optional().describe('Problem codes not to report for this file.'),
  id: text.optional().describe('The permanent id for feeds, if the document was published elsewhere before.'),
  extra: anything
    .optional()
    .describe(
      'Your own keys. In .mdx they are available as values: {extra.price}. Each value is text, as typed. For keys with a type, declare fields in site.yml.',
    ),
}

const seriesGroup = z.strictObject({
  name: text.describe('The name of the series.'),
  part: wholeNumber({ example: 2 })
    .optional()
    .describe('The position of the post in the series, from 1. Posts without one are ordered by date.'),
})

export const postSchema = z.strictObject({
  ...documentKeys,
  date: day
    .optional()
    .describe(
      'The publication date as YYYY-MM-DD, optionally with a time and zone: 2026-11-30T23:30+04:00. Default: the date in the file name. A future date schedules the post for that time, or for the beginning of that day in the site’s time zone. Readers see the day as typed.',
    ),
  author_staff_member: listOf(contributor)
    .optional()
    .describe('The authors: the id of a file in content/authors/, a list of ids, or a list of groups of id and role.'),
  author: listOf(named)
    .optional()
    .describe('The authors, by id or by name. A name without a profile is shown without a link.'),
  author_staff_member_editor: listOf(contributor)
    .optional()
    .describe('The editors, by id; shown with the role editor.'),
  categories: listOf(text).optional().describe('The categories, main category first.'),
  category: text.optional().describe('A single category; commas are part of its name.'),
  tags: listOf(text).optional().describe('Tags: more specific than categories.'),
  featured: flag
    .optional()
    .describe(
      'true puts the post at the top of the front page, regardless of its age. If there are several, the newest leads and the others follow it.',
    ),
  opening: oneOf(openings)
    .optional()
    .describe(
      'How the post opens. split: headline and picture side by side. wide: the headline above a low, wide picture. type: a very large headline without a picture. picture: the picture from edge to edge. Default: wide for a picture of your own that is much wider than high, else split.',
    ),
  series: z
    .union([text.transform((name) => ({ name, part: undefined })), seriesGroup], {
      error: 'a series is a name, or a group of name and part — write for example {name: Queues, part: 2}',
    })
    .optional()
    .describe('The series the post belongs to: a name, or a group of name and part.'),
  cover: coverFacts
    .optional()
    .describe('Numbers of the article that its drawn cover shows: {links: 6, broken: 1}. One of the pairs below.'),
})

/** Keys of other systems → the canonical keys they mean here. */
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

/** Keys that are recognised and ignored. `published` is converted to `draft` before validation. */
export const ignoredKeys: readonly string[] = ['layout', 'published']

export type PostFrontMatter = z.infer<typeof postSchema>
