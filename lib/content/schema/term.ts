/** The front matter of the file of a category, tag or series (`content/categories/<slug>.md` and so on); the body introduces it. */
import { z } from 'zod'
import { wordsByLanguage } from './languages.ts'
import { anything, listOf, name, text } from './values.ts'

const termSchema = (term: string) =>
  z.strictObject({
    title: text.optional().describe('The name shown to readers. Default: the most common spelling in posts.'),
    description: text.optional().describe(`One sentence about the ${term}.`),
    image: name.optional().describe(`A picture shown at the top of the page of the ${term}.`),
    tint: text.optional().describe('The name of a tint of the palette; see docs/guide/design.md.'),
    languages: wordsByLanguage({
      title: text.optional().describe('The name in this language. Posts may be filed under it.'),
      description: text.optional().describe(`One sentence about the ${term} in this language.`),
    }),
    redirect_from: listOf(name).optional().describe('Earlier addresses of this page; they redirect here.'),
    ignore: listOf(text).optional().describe('Problem codes not to report for this file.'),
    extra: anything.optional().describe('Your own keys. They are accepted but not shown.'),
  })

export const termSchemas = {
  category: termSchema('category'),
  tag: termSchema('tag'),
  series: termSchema('series'),
}

export type TermFrontMatter = z.infer<(typeof termSchemas)['category']>
