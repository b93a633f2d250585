/** `site.yml: newsletter`, `comments`, `analytics`: services of others, each off until the owner names one. */
import { z } from 'zod'
import { text, webAddress } from './values.ts'

export const newsletterSchema = z.strictObject({
  action: webAddress.describe('Where the form sends: the address that the provider gives for a form of your own.'),
  field: text.default('email').describe('What the provider calls the field of the address.'),
  fields: z.record(text, text).default({}).describe('Further fields that the provider wants, with their values.'),
  invitation: text.optional().describe('One sentence above the form.'),
})

/** giscus: comments that are discussions of a repository on GitHub. Its page https://giscus.app gives the four values. */
const giscusSchema = z.strictObject({
  repo: text.describe('owner/name'),
  repo_id: text,
  category: text,
  category_id: text,
})

export const commentsSchema = z.strictObject({ giscus: giscusSchema })

const plausibleSchema = z.strictObject({
  domain: text.describe('As the site is called at Plausible.'),
  script: webAddress.default('https://plausible.io/js/script.js'),
})

const goatcounterSchema = z.strictObject({
  endpoint: webAddress.describe('https://my-code.goatcounter.com/count'),
  script: webAddress.default('https://gc.zgo.at/count.js'),
})

const umamiSchema = z.strictObject({
  website: text.describe('The id of the website at Umami.'),
  script: webAddress.default('https://cloud.umami.is/script.js'),
  host: webAddress.optional().describe('Where visits are sent, if not where the script comes from.'),
})

export const analyticsSchema = z.union(
  [
    z.strictObject({ plausible: plausibleSchema }),
    z.strictObject({ goatcounter: goatcounterSchema }),
    z.strictObject({ umami: umamiSchema }),
  ],
  { error: 'it names no service that is known — write plausible:, goatcounter: or umami: with its settings' },
)
