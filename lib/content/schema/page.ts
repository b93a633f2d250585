/** The front matter of a page (`content/pages/`): a post's keys without the ones that make it a post. */
import { z } from 'zod'
import { documentKeys } from './post.ts'
import { day } from './values.ts'

export const pageSchema = z.strictObject({
  ...documentKeys,
  date: day.optional().describe('The day or time at which the page is published; most pages have none.'),
})

export type PageFrontMatter = z.infer<typeof pageSchema>
