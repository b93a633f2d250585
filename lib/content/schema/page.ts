/** The front matter of a page (`content/pages/`): the keys it shares with posts, and an optional date. */
import { z } from 'zod'
import { documentKeys } from './post.ts'
import { day } from './values.ts'

export const pageSchema = z.strictObject({
  ...documentKeys,
  date: day.optional().describe('The day or time the page is published. Most pages have none.'),
})

export type PageFrontMatter = z.infer<typeof pageSchema>
