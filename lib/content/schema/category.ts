/** The front matter of a category file (`content/categories/<slug>.md`); the body introduces the category. */
import { z } from 'zod'
import { anything, listOf, name, text } from './values.ts'

export const categorySchema = z.strictObject({
  title: text.optional().describe('The name shown to readers. Default: the most common spelling in posts.'),
  description: text.optional().describe('One sentence about the category.'),
  image: name.optional().describe('A picture shown at the top of the category’s page.'),
  tint: text.optional().describe('The name of a tint of the palette; see docs/guide/design.md.'),
  redirect_from: listOf(name).optional().describe('Earlier addresses of this page; they redirect here.'),
  ignore: listOf(text).optional().describe('Problem codes not to report for this file.'),
  extra: anything.optional().describe('Your own keys. They are accepted but not shown.'),
})

export type CategoryFrontMatter = z.infer<typeof categorySchema>
