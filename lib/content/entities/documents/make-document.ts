/** Builds posts and pages of the model from validated front matter. */
import type { CalendarDate } from '../../../core/dates/dates.ts'
import { instantOf, type Moment } from '../../../core/dates/instants.ts'
import { type Problem, problem } from '../../../core/problems/problem.ts'
import { type AddressParts, fillPattern } from '../../addresses/address-pattern.ts'
import { documentSlug } from '../../addresses/addresses.ts'
import { folderParts, postPattern } from '../../addresses/folder-pattern.ts'
import { languageOfTag, siteIn } from '../../languages/site-languages.ts'
import type { Page, Post, PublishedDocument, TermReference } from '../../model.ts'
import type { Document } from '../../parse/document.ts'
import { lineProblems, readLines } from '../../parse/marked-line.ts'
import type { PageFrontMatter } from '../../schema/page.ts'
import type { PostFrontMatter } from '../../schema/post.ts'
import type { AuthorResolver } from '../people/author-resolver.ts'
import { roleProblems } from '../people/role-problems.ts'
import { fieldValues } from '../sections/field-values.ts'
import { postsKey, sectionNamed } from '../sections/section.ts'
import type { Site } from '../site/site.ts'
import type { Tables } from '../taxonomies/taxonomies.ts'
import type { TermTable } from '../taxonomies/terms.ts'
import { pathSlugProblems } from './path-slug.ts'
import type { ReadPost } from './read-documents.ts'
import { type Dates, stateAt, upcomingAfter } from './state.ts'

/** Builds a post with its state, byline, terms and address. */
export function makePost(
  { document, dated }: ReadPost,
  whole: Site,
  moment: Moment,
  resolver: AuthorResolver,
  tables: Tables,
  problems: Problem[],
): Post {
  const { data, source } = document
  const language = documentLanguage(document, whole)
  const site = siteIn(whole, language ?? '')
  const section = sectionNamed(site, source.section ?? postsKey)
  const terms = (table: TermTable, names: readonly string[]): TermReference[] => {
    const found = names.flatMap((name) => table.bySpelling.get(name) ?? [])
    return [...new Set(found)].map(({ name, slug, url }) => ({ name, slug, url }))
  }
  const draft = (data.draft ?? false) || source.inDrafts
  problems.push(...earlyExpiry(document, dated.date ? dated : undefined, site))
  problems.push(...roleProblems(document, data.lang ?? site.language))
  const categories = terms(tables.category, typedCategories(data))
  const [series] = data.series ? terms(tables.series, [data.series.name]) : []
  const slug = documentSlug(dated.name, data.slug, site.address_case) ?? ''
  const lang = data.lang ?? site.language
  const pattern = section.key === postsKey ? postPattern(site, source.path) : section.pattern
  problems.push(...pathSlugProblems(document, slug, pattern))
  const parts = {
    ...addressParts({ path: source.path, slug, date: dated.date, categories, lang }, typedCategories(data), site),
    datedSlug: datedSlug(document, slug, site),
  }
  // Assigned, not spread: V8 adds keys to a large copy one by one, which takes sixty times as long.
  return Object.assign(
    states(moment, { draft, date: dated.date ? dated : undefined, expires: data.expires }, site),
    {
      date: dated.date,
      instant: dated.time === undefined ? undefined : instantOf(dated, site.time_zone),
      clock: dated.clock,
      section: section.key,
      fields: fieldValues(document, section.fields, problems),
      byline: resolver.byline(document, site.default_author, problems),
      categories,
      tags: terms(tables.tag, data.tags ?? []),
      series: series && { ...series, part: data.series?.part },
      featured: data.featured ?? false,
      opening: data.opening,
      cover: data.cover,
    },
    language === undefined ? {} : { language, group: `${section.key}/${dated.name}` },
    shared(document, slug, fillPattern(data.permalink ?? pattern, parts), site, problems),
  )
}

/**
 * Returns the values for the placeholders of a post's address pattern.
 * @param typed the post's categories as typed
 */
export const addressParts = (
  { path, slug, date, categories, lang }: Pick<Post, 'path' | 'slug' | 'date' | 'categories' | 'lang'>,
  typed: readonly string[],
  site?: Pick<Site, 'languages'>,
): AddressParts => ({
  slug,
  date,
  category: categories[0]?.slug ?? '',
  categories: typed,
  lang,
  folders: folderParts(path, site),
})

/** Returns the categories of a post as typed, main category first. */
export const typedCategories = ({ categories = [], category }: Pick<PostFrontMatter, 'categories' | 'category'>) => [
  ...categories,
  ...(category ? [category] : []),
]

