/** `content/site.yml`: everything about the publication as a whole. Trusted and reviewed like code. */
import { z } from 'zod'
import { problemCodes } from '../../problem-codes.ts'
import { words } from '../../words.ts'
import { analyticsSchema, commentsSchema, newsletterSchema } from './following.ts'
import { flag, language, listOf, oneOf, positive, text, webAddress } from './values.ts'

const link = z.strictObject({ label: text, url: text })

const timeZone = text.refine(
  (name) => {
    try {
      return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
    } catch {
      return false
    }
  },
  { error: 'it is not a time zone — write one such as UTC or Europe/Berlin' },
)

export const siteSchema = z.strictObject({
  title: text.describe('The name of the publication.'),
  description: text.describe('One sentence about it.'),
  url: webAddress.describe('Where it is served, with the path if it is not the root: https://example.org/blog/'),
  language: language.default('en').describe('The language of the site.'),
  dir: oneOf(['ltr', 'rtl']).optional().describe('The direction of the text, if the language does not tell.'),
  time_zone: timeZone.default('UTC').describe('The zone in which a scheduled post’s day begins.'),
  post_url: text
    .default('/blog/:slug/')
    .describe(
      'The address of a post: :slug :title :year :month :day :lang, :category for the first category, :categories for all of them as Jekyll writes them.',
    ),
  address_case: oneOf(['lower', 'keep'])
    .default('lower')
    .describe('keep leaves capitals of file names and slugs in addresses, as Jekyll does: /blog/AWS-lambda/.'),
  page_size: positive.default(10).describe('Posts on a page of a list.'),
  navigation: listOf(link)
    .default([
      { label: words.posts, url: '/blog/' },
      { label: words.categories, url: '/categories/' },
      { label: words.people, url: '/authors/' },
      { label: words.archive, url: '/archive/' },
    ])
    .describe('Links of the header: label and url. Without it: the lists that every site has; [] for none.'),
  footer: listOf(link).default([]).describe('Links of the footer: label and url.'),
  social: listOf(link).default([]).describe('The publication elsewhere: label and url.'),
  id_base: webAddress
    .optional()
    .describe(
      'The address that ids of feed entries begin with: keep the old one here when url changes, or every reader sees every post anew.',
    ),
  feed_size: positive.default(50).describe('Posts in a feed, the newest.'),
  newsletter: newsletterSchema.optional().describe('A form in the footer of every page, sent to a provider.'),
  comments: commentsSchema.optional().describe('Comments under posts, loaded when a reader asks for them: giscus.'),
  analytics: analyticsSchema.optional().describe('Who counts visits: plausible, goatcounter or umami.'),
  licence: link.optional().describe('The licence of the content: label and url.'),
  default_author: text.optional().describe('The author of posts that name none.'),
  edit_url: text
    .optional()
    .describe('Address of the editor of a file; :path is replaced: https://github.com/o/r/edit/main/:path'),
  image_hosts: listOf(text).default([]).describe('Hosts whose pictures are shown; all others become a framed link.'),
  card_fonts: listOf(text)
    .default([])
    .describe(
      'Fonts (.ttf, .otf) in the folder fonts/ beside content/, for letters of social images that the site’s own fonts lack: fonts/NotoSansJP-Bold.ttf. They are not published.',
    ),
  host: oneOf(['none', 'cloudflare', 'netlify', 'vercel', 'nginx', 'caddy', 'github-pages'])
    .default('none')
    .describe('Whose configuration files are written into out/.'),
  compress: flag.default(false).describe('true writes .br and .gz copies beside the pages.'),
  policy: z
    .strictObject({
      script: listOf(text).default([]),
      style: listOf(text).default([]),
      img: listOf(text).default([]),
      connect: listOf(text).default([]),
      frame: listOf(text).default([]),
      form: listOf(text).default([]),
    })
    .partial()
    .optional()
    .describe('Sources the Content-Security-Policy allows beyond the site itself, by directive.'),
  problems: z
    .partialRecord(
      z.enum(Object.keys(problemCodes), { error: 'it is not a problem code — see docs/problems.md' }),
      oneOf(['error', 'warning', 'off']),
    )
    .default({})
    .describe('Changes the severity of problems: code: error, warning or off.'),
  extra: z.unknown().optional().describe('A site’s own keys, kept as typed.'),
})

export type SiteFrontMatter = z.infer<typeof siteSchema>
