/** `languages` of `content/site.yml`: the languages a site is published in, and its words in each. */
import { z } from 'zod'
import { link } from './link.ts'
import { language, listOf, shown, text } from './values.ts'
import { wordKeys, wordsSchema } from './words.ts'

const sectionWords = z.strictObject({
  title: text.optional().describe('The title of its list in this language.'),
  description: text.optional().describe('One sentence about it in this language.'),
  fields: z
    .record(z.string(), text)
    .default({})
    .describe('Labels of its fields in this language, by their keys: {venue: Ort}.'),
})

const languageGroup = z.strictObject(
  {
    title: text
      .optional()
      .describe('The name of the publication in this language. Default: that at the top of the file.'),
    description: text
      .optional()
      .describe('One sentence about the publication in this language. Default: that at the top of the file.'),
    navigation: listOf(link)
      .optional()
      .describe(
        'Links in the header. Default: the lists every site has. /about/ leads to that page in this language, if there is one.',
      ),
    footer: listOf(link).optional().describe('Links in the footer. Default: those at the top of the file.'),
    social: listOf(link)
      .optional()
      .describe('Profiles of the publication elsewhere. Default: those at the top of the file.'),
    fallback: language
      .optional()
      .describe('Another language of the site: posts that exist only in it are listed too, labelled with its name.'),
    words: wordsSchema.optional().describe('Your own words for the interface in this language, as under words.'),
    sections: z
      .record(z.string(), sectionWords)
      .default({})
      .describe('Titles, descriptions and labels of fields of sections in this language, by the keys of sections.'),
  },
  {
    error: ({ code, input }) =>
      code === 'invalid_type'
        ? `${shown(input)} is not a language’s group — write a group such as {title: My site, description: One sentence}`
        : undefined,
  },
)

export const languagesSchema = z.record(
  language,
  languageGroup.nullable().transform((group) => group ?? languageGroup.parse({})),
  {
    error: (issue) => {
      if (issue.code === 'invalid_type')
        return `${shown(issue.input)} is not a group — write languages by their tags: {en: {}, de: {}}`
      // What is wrong with a key is among the issues of the key.
      return issue.code === 'invalid_key' ? issue.issues[0]?.message : undefined
    },
  },
)

/** Keys of a group within `languages`, for suggestions: of a language, of a section in it, of its words. */
export function languageKeysOf([, key, ...group]: readonly string[]): readonly string[] {
  if (key === undefined) return Object.keys(languageGroup.shape)
  if (key === 'sections') return group.length === 1 ? Object.keys(sectionWords.shape) : []
  return key === 'words' ? wordKeys(group) : []
}

export type LanguageSettings = z.infer<typeof languageGroup>

/** The words of an author or term in further languages, by language. */
export const wordsByLanguage = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .record(language, z.strictObject(shape))
    .optional()
    .describe('Its words in other languages of the site, by language.')