/** A slug may be a whole path to Docusaurus; without one it makes a path of the day in the name of the file or its folders. Source: docusaurus.io/docs/blog#blog-post-slug */
function datedSlug({ data, source }: Document<PostFrontMatter>, slug: string, { address_case }: Site): string {
  const written = data.slug?.split('/').filter(Boolean)
  const place = [...source.folders, source.name].join('/')
  const [, ...day] = /(?:^|\/)(\d{4})[-/](\d{1,2})[-/](\d{1,2})[-/][^/]+$/.exec(place) ?? []
  return (written ?? [...day, slug]).map((part) => documentSlug(part, undefined, address_case) ?? part).join('/')
}

/** Builds a page with its state and address. */
export function makePage(document: Document<PageFrontMatter>, whole: Site, moment: Moment, problems: Problem[]): Page {
  const { data, source } = document
  const language = documentLanguage(document, whole)
  const site = siteIn(whole, language ?? '')
  const slug = documentSlug(source.name, data.slug, site.address_case) ?? ''
  const draft = (data.draft ?? false) || source.inDrafts
  const date = data.date?.date
  const folders = source.folders.map((folder) => documentSlug(folder, undefined, site.address_case) ?? folder)
  const url = data.permalink ?? `${site.prefix}/${[...folders, slug].join('/')}/`
  problems.push(...earlyExpiry(document, data.date, site))
  problems.push(...pathSlugProblems(document, slug))
  return {
    ...shared(
      document,
      slug,
      fillPattern(url, {
        slug,
        date: date ?? '',
        category: '',
        categories: [],
        lang: data.lang ?? site.language,
        folders: folderParts(source.path, site),
      }),
      site,
      problems,
    ),
    ...states(moment, { draft, date: data.date, expires: data.expires }, site),
    date,
    clock: data.date?.clock,
    ...(language !== undefined && { language, group: `page/${[...source.folders, source.name].join('/')}` }),
  }
}

/** Returns the language of the site that a document belongs to: its `lang`, else that of its place, else the default; undefined on a site with one language. */
export const documentLanguage = (
  { data, source }: Pick<Document<PageFrontMatter>, 'data' | 'source'>,
  site: Site,
): string | undefined => {
  const [first] = site.languages
  const typed = data.lang === undefined ? undefined : languageOfTag(site, data.lang)
  return typed ?? source.language ?? first?.code
}

/** Reports a document that is withdrawn before it is published. */
function earlyExpiry(
  { data: { expires }, source, at }: Document<PageFrontMatter>,
  date: CalendarDate | undefined,
  { time_zone }: Site,
): Problem[] {
  if (!expires || !date || instantOf(expires, time_zone) > instantOf(date, time_zone)) return []
  const relation = expires.date === date.date ? 'is also the date' : `is before the date (${date.date})`
  const message = `expires (${expires.date}) ${relation}, so nobody would ever see the ${source.kind}`
  return [problem('date-expires-early', source.path, at('expires'), message, 'write a later day, or remove expires:')]
}

const states = (moment: Moment, dates: Dates, { time_zone }: Site) => ({
  state: stateAt(moment, dates, time_zone),
  upcoming: upcomingAfter(moment, dates, time_zone),
})

function shared(
  document: Document<PageFrontMatter>,
  slug: string,
  url: string,
  site: Site,
  problems: Problem[],
): Omit<PublishedDocument, 'state' | 'upcoming'> {
  const { data, source, body, at } = document
  const { title, subtitle, description, image_caption, image_credit, updated } = data
  const lines = { title, subtitle, description, image_caption, image_credit }
  const { text, marked, markedAt } = readLines({ ...lines, note: updated?.note }, (key) =>
    key === 'note' ? at('updated', 'note') : at(key),
  )
  for (const [key, value] of Object.entries(lines))
    if (value !== undefined) problems.push(...lineProblems(value, source.path, at(key)))
  return {
    path: source.path,
    format: source.format,
    body,
    slug,
    url,
    title: text.title ?? title,
    subtitle: text.subtitle,
    description: text.description,
    marked,
    markedAt,
    image: data.image,
    image_alt: data.image_alt,
    image_caption: text.image_caption,
    image_credit: text.image_credit,
    imageAt: at('image'),
    lang: data.lang ?? site.language,
    dir: data.dir,
    toc: data.toc ?? true,
    math: data.math ?? false,
    noindex: data.noindex ?? false,
    unlisted: data.unlisted ?? false,
    expires: data.expires?.date,
    updated: updated && { date: updated.date.date, clock: updated.date.clock, note: text.note },
    canonical_url: data.canonical_url,
    id: data.id,
    extra: data.extra,
    ignore: data.ignore ?? [],
  }
}
