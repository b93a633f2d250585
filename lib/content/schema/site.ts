/** `content/site.yml`: everything about the publication as a whole. Trusted and reviewed like code. */
import { z } from 'zod'
import { words } from '../../core/messages.ts'
import { problemCodes } from '../../core/problems/problem-codes.ts'
import { hostPattern, policySource } from './policy-sources.ts'
import { analyticsSchema, commentsSchema, newsletterSchema } from './services.ts'
import { flag, language, listOf, oneOf, positive, shown, text, webAddress } from './values.ts'

const example = 'write a group of label and url, as in { label: About, url: /about/ }'

/** `About: /about/` is what other systems have, so that the group to write can be shown. */
const link = z.preprocess(
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
      label: text.describe('The words of the link.'),
      url: text.describe('Where it leads: an address of this site such as /about/, or one with https://.'),
    },
    { error: ({ code, input }) => (code === 'invalid_type' ? `${shown(input)} is no link — ${example}` : undefined) },
  ),
)

const timeZone = text.refine(
  (name) => {
    try {
      return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
    } catch {
      return false
    }
  },
  { error: ({ input }) => `${shown(input)} is not a time zone — write one such as UTC or Europe/Berlin` },
)

export const siteSchema = z.strictObject({
  title: text.describe('The name of the publication.'),
  description: text.describe('One sentence about it.'),
  url: webAddress.describe('Where it is served, with the path if it is not the root: https://example.org/blog/'),
  language: language.default('en').describe('The language of the site.'),
  dir: oneOf(['ltr', 'rtl']).optional().describe('The direction of the text, if the language does not tell.'),
  time_zone: timeZone
    .default('UTC')
    .describe('The zone in which days begin, and of times typed without a zone: Europe/Berlin.'),
  post_url: text
    .default('/blog/:slug/')
    .describe(
      'The address of a post: :slug :title :year :month :day :lang, :category for the first category, :categories for all of them as Jekyll writes them.',
    ),
  address_case: oneOf(['lower', 'keep'])
    .default('lower')
    .describe('keep leaves capitals of file names and slugs in addresses, as Jekyll does: /blog/AWS-lambda/.'),
  earlier_post_urls: listOf(text)
    .default([])
    .describe('Patterns that post_url had before: every post is redirected from the addresses they gave it.'),
  redirects: z
    .record(text, text)
    .default({})
    .describe(
      'Addresses that lead to others, of anything: `{/authors/priya/: /authors/priya-r/}`. `/old/*` is a folder with everything below it: `{/old/*: /new/*}`.',
    ),
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
    .refine((value) => /^https?:\/\/./.test(value) && value.includes(':path'), {
      error: ({ input }) =>
        `${shown(input)} is not an address with :path in it — write for example https://github.com/owner/name/edit/main/:path`,
    })
    .optional()
    .describe('Address of the editor of a file; :path is replaced: https://github.com/o/r/edit/main/:path'),
  image_hosts: listOf(hostPattern)
    .default([])
    .describe('Hosts whose pictures are shown; all others become a framed link.'),
  card_fonts: listOf(text)
    .default([])
    .describe(
      'Fonts (.ttf, .otf) in the folder fonts/ beside content/, for letters of social images that the site’s own fonts lack: fonts/NotoSansJP-Bold.ttf. They are not published.',
    ),
  host: oneOf(['none', 'cloudflare', 'netlify', 'vercel', 'nginx', 'caddy', 'github-pages'])
    .default('none')
    .describe(
      'Whose configuration files are written into out/: none, cloudflare, netlify, vercel, nginx, caddy or github-pages.',
    ),
  compress: flag.default(false).describe('true writes .br and .gz copies beside the pages.'),
  policy: z
    .strictObject({
      script: listOf(policySource).default([]).describe('Sources of scripts: https://cdn.example.org'),
      style: listOf(policySource).default([]).describe('Sources of style sheets.'),
      img: listOf(policySource).default([]).describe('Sources of pictures.'),
      connect: listOf(policySource).default([]).describe('Where scripts may send requests.'),
      frame: listOf(policySource).default([]).describe('Sources of frames.'),
      form: listOf(policySource).default([]).describe('Where forms may send what is typed.'),
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
  extra: z.unknown().optional().describe('Your own keys: accepted, and shown nowhere.'),
})

/** What `policy` may widen. */
export const policyDirectives = ['script', 'style', 'img', 'connect', 'frame', 'form']

export type SiteFrontMatter = z.infer<typeof siteSchema>
