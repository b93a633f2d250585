/** The schema of a section's files: that of posts, with the fields that `content/site.yml` declares. */
import { z } from 'zod'
import { postSchema } from './post.ts'
import type { FieldSettings, FieldType } from './sections.ts'
import { day, flag, name, shown, text } from './values.ts'

/** A number as typed; a comma would be read as the point of some languages and as the group mark of others. */
const number = z
  .string({ error: ({ input }) => `${shown(input)} is not a number — write a number such as 12 or 4.5` })
  .trim()
  .regex(/^-?\d{1,15}(?:\.\d{1,9})?$/, {
    error: ({ input }) => {
      const meant = String(input)
        .trim()
        .replace(/[\s_'’]/g, '')
      const plain = /^-?\d+$/.test(meant.replaceAll(',', '')) ? meant.replaceAll(',', '') : '12 or 4.5'
      return `${shown(input)} is not a number — write ${plain === '12 or 4.5' ? `a number such as ${plain}` : plain}`
    },
  })
  .transform(Number)

/** The address of a page or file of this site, or one with https://. */
const link = name.refine((value) => !/^(?!https?:|mailto:)[a-z][a-z\d+.-]*:/i.test(value) && !/\s/.test(value.trim()), {
  error: ({ input }) => `${shown(input)} is not an address — write one with https://, or the path of a page or file`,
})

const types = { text, link, date: day, number, flag } as const satisfies Record<FieldType, z.ZodType>

export type FieldShape = { key: string } & Pick<FieldSettings, 'type' | 'required' | 'meaning'>

/** The schema of posts with further keys. */
export function schemaWith(fields: readonly FieldShape[]): typeof postSchema {
  if (fields.length === 0) return postSchema
  const shape = Object.fromEntries(
    fields.map(({ key, type, required, meaning }) => {
      const value = required ? types[type] : types[type].optional()
      return [key, meaning === undefined ? value : value.describe(meaning)]
    }),
  )
  // Its own keys are read by `fieldValues`, which knows their types; everything else works with the keys of posts.
  return z.strictObject({ ...postSchema.shape, ...shape }) as unknown as typeof postSchema
}
