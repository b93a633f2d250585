/** Fills the placeholders of `post_url` and `permalink`. */
import { lowerCase } from '../../core/addresses/slug.ts'

/** The values for the placeholders of an address pattern. */
export type AddressParts = {
  slug: string
  date: string
  lang: string
  /** The slug of the first category, or `''`. */
  category: string
  /** All categories as typed. */
  categories: readonly string[]
  /** The folders of the file, joined by slashes, or `''`. */
  folders: string
  /** Docusaurus’s: the slug as the front matter has it, else the date of the file’s name and the slug. Default: the slug. */
  datedSlug?: string
}

/** All placeholders. */
export const placeholders = [
  'slug',
  'title',
  'year',
  'month',
  'day',
  'category',
  'categories',
  'slugified_categories',
  'folders',
  'dated_slug',
  'lang',
]

/**
 * Fills the placeholders. An absent category or language leaves no empty segment.
 *
 * `:categories` and `:slugified_categories` are Jekyll's (lib/jekyll/drops/url_drop.rb): all categories in lower case, joined by
 * slashes. `:categories` keeps spaces, `:slugified_categories` replaces them by hyphens.
 */
export function fillPattern(
  pattern: string,
  { slug, date, category, categories, lang, folders, datedSlug = slug }: AddressParts,
): string {
  const [year = '', month = '', day = ''] = date.split('-')
  const joined = (segment: (name: string) => string) => [...new Set(categories.map(segment))].join('/')
  const values: Record<string, () => string> = {
    slug: () => slug,
    title: () => slug,
    year: () => year,
    month: () => month,
    day: () => day,
    category: () => category,
    categories: () => joined(lowerSegment),
    slugified_categories: () => joined(slugSegment),
    lang: () => lang,
    folders: () => folders,
    dated_slug: () => datedSlug,
  }
  return pattern.replace(/:([a-z_]+)/g, (whole, name: string) => fill(values, whole, name)).replace(/\/{2,}/g, '/')
}

/** `:year_:month` is two placeholders; `:slugified_categories` is one. */
function fill(values: Record<string, () => string>, whole: string, name: string): string {
  if (Object.hasOwn(values, name)) return values[name]?.() ?? whole
  const [first = '', ...rest] = name.split('_')
  return Object.hasOwn(values, first) ? [values[first]?.(), ...rest].join('_') : whole
}

/** Returns a category in lower case, or its slug if the name is not a valid folder name on every system. */
function lowerSegment(name: string): string {
  const lower = lowerCase(name.normalize('NFC').trim())
  return /^[\p{L}\p{N}\p{M} !$&'()+,.;=@_~/-]+$/u.test(lower) && !/[. ](?:\/|$)|(?:^|\/)[.-]*(?:\/|$)/.test(lower)
    ? lower
    : slugSegment(name)
}

/** Jekyll's `slugify`: everything but letters and digits becomes a hyphen. */
const slugSegment = (name: string) =>
  lowerCase(name.normalize('NFC'))
    .replace(/[^\p{M}\p{L}\p{Nd}]+/gu, '-')
    .replace(/^-|-$/g, '')
