/** What publishing needs to know about the content: plain JSON, written by the command that starts the build. */
import { z } from 'zod'
import type { AdminConfig } from '../content/index.ts'
import type { WordOverrides } from '../core/messages/messages.ts'
import { type ProblemCode, problemCodes } from '../core/problems/problem-codes.ts'
import { publishedSchema } from './published-input.ts'

const codes = Object.keys(problemCodes) as [ProblemCode, ...ProblemCode[]]
const sources = z.array(z.string()).optional()

export const publishInputSchema = z.object({
  site: z.object({
    /** `site.yml: title`. */
    title: z.string(),
    /** `site.yml: description`. */
    description: z.string(),
    /** `site.yml: language`. */
    language: z.string(),
    /** The languages of a site with several, the default first; `prefix` begins their addresses: `''` or `/de`. */
    languages: z
      .array(
        z.object({
          code: z.string(),
          prefix: z.string(),
          title: z.string(),
          description: z.string(),
          words: z.custom<WordOverrides>().optional(),
        }),
      )
      .optional(),
    /** `site.yml: words`. */
    words: z.custom<WordOverrides>().optional(),
    /** `https://example.org`, without path. */
    origin: z.string(),
    /** The path of `site.yml: url` without trailing slash: `''` or `/sub`. */
    base: z.string(),
    /** `site.yml: id_base`, the prefix of feed entry ids, without trailing slash. */
    idBase: z.string(),
    /** `site.yml: feed_size`. */
    feedSize: z.number(),
    /** `site.yml: card_fonts`. */
    cardFonts: z.array(z.string()).optional(),
    /** `site.yml: licence`, written out. */
    rights: z.string().optional(),
    /** The site's time zone. */
    timeZone: z.string(),
    /** The host whose configuration files are written. */
    host: z.enum(['none', 'cloudflare', 'netlify', 'vercel', 'nginx', 'caddy', 'github-pages']),
    /** Whether `.br` and `.gz` copies are written. */
    compress: z.boolean(),
    /** `site.yml: policy`: sources allowed beyond the site itself. */
    policy: z.object({
      script: sources,
      style: sources,
      img: sources,
      pixel: sources,
      connect: sources,
      frame: sources,
      form: sources,
    }),
    /** `site.yml: problems`. */
    problems: z.partialRecord(z.enum(codes), z.enum(['error', 'warning', 'off'])),
  }),
  /** The page at /admin/; undefined for a site without it. */
  admin: z.custom<AdminConfig>().optional(),
  /** Every document with an address of its own, in every state: posts, pages, authors, terms, series. */
  documents: z.array(
    z.object({
      /** Decoded, without base path. */
      url: z.string(),
      /** Source file from the site's root, `content/posts/x.md`; `content/site.yml` for a term without a file of its own. */
      path: z.string(),
      kind: z.enum(['post', 'page', 'author', 'category', 'tag', 'series']),
      state: z.enum(['published', 'unlisted', 'draft', 'scheduled', 'expired']),
      /** Day of the last significant change. */
      changed: z.string().optional(),
      /** Problem codes that the file silences. */
      ignore: z.array(z.string()).default([]),
    }),
  ),
  /** Earlier addresses of what is not published, with its state: like its own address, each answers "no longer available". */
  dormant: z
    .array(z.object({ url: z.string(), state: z.enum(['published', 'unlisted', 'draft', 'scheduled', 'expired']) }))
    .default([]),
  /** Listed content only: nothing unpublished or unlisted. */
  published: publishedSchema,
  /** Redirects to existing addresses; both decoded, without base path. */
  redirects: z.array(z.object({ from: z.string(), to: z.string() })),
  /** Folders redirected with everything below them, innermost first; decoded, without base path. */
  folderRedirects: z.array(z.object({ from: z.string(), to: z.string(), keepsRest: z.boolean() })).default([]),
  /** Addresses such as `/?p=123`, which only rules of a host can redirect; `to` decoded, without base path. */
  queryRedirects: z.array(z.object({ key: z.string(), value: z.string(), to: z.string() })).default([]),
  /** The text of content/urls.txt; null if the site has no such file. */
  ledger: z.string().nullable(),
  /** Problems that the check of the content reported, so that the check of the built pages doesn't repeat them. */
  reported: z.array(z.object({ path: z.string(), code: z.enum(codes), address: z.string().optional() })),
  /** When a document is next published or withdrawn automatically, in milliseconds since 1970; null if nothing is scheduled. */
  nextChange: z.number().nullable(),
})

export type PublishInput = z.infer<typeof publishInputSchema>
