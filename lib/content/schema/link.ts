/** A link of a menu in `content/site.yml`. */
import { z } from 'zod'
import { shown, text } from './values.ts'

const example = 'write a group of label and url, as in { label: About, url: /about/ }'

const keys = {
  label: ['label', 'name', 'title', 'text'],
  url: ['url', 'link', 'href', 'path', 'to', 'page'],
}

/** Label and address of a link in the words of another system; null if it is written in ours, or says something else. */
function foreignLink(value: object): [label: string, url: string] | null {
  const entries = Object.entries(value)
  const [only] = entries
  if (only && entries.length === 1 && typeof only[1] === 'string' && !('label' in value) && !('url' in value))
    return [only[0], only[1]]
  const named = (names: readonly string[]) => entries.find(([key]) => names.includes(key))
  const [label, url] = [named(keys.label), named(keys.url)]
  if (typeof label?.[1] !== 'string' || typeof url?.[1] !== 'string') return null
  return label[0] === 'label' && url[0] === 'url' ? null : [label[1], url[1]]
}

/** Other systems write `About: /about/`; the message then suggests the equivalent group. */
export const link = z.preprocess(
  (value, context) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    const meant = foreignLink(value)
    if (!meant && ('label' in value || 'url' in value)) return value
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
