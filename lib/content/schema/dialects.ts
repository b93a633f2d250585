/**
 * Keys in which other systems write what our keys mean. A post that uses them is read as it is; nothing has to be converted.
 * Sources: gohugo.io/content-management/front-matter, getzola.org/documentation/content/page, docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-blog,
 * docs.astro.build/en/tutorials/add-content-collections, 11ty.dev/docs/data-frontmatter, quartz.jzhao.xyz/authoring-content.
 */
import type { Value } from '../parse/front-matter.ts'
import { writtenDate } from './written-date.ts'

export type Dialect = 'Hugo' | 'Zola' | 'Docusaurus' | 'Astro' | 'Eleventy' | 'Obsidian' | 'nanoc'

type DialectKey = {
  dialect: Dialect
  /** The key as the other system writes it. */
  key: string
  /** Our key for it. Without one the key has no meaning here and is ignored. */
  means?: string
  /** Converts the value; undefined drops it. */
  value?: (value: Value) => Value | undefined
}

const addressed = (value: Value) => {
  if (typeof value !== 'string') return value
  const rooted = `/${value.replace(/^\/+/, '')}`
  return /\/$|\.html?$/.test(rooted) ? rooted : `${rooted}/`
}
/** Astro's starter writes `Jul 08 2022`. */
const dated = (value: Value) => (typeof value === 'string' ? (writtenDate(value) ?? value) : value)
const negated = (value: Value) => (value === 'true' ? 'false' : undefined)
const ifTrue = (value: Value) => (value === 'true' ? value : undefined)
const ignored = (dialect: Dialect, ...keys: string[]): DialectKey[] => keys.map((key) => ({ dialect, key }))

export const dialectKeys: readonly DialectKey[] = [
  { dialect: 'Hugo', key: 'publishDate', means: 'date' },
  { dialect: 'Hugo', key: 'expiryDate', means: 'expires' },
  { dialect: 'Hugo', key: 'lastmod', means: 'updated' },
  { dialect: 'Hugo', key: 'url', means: 'permalink', value: addressed },
  { dialect: 'Hugo', key: 'images', means: 'image', value: (value) => (Array.isArray(value) ? value[0] : value) },
  { dialect: 'Hugo', key: 'featuredImage', means: 'image' },
  { dialect: 'Hugo', key: 'params', means: 'extra' },
  ...ignored(
    'Hugo',
    'weight',
    'linkTitle',
    'type',
    'menu',
    'menus',
    'outputs',
    'cascade',
    'headless',
    'markup',
    'build',
  ),
  ...ignored('Hugo', '_build', 'resources', 'isCJKLanguage', 'sitemap', 'translationKey', 'ShowToc', 'TocOpen'),
  { dialect: 'Zola', key: 'path', means: 'permalink', value: addressed },
  ...ignored('Zola', 'template', 'page_template', 'in_search_index', 'insert_anchor_links', 'sort_by', 'render'),
  { dialect: 'Docusaurus', key: 'hide_table_of_contents', means: 'toc', value: negated },
  { dialect: 'Docusaurus', key: 'last_update', means: 'updated', value: (value) => record(value)?.date },
  ...ignored('Docusaurus', 'sidebar_label', 'sidebar_position', 'pagination_next', 'pagination_prev', 'title_meta'),
  ...ignored('Docusaurus', 'toc_min_heading_level', 'toc_max_heading_level', 'custom_edit_url', 'hide_reading_time'),
  { dialect: 'Astro', key: 'pubDate', means: 'date', value: dated },
  { dialect: 'Astro', key: 'pubDatetime', means: 'date', value: dated },
  { dialect: 'Astro', key: 'updatedDate', means: 'updated', value: dated },
  { dialect: 'Astro', key: 'modDatetime', means: 'updated', value: dated },
  { dialect: 'Astro', key: 'heroImage', means: 'image' },
  { dialect: 'Astro', key: 'heroImageAlt', means: 'image_alt' },
  { dialect: 'Astro', key: 'coverImage', means: 'image' },
  { dialect: 'Astro', key: 'ogImage', means: 'image' },
  { dialect: 'Astro', key: 'imageAlt', means: 'image_alt' },
  { dialect: 'Astro', key: 'canonicalURL', means: 'canonical_url' },
  { dialect: 'Astro', key: 'canonicalUrl', means: 'canonical_url' },
  { dialect: 'Eleventy', key: 'eleventyExcludeFromCollections', means: 'unlisted', value: ifTrue },
  ...ignored('Eleventy', 'eleventyNavigation', 'eleventyComputed', 'templateEngineOverride'),
  { dialect: 'Obsidian', key: 'created', means: 'date' },
  { dialect: 'Obsidian', key: 'publish', means: 'draft', value: negatedPublish },
  ...ignored('Obsidian', 'cssclass', 'cssclasses', 'socialDescription', 'enableToc'),
  { dialect: 'nanoc', key: 'created_at', means: 'date' },
  { dialect: 'nanoc', key: 'updated_at', means: 'updated' },
  { dialect: 'nanoc', key: 'author_name', means: 'author' },
  ...ignored('nanoc', 'kind'),
]

