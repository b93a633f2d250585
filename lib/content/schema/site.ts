/** The settings of a site (`content/site.yml`). The file is trusted and reviewed like code. */
import { z } from 'zod'
import { nearest } from '../../core/problems/nearest.ts'
import { problemCodes } from '../../core/problems/problem-codes.ts'
import { adminSchema } from './admin.ts'
import { languagesSchema } from './languages.ts'
import { link } from './link.ts'
import { hostPattern, policySource } from './policy-sources.ts'
import { sectionsSchema } from './sections.ts'
import { analyticsSchema, commentsSchema, newsletterSchema } from './services.ts'
import { flag, language, listOf, oneOf, shown, text, wholeNumber } from './values.ts'
import { webAddress } from './web-address.ts'
import { wordsSchema } from './words.ts'

const timeZone = text.refine(
  (name) => {
    try {
      return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
    } catch {
      return false
    }
  },
  { error: ({ input }) => `${shown(input)} is not a time zone — ${zoneAdvice(String(input))}` },
)

/** The zone of a city that is named without its region, as in `Berlin`. */
function zoneAdvice(typed: string): string {
  const city = typed.trim().replace(/\s+/g, '_').toLowerCase()
  const zones = Intl.supportedValuesOf('timeZone')
  const [zone = nearest(city, zones)[0]] = zones.filter((name) => name.toLowerCase().split('/').at(-1) === city)
  return zone === undefined ? 'write one such as UTC or Europe/Berlin' : `write ${zone}`
}

/** A query or a fragment is part of one page's address. */
const siteAddress = webAddress.refine((value) => !URL.canParse(value) || !/[?#]/.test(value), {
  error: ({ input }) => {
    const { origin, pathname } = new URL(String(input))
    return `${shown(input)} is more than an address of a site — write ${origin}${pathname.replace(/\/?$/, '/')}`
  },
})

/** A path of the host, which is not the whole host. */
const hostPath = text.refine((path) => /^\/[^/?#*:]/.test(path), {
  error: ({ input }) => `${shown(input)} is not a path of the host — write ${hostPathAdvice(String(input))}`,
})

