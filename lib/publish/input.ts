/** What publishing has to know of the content: one plain JSON file, written by the command that starts the build. */
import { z } from 'zod'
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
    /** `https://example.org`, without path. */
    origin: z.string(),
    /** The path of `site.yml: url` without final slash: `''` or `/sub`. */
    base: z.string(),
    /** `site.yml: id_base`, the address that ids of feed entries begin with, without final slash. */
    idBase: z.string(),
    /** `site.yml: feed_size`. */
    feedSize: z.number(),
    /** `site.yml: card_fonts`. */
    cardFonts: z.array(z.string()).optional(),
    /** `site.yml: licence`, in words. */
    rights: z.string().optional(),
    /** The zone in which days begin. */
    timeZone: z.string(),
    /** Whose configuration files are written. */
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
  /** Every document that has an address of its own, in every state: posts, pages, authors, terms, series. */
  documents: z.array(
    z.object({
      /** Decoded, without base path. */
      url: z.string(),
      /** The source from the site's root, `content/posts/x.md`; for a term without a file of its own `content/site.yml`. */
      path: z.string(),
      kind: z.enum(['post', 'page', 'author', 'category', 'tag', 'series']),
      state: z.enum(['published', 'unlisted', 'draft', 'scheduled', 'expired']),
      /** The day of the last change worth telling. */
      changed: z.string().optional(),
      /** Problem codes the file silences. */
      ignore: z.array(z.string()).default([]),
    }),
  ),
  /** What is listed: nothing unpublished or unlisted is in it. */
  published: publishedSchema,
  /** Addresses that lead to others which exist, both decoded, without base path. */
  redirects: z.array(z.object({ from: z.string(), to: z.string() })),
  /** Folders that are redirected with everything below them, the innermost first; decoded, without base path. */
  folderRedirects: z.array(z.object({ from: z.string(), to: z.string(), keepsRest: z.boolean() })).default([]),
  /** The text of content/urls.txt; null when the site keeps no ledger. */
  ledger: z.string().nullable(),
  /** What the check of the content already reported: the check of the built pages does not say it twice. */
  reported: z.array(z.object({ path: z.string(), code: z.enum(codes), message: z.string() })),
  /** When a document is next published or withdrawn by itself, in milliseconds since 1970; null when none is. */
  nextChange: z.number().nullable(),
})

export type PublishInput = z.infer<typeof publishInputSchema>