function negatedPublish(value: Value): Value | undefined {
  return value === 'false' ? 'true' : undefined
}

/** The names of all keys above, and of those that hold several of ours. */
export const dialectKeyNames: readonly string[] = [...dialectKeys.map(({ key }) => key), 'taxonomies']

const byKey = new Map(dialectKeys.map((one) => [one.key, one]))

/** The system whose key this is; undefined for keys of ours. */
const dialectOf = (key: string): Dialect | undefined => (key === 'taxonomies' ? 'Zola' : byKey.get(key)?.dialect)

/**
 * Counts the posts that use keys of other systems, most frequent system first.
 * @param typed of each post: canonical key → the key as typed
 */
export function dialectsOf(typed: readonly ReadonlyMap<string, string>[]): { name: Dialect; posts: number }[] {
  const counts = new Map<Dialect, number>()
  for (const keys of typed)
    for (const name of new Set([...keys.values()].flatMap((key) => dialectOf(key) ?? [])))
      counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .map(([name, posts]) => ({ name, posts }))
    .sort((a, b) => b.posts - a.posts || (a.name < b.name ? -1 : 1))
}

/** A daily note has no name of its own. */
const isDay = (name: string) => !/\p{L}/u.test(name)

const record = (value: Value | undefined): Readonly<Record<string, Value>> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null

/**
 * Adds to the canonical keys what other systems' keys say. A key of ours always wins.
 * @param known the canonical keys of this kind of file
 * @param data canonical key → value, changed in place
 * @param entries the keys as typed
 * @param typed canonical key → the key as typed, changed in place
 * @param name of the file, which is the title of a note in Obsidian
 */
export function readDialects(
  known: readonly string[],
  data: Record<string, Value>,
  entries: ReadonlyMap<string, Value>,
  typed: Map<string, string>,
  name: string,
): void {
  const add = (key: string, value: Value | undefined, from: string) => {
    if (
      value === undefined ||
      value === null ||
      value === '' ||
      !known.includes(key) ||
      (data[key] !== undefined && data[key] !== null)
    )
      return
    data[key] = value
    typed.set(key, from)
  }
  const picture = (value: Value | undefined, from: string) => {
    const parts = record(value)
    if (!parts) return
    add('image', parts.src ?? parts.url ?? parts.image ?? parts.path, from)
    add('image_alt', parts.alt, from)
    add('image_caption', parts.caption, from)
  }
  for (const [key, value] of Object.entries(record(entries.get('taxonomies')) ?? {}))
    if (['tags', 'categories', 'series', 'authors'].includes(key))
      add(key === 'authors' ? 'author' : key, key === 'series' && Array.isArray(value) ? value[0] : value, 'taxonomies')
  for (const [key, written] of entries) {
    const rule = byKey.get(key)
    if (!rule?.means || written === null) continue
    if (rule.means === 'image' && record(written)) picture(written, key)
    else add(rule.means, rule.value ? rule.value(written) : written, key)
  }
  // Next's and Astro's starters write a group where we have single keys; Hugo's most used theme does so under `cover`.
  for (const key of ['image', 'cover'] as const) {
    const parts = record(data[key])
    if (!parts || !['src', 'url', 'image', 'path'].some((part) => part in parts)) continue
    delete data[key]
    picture(parts, key)
  }
  const isNote = [...entries.keys()].some((key) => dialectOf(key) === 'Obsidian')
  if (isNote && !isDay(name) && known.includes('title') && data.title == null) data.title = name
  // Hugo publishes at the later of the two; neither may bring a post out early.
  const scheduled = entries.get('publishDate')
  if (typeof scheduled === 'string' && typeof data.date === 'string' && scheduled > data.date) {
    data.date = scheduled
    typed.set('date', 'publishDate')
  }
  // The day of a post may stand in its address alone, as in the blog of the Rust project.
  const [, ...day] = /^\/?(\d{4})\/(\d\d)\/(\d\d)\//.exec(String(entries.get('path') ?? '')) ?? []
  if (day.length > 0) add('date', day.join('-'), 'path')
  // Zola writes addresses from the root of the site without their first slash.
  if (entries.has('path') && Array.isArray(data.redirect_from))
    data.redirect_from = data.redirect_from.map((from) => addressed(from) ?? null)
}
