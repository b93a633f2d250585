/** The placeholders of `post_url` and `permalink`, and what fills them. */
import { lowerCase } from '../../core/addresses/slug.ts'

/** What fills the placeholders of an address pattern. */
export type AddressParts = {
  slug: string
  date: string
  lang: string
  /** The slug of the first category; empty without one. */
  category: string
  /** All categories as typed. */
  categories: readonly string[]
}

/** The placeholders there are. */
export const placeholders = [
  'slug',
  'title',
  'year',
  'month',
  'day',
  'category',
  'categories',
  'slugified_categories',
  'lang',
]

/**
 * Fills the placeholders. An absent category or language leaves no empty segment.
 *
 * `:categories` and `:slugified_categories` are Jekyll's (lib/jekyll/drops/url_drop.rb): every category in lower case,
 * joined by slashes, in the first with the spaces it was typed with.
 */
export function fillPattern(pattern: string, { slug, date, category, categories, lang }: AddressParts): string {
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
  }
  return pattern.replace(/:([a-z_]+)/g, (whole, name: string) => fill(values, whole, name)).replace(/\/{2,}/g, '/')
}

/** `:year_:month` is two placeholders; `:slugified_categories` is one. */
function fill(values: Record<string, () => string>, whole: string, name: string): string {
  if (Object.hasOwn(values, name)) return values[name]?.() ?? whole
  const [first = '', ...rest] = name.split('_')
  return Object.hasOwn(values, first) ? [values[first]?.(), ...rest].join('_') : whole
}

/** A category in lower case as typed; in its slugified form where that could not be a folder on every system. */
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
