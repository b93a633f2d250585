/** `site.yml: newsletter`, `comments`, `analytics`: services of others, each off until the owner names one. */
import { z } from 'zod'
import { text, webAddress } from './values.ts'

export const newsletterSchema = z.strictObject({
  action: webAddress.describe('Where the form sends: the address that the provider gives for a form of your own.'),
  field: text.default('email').describe('What the provider calls the field of the address.'),
  fields: z.record(text, text).default({}).describe('Further fields that the provider wants, each with its value.'),
  invitation: text.optional().describe('One sentence above the form.'),
})

/** giscus: comments that are discussions of a repository on GitHub. Its page https://giscus.app gives the four values. */
const giscusSchema = z.strictObject({
  repo: text.describe('The repository as owner/name.'),
  repo_id: text.describe('Its id, as https://giscus.app prints it.'),
  category: text.describe('The category of discussions that new comments begin.'),
  category_id: text.describe('Its id, as https://giscus.app prints it.'),
})

export const commentsSchema = z.strictObject({
  giscus: giscusSchema.describe('Discussions of a repository on GitHub; https://giscus.app gives the four values.'),
})

const plausibleSchema = z.strictObject({
  domain: text.describe('As the site is called at Plausible.'),
  script: webAddress.default('https://plausible.io/js/script.js').describe('The script, if it comes from elsewhere.'),
})

const goatcounterSchema = z.strictObject({
  endpoint: webAddress.describe('Where visits are sent: https://my-code.goatcounter.com/count'),
  script: webAddress.default('https://gc.zgo.at/count.js').describe('The script, if it comes from elsewhere.'),
})

const umamiSchema = z.strictObject({
  website: text.describe('The id of the website at Umami.'),
  script: webAddress.default('https://cloud.umami.is/script.js').describe('The script, if it comes from elsewhere.'),
  host: webAddress.optional().describe('Where visits are sent, if not where the script comes from.'),
})

export const analyticsSchema = z.union(
  [
    z.strictObject({ plausible: plausibleSchema.describe('Visits are counted by Plausible.') }),
    z.strictObject({ goatcounter: goatcounterSchema.describe('Visits are counted by GoatCounter.') }),
    z.strictObject({ umami: umamiSchema.describe('Visits are counted by Umami.') }),
  ],
  { error: 'it names no service that is known — write plausible:, goatcounter: or umami: with its settings' },
)