/** `https://example.org/docs/*` and `docs` mean `/docs/`. */
function hostPathAdvice(typed: string): string {
  const path = typed.replace(/^(?:https?:)?\/\/[^/]*/i, '').replace(/[?#*:].*$/, '')
  const bare = path.replace(/^\/+|\/+$/g, '')
  return bare === '' ? 'one such as /docs/' : `/${bare}/`
}

export const siteSchema = z.strictObject({
  title: text.describe('The name of the publication.'),
  description: text.describe('One sentence about the publication.'),
  url: siteAddress.describe(
    'The address the site is served from, including the path if it is not the root: https://example.org/blog/',
  ),
  language: language
    .default('en')
    .describe('The language of the site; of several in languages the default one, whose addresses have no prefix.'),
  languages: languagesSchema
    .default({})
    .describe(
      'The languages of the site by their tags, each with its words: {en: {}, de: {title: …, description: …}}. The first is the default unless language says otherwise. See docs/guide/languages.md.',
    ),
  prefix_default_language: flag
    .default(false)
    .describe(
      'true puts the pages of the default language below its tag as well, as those of the others are: /en/blog/. / is then a page that leads to all languages.',
    ),
  dir: oneOf(['ltr', 'rtl']).optional().describe('The writing direction. Default: that of the language.'),
  words: wordsSchema
    .optional()
    .describe(
      'Your own words for the interface, in the language of the site: {allPosts: Essays}; see docs/guide/languages.md.',
    ),
  time_zone: timeZone
    .default('UTC')
    .describe(
      'The time zone of the site, such as Europe/Berlin: days begin in it, and times without a zone are read in it.',
    ),
  post_url: text
    .default('/blog/:slug/')
    .describe(
      'The pattern of post addresses. Placeholders: :slug :title :year :month :day :lang, :category for the first category, :categories for all of them in Jekyll’s form, :folders for the folders of the file below content/posts/, :dated_slug for Docusaurus’s addresses: the slug, or without one the day in the file name and the name.',
    ),
  folder_urls: z
    .record(text, text)
    .default({})
    .describe(
      'post_url for posts in a folder of content/posts/ and below it: `{til: /til/:slug/}`. A folder is its path from there: til/2024.',
    ),
  address_case: oneOf(['lower', 'keep'])
    .default('lower')
    .describe('keep preserves upper case of file names and slugs in addresses, as Jekyll does: /blog/AWS-lambda/.'),
  earlier_post_urls: listOf(text)
    .default([])
    .describe('Former values of post_url. Every post is redirected from the addresses they produced.'),
  redirects: z
    .record(text, text)
    .default({})
    .describe(
      'Redirects from any address to another: `{/authors/priya/: /authors/priya-r/}`. `/old/*` matches a folder and everything below it: `{/old/*: /new/*}`.',
    ),
  elsewhere: listOf(hostPath)
    .default([])
    .describe(
      'Paths of the host that another system serves, if only a part of a site moved: `[/docs/, /download/]`. Links to them and below them are not reported as dead.',
    ),
  sections: sectionsSchema
    .default({})
    .describe(
      'Other kinds of content, such as talks or jobs, by key: see docs/guide/sections.md. posts: {fields: …} adds keys to posts.',
    ),
  page_size: wholeNumber({ example: 10 }).default(10).describe('Posts per page of a list.'),
  navigation: listOf(link)
    .optional()
    .describe('Links in the header: label and url. Default: the lists every site has. [] for none.'),
  footer: listOf(link).default([]).describe('Links in the footer: label and url.'),
  social: listOf(link).default([]).describe('Profiles of the publication elsewhere: label and url.'),
  id_base: webAddress
    .optional()
    .describe(
      'The address that feed entry ids start with. Set it to the old address when url changes; otherwise feed readers show every post as new.',
    ),
  feed_size: wholeNumber({ example: 50 }).default(50).describe('Number of posts in a feed, newest first.'),
  newsletter: newsletterSchema.optional().describe('A sign-up form in the footer of every page, sent to a provider.'),
  comments: commentsSchema
    .optional()
    .describe('Comments under posts: kept shows those of an imported site; giscus adds new ones, loaded on demand.'),
  analytics: analyticsSchema.optional().describe('The analytics service: plausible, goatcounter or umami.'),
  licence: link.optional().describe('The licence of the content: label and url.'),
  default_author: text.optional().describe('The author of posts without one.'),
  edit_url: text
    .refine((value) => /^https?:\/\/./.test(value) && value.includes(':path'), {
      error: ({ input }) =>
        `${shown(input)} is not an address with :path in it — write for example https://github.com/owner/name/edit/main/:path`,
    })
    .optional()
    .describe('The address for editing a file, with :path as placeholder: https://github.com/o/r/edit/main/:path'),
  admin: adminSchema
    .optional()
    .describe(
      'A page at /admin/ for writing without the repository on one’s own machine: {backend: github, repo: owner/name}. See docs/guide/editing.md.',
    ),
  image_hosts: listOf(hostPattern)
    .default([])
    .describe('Hosts whose pictures are shown. Pictures on other hosts become a framed link.'),
  card_fonts: listOf(text)
    .default([])
    .describe(
      'Fonts (.ttf, .otf) in the folder fonts/ next to content/, for characters of social images that the built-in fonts lack: fonts/NotoSansJP-Bold.ttf. They are not published.',
    ),
  host: oneOf(['none', 'cloudflare', 'netlify', 'vercel', 'nginx', 'caddy', 'github-pages'])
    .default('none')
    .describe(
      'The host to write configuration files for: none, cloudflare, netlify, vercel, nginx, caddy or github-pages.',
    ),
  compress: flag.default(false).describe('true writes .br and .gz copies next to the pages.'),
  policy: z
    .strictObject({
      script: listOf(policySource).default([]).describe('Script sources: https://cdn.example.org'),
      style: listOf(policySource).default([]).describe('Style sheet sources.'),
      img: listOf(policySource).default([]).describe('Image sources.'),
      connect: listOf(policySource).default([]).describe('Hosts that scripts may connect to.'),
      frame: listOf(policySource).default([]).describe('Frame sources.'),
      form: listOf(policySource).default([]).describe('Targets that forms may be sent to.'),
    })
    .partial()
    .optional()
    .describe('Sources the Content-Security-Policy allows in addition to the site itself, by directive.'),
  problems: z
    .partialRecord(
      z.enum(Object.keys(problemCodes), { error: 'it is not a problem code — see docs/guide/problems.md' }),
      oneOf(['error', 'warning', 'off']),
    )
    .default({})
    .describe('Changes the severity of problem codes: error, warning or off.'),
  extra: z.unknown().optional().describe('Your own keys. They are accepted but not shown.'),
})

/** The directives that `policy` can extend. */
export const policyDirectives = ['script', 'style', 'img', 'connect', 'frame', 'form']

export type SiteFrontMatter = z.infer<typeof siteSchema>
