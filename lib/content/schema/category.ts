/** The front matter of a category file (`content/categories/<slug>.md`); the body introduces the category. */
import { z } from 'zod'
import { anything, listOf, name, text } from './values.ts'

export const categorySchema = z.strictObject({
  title: text.optional().describe('The name as shown; else the commonest spelling in the posts.'),
  description: text.optional().describe('One sentence.'),
  image: name.optional().describe('A picture for the head of the page.'),
  tint: text.optional().describe('The name of a tint of the palette, see docs/guide/design.md.'),
  redirect_from: listOf(name).optional().describe('Earlier addresses of this page, which lead here.'),
  ignore: listOf(text).optional().describe('Problem codes that are not reported for this file.'),
  extra: anything.optional().describe('Your own keys: accepted, and shown nowhere.'),
})

export type CategoryFrontMatter = z.infer<typeof categorySchema>
