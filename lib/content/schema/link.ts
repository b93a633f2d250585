/** A link of a menu in `content/site.yml`. */
import { z } from 'zod'
import { shown, text } from './values.ts'

const example = 'write a group of label and url, as in { label: About, url: /about/ }'

/** Other systems write `About: /about/`; the message then suggests the equivalent group. */
export const link = z.preprocess(
  (value, context) => {
    if (typeof value !== 'object' || value === null || 'label' in value || 'url' in value) return value
    const [only, ...others] = Object.entries(value)
    const meant = only && others.length === 0 && typeof only[1] === 'string' ? only : undefined
    const remedy = meant ? `write { label: ${meant[0]}, url: ${meant[1]} }` : example
    context.addIssue({ code: 'custom', message: `a link needs label: and url: — ${remedy}` })
    return z.NEVER
  },
  z.strictObject(
    {
      label: text.describe('The text of the link.'),
      url: text.describe('The target: an address of this site such as /about/, or one with https://.'),
    },
    {
      error: ({ code, input }) => (code === 'invalid_type' ? `${shown(input)} is not a link — ${example}` : undefined),
    },
  ),
)
