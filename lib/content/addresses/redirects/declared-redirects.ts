/** Collects redirects before validation: `redirects` of site.yml, verbatim file names, and earlier address patterns. */

import { addressKey, type SiteAddress } from '../../../core/addresses/urls.ts'
import { dayIn, splitDatedName } from '../../../core/dates/dates.ts'
import type { Position } from '../../../core/problems/problem.ts'
import { typedCategories } from '../../entities/documents/make-document.ts'
import type { Site } from '../../entities/site/site.ts'
import type { Post, PublishedDocument } from '../../model.ts'
import type { Document } from '../../parse/document.ts'
import type { PageFrontMatter } from '../../schema/page.ts'
import type { PostFrontMatter } from '../../schema/post.ts'
import { type AddressParts, fillPattern } from '../address-pattern.ts'
import { verbatimName } from '../addresses.ts'
import { folderParts } from '../folder-pattern.ts'
import type { Redirect } from './redirect.ts'

const start = { line: 1, column: 1 }

/** Returns the redirects declared in site.yml. */
export function siteRedirects(site: Site, at: (...keys: PropertyKey[]) => Position): Redirect[] {
  return Object.entries(site.redirects).map(([from, to]) => ({
    from,
    to: ownPath(to, site.address),
    path: 'content/site.yml',
    at: at('redirects', from),
  }))
}

/** The keys of posts and pages that addresses depend on. */
export type AddressedKeys = PageFrontMatter & Partial<Pick<PostFrontMatter, 'categories' | 'category'>>

/**
 * Returns redirects from the addresses other systems give a document: with the verbatim file name, and with all categories in
 * place of `:category`, as in Jekyll.
 * @param pattern `post_url`
 */
export function verbatimRedirects(
  document: PublishedDocument & { date?: string | undefined },
  parsed: Document<AddressedKeys>,
  pattern: string,
): Redirect[] {
  const { url: to, path, slug, lang, date = '' } = document
  if (parsed.data.permalink) return []
  const jekyll = pattern.replace(/:category(?![a-z_])/g, ':categories')
  const urls = new Set([to])
  if (jekyll !== pattern && parsed.source.kind === 'post')
    urls.add(
      fillPattern(jekyll, {
        ...{ slug, date, lang, category: '', folders: folderParts(path) },
        categories: typedCategories(parsed.data),
      }),
    )
  const verbatim = typedName(parsed, slug)
  const named = verbatim === null ? [] : [...urls].map((form) => form.replace(`/${slug}/`, `/${verbatim}/`))
  return [...new Set([...urls, ...named])]
    .filter((from) => addressKey(from) !== addressKey(to))
    .map((from) => ({ from, to, path, at: start }))
}

/**
 * Returns redirects from the addresses a post had under `earlier_post_urls`, and those with another of its days. A post with a permalink
 * never had one from a pattern.
 * @param parts the values for the placeholders
 * @param patterns the earlier ones
 * @param pattern the present one
 */
export function earlierAddresses(
  post: Pick<Post, 'url' | 'path' | 'slug' | 'date' | 'instant'>,
  parts: AddressParts,
  parsed: Document<PageFrontMatter>,
  { patterns, pattern, timeZone }: { patterns: readonly string[]; pattern: string; timeZone: string },
): Redirect[] {
  if (parsed.data.permalink) return []
  const { url: to, path, slug } = post
  const verbatim = typedName(parsed, slug)
  const names = verbatim === null ? [slug] : [slug, verbatim]
  const dated = [pattern, ...patterns].filter((form) => /:(?:year|month|day)/.test(form))
  const others = dated.length === 0 ? [] : otherDays(post, parsed, timeZone)
  return [
    ...patterns.map((earlier) => ({ form: earlier, date: parts.date })),
    ...dated.flatMap((form) => others.map((date) => ({ form, date }))),
  ]
    .flatMap(({ form, date }) => names.map((name) => fillPattern(form, { ...parts, date, slug: name })))
    .filter((from) => addressKey(from) !== addressKey(to))
    .map((from) => ({ from, to, path, at: start }))
}

/**
 * Returns the days that other systems put into the address of a post, apart from its date: that of the file name, which nanoc and Next
 * starters use, and that of its time in the zone of the site, as in Jekyll.
 */
function otherDays(
  { date, instant }: Pick<Post, 'date' | 'instant'>,
  { source }: Document<PageFrontMatter>,
  timeZone: string,
): string[] {
  const named = splitDatedName(source.name).date
  const local = instant === undefined ? null : dayIn(new Date(instant), timeZone)
  return [...new Set([named, local])].flatMap((day) => (day === null || day === date || date === '' ? [] : day))
}

/** Returns the file name of a document without its date, if its slug is spelt differently. */
const typedName = ({ data, source }: Document<PageFrontMatter>, slug: string) =>
  data.slug ? null : verbatimName(source.name.replace(/^\d{4}-\d{1,2}-\d{1,2}-/, ''), slug)

/** Normalises an address as authors copy it: strips the site's own origin, percent-decodes, and adds a leading slash. */
export function ownPath(written: string, { origin, base }: SiteAddress): string {
  const site = origin + base
  const path = written.startsWith(`${site}/`) ? written.slice(site.length) : written
  const decoded = decode(path)
  return decoded.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(decoded) ? decoded : `/${decoded}`
}

/** Percent-decodes a text; one with a literal % is returned unchanged. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
