/** `newsletter`, `comments` and `analytics` in `site.yml`: third-party services, each off until configured. */
import { z } from 'zod'
import { repository } from './admin.ts'
import { flag, text } from './values.ts'
import { webAddress } from './web-address.ts'

export const newsletterSchema = z.strictObject({
  action: webAddress.describe('The address the form is sent to, as given by the provider for custom forms.'),
  field: text.default('email').describe('The provider’s name for the email field.'),
  fields: z.record(text, text).default({}).describe('Hidden fields the provider requires, with their values.'),
  invitation: text.optional().describe('One sentence shown above the form.'),
})

/** giscus keeps comments in the discussions of a GitHub repository. https://giscus.app generates the four values. */
const giscusSchema = z.strictObject({
  repo: repository.describe('The repository, as owner/name.'),
  repo_id: text.describe('Its id, as shown on https://giscus.app.'),
  category: text.describe('The discussion category for new comment threads.'),
  category_id: text.describe('Its id, as shown on https://giscus.app.'),
})

export const commentsSchema = z.strictObject({
  kept: flag
    .default(false)
    .describe('Show the comments of the earlier system, which an import keeps in content/comments/.'),
  giscus: giscusSchema
    .optional()
    .describe('Comments in GitHub discussions; https://giscus.app generates the four values.'),
})

const plausibleSchema = z.strictObject({
  domain: text.describe('The site’s name at Plausible.'),
  script: webAddress
    .default('https://plausible.io/js/script.js')
    .describe('The address of the script, if you host it elsewhere.'),
})

const goatcounterSchema = z.strictObject({
  endpoint: webAddress.describe('The address visits are sent to: https://my-code.goatcounter.com/count'),
  script: webAddress
    .default('https://gc.zgo.at/count.js')
    .describe('The address of the script, if you host it elsewhere.'),
})

const umamiSchema = z.strictObject({
  website: text.describe('The website’s id at Umami.'),
  script: webAddress
    .default('https://cloud.umami.is/script.js')
    .describe('The address of the script, if you host it elsewhere.'),
  host: webAddress.optional().describe('The address visits are sent to, if it differs from the script’s host.'),
})

export const analyticsSchema = z.union(
  [
    z.strictObject({ plausible: plausibleSchema.describe('Count visits with Plausible.') }),
    z.strictObject({ goatcounter: goatcounterSchema.describe('Count visits with GoatCounter.') }),
    z.strictObject({ umami: umamiSchema.describe('Count visits with Umami.') }),
  ],
  { error: 'it does not name a supported service — write plausible:, goatcounter: or umami: with its settings' },
)
