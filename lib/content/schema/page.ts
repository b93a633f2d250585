/** The front matter of a page (`content/pages/`): the keys it shares with posts, and an optional date. */
import { z } from 'zod'
import { documentKeys, ignoredKeys } from './post.ts'
import { day } from './values.ts'

export const pageSchema = z.strictObject({
  ...documentKeys,
  date: day.optional().describe('The day or time the page is published. Most pages have none.'),
})

/** Keys of posts that are recognised on pages and ignored. */
export const ignoredOnPages: readonly string[] = [
  ...ignoredKeys,
  'author',
  'authors',
  'author_staff_member',
  'categories',
  'category',
  'tags',
]

export type PageFrontMatter = z.infer<typeof pageSchema>
