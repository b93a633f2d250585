/** The owner's words for the interface (`site.yml: words`), with the keys of lib/core/messages/en.ts. */
import { z } from 'zod'
import { en } from '../../core/messages/en.ts'
import { placeholders } from '../../core/messages/fill.ts'
import { isWord, type Word, type WordGroup, type WordOverrides } from '../../core/messages/messages.ts'
import { nearest } from '../../core/problems/nearest.ts'
import { shown, text } from './values.ts'

const forms = ['zero', 'one', 'two', 'few', 'many', 'other'] as const

/** A text with the placeholders that its English has, or fewer. */
const sentence = (names: readonly string[]) =>
  text.superRefine((typed, context) => {
    for (const name of placeholders(typed)) {
      if (names.includes(name)) continue
      const meant = nearest(name, names)[0] ?? names[0]
      const remedy = meant === undefined ? `remove {${name}}` : `write {${meant}}`
      context.addIssue({ code: 'custom', message: `there is no value for {${name}} — ${remedy}` })
    }
  })

function wordSchema(word: Word): z.ZodType<Word> {
  const names = placeholders(word)
  if (!names.includes('count')) return sentence(names)
  const one = sentence(names)
  const plural = z.strictObject(
    { ...Object.fromEntries(forms.map((form) => [form, one.optional()])), other: one },
    {
      error: ({ code, input }) =>
        code === 'invalid_type' ? `${shown(input)} is not text — write one line of text` : undefined,
    },
  )
  return z.union([one, plural]) as z.ZodType<Word>
}

const groupSchema = (words: WordGroup): z.ZodType<WordOverrides> =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(words).map(([name, entry]) => [
        name,
        (isWord(entry) ? wordSchema(entry) : groupSchema(entry)).optional(),
      ]),
    ),
  ) as z.ZodType<WordOverrides>

export const wordsSchema = groupSchema(en)

/** The keys of a group of words, or the plural forms of a word. */
export function wordKeys(path: readonly string[]): readonly string[] {
  const found = path.reduce<Word | WordGroup | undefined>(
    (entry, key) => (entry === undefined || isWord(entry) ? undefined : entry[key]),
    en,
  )
  return found === undefined ? [] : isWord(found) ? forms : Object.keys(found)
}
