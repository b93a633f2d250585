/** Reads the front matter of other systems: their keys, and their forms of values that have another form here. */
import { parseDate } from '../../core/dates/dates.ts'
import type { Value } from '../parse/front-matter.ts'
import { addressed } from './foreign-address.ts'
import { dated, foreignForms } from './foreign-forms.ts'
import { type Dialect, dialectKeys } from './foreign-keys.ts'

/** The names of all keys of other systems, and of those that hold several of ours. */
export const dialectKeyNames: readonly string[] = [...dialectKeys.map(({ key }) => key), 'taxonomies']

const byKey = new Map(dialectKeys.map(({ key }) => [key, dialectKeys.filter((one) => one.key === key)]))

const taxonomies = ['tags', 'categories', 'series', 'authors']

/** Zola’s taxonomies that have no equivalent here, by their full names. */
export const unreadTaxonomies = (key: string, value: Value): readonly string[] =>
  key === 'taxonomies'
    ? Object.keys(record(value) ?? {}).flatMap((name) => (taxonomies.includes(name) ? [] : `taxonomies.${name}`))
    : []

/** The system whose key this is; undefined for keys of ours. */
const dialectOf = (key: string): Dialect | undefined => (key === 'taxonomies' ? 'Zola' : byKey.get(key)?.[0]?.dialect)

/**
 * Counts the posts that use keys of other systems, most frequent system first.
 * @param typed of each post: canonical key → the key as typed
 * @param of a system that its files show, whatever the keys
 */
export function dialectsOf(
  typed: readonly ReadonlyMap<string, string>[],
  of?: Dialect,
): { name: Dialect; posts: number }[] {
  const counts = new Map<Dialect, number>()
  for (const keys of typed)
    for (const name of new Set([...keys.values()].flatMap((key) => dialectOf(key) ?? [])))
      counts.set(name, (counts.get(name) ?? 0) + 1)
  if (of) counts.set(of, typed.length)
  return [...counts]
    .map(([name, posts]) => ({ name, posts }))
    .sort((a, b) => b.posts - a.posts || (a.name < b.name ? -1 : 1))
}

const isPicture = (path: string) => /^https?:\/\/|\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#].*)?$/i.test(path)

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
    add('image', parts.src ?? parts.url ?? parts.image ?? parts.path ?? parts.overlay_image ?? parts.teaser, from)
    add('image_alt', parts.alt, from)
    add('image_caption', parts.caption, from)
  }
  for (const [key, value] of Object.entries(record(entries.get('taxonomies')) ?? {}))
    if (taxonomies.includes(key)) add(key === 'authors' ? 'author' : key, value, 'taxonomies')
  for (const [key, written] of entries)
    for (const { means, value } of byKey.get(key) ?? []) {
      if (!means || written === null) continue
      if (means === 'image' && record(written)) picture(written, key)
      else add(means, value ? value(written) : written, key)
    }
  // Next's and Astro's starters write a group where we have single keys; Hugo's most used theme does so under `cover`.
  for (const key of ['image', 'cover'] as const) {
    const parts = record(data[key])
    if (!parts || !['src', 'url', 'image', 'path'].some((part) => part in parts)) continue
    delete data[key]
    picture(parts, key)
  }
  // A picture by its path: ours is a group of facts to draw.
  if (typeof data.cover === 'string' && isPicture(data.cover)) {
    add('image', data.cover, 'cover')
    delete data.cover
  }
  const isNote = [...entries.keys()].some((key) => dialectOf(key) === 'Obsidian')
  if (isNote && !isDay(name) && known.includes('title') && data.title == null) data.title = name
  const published = dated(entries.get('published') ?? null)
  if (typeof published === 'string' && parseDate(published)) add('date', published, 'published')
  foreignForms(data)
  // Hugo publishes at the later of the two; neither may bring a post out early.
  const scheduled = dated(entries.get('publishDate') ?? null)
  if (typeof scheduled === 'string' && typeof data.date === 'string' && scheduled > data.date) {
    data.date = scheduled
    typed.set('date', 'publishDate')
  }
  // The day of a post may stand in its address alone, as in the blog of the Rust project.
  const [, ...day] = /^\/?(\d{4})\/(\d\d)\/(\d\d)\//.exec(String(entries.get('path') ?? '')) ?? []
  if (day.length > 0) add('date', day.join('-'), 'path')
  // Zola writes addresses from the root of the site without their first slash.
  if (entries.has('path') && Array.isArray(data.redirect_from)) data.redirect_from = data.redirect_from.map(addressed)
}
