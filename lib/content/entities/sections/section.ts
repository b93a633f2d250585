/** Sections of a site: kinds of content with a folder, a list page and fields of their own. Posts are the first of them. */
import { completeAddress } from '../../addresses/addresses.ts'
import type { FieldSettings, itemTypes, listStyles, SectionSettings } from '../../schema/sections.ts'

/** A key that files of a section may have besides those of posts. */
export type Field = Pick<FieldSettings, 'type' | 'required' | 'meaning' | 'show'> & { key: string; label: string }

export type Section = {
  key: string
  title: string
  description?: string | undefined
  /** The folder in `content/`. */
  folder: string
  /** The pattern of its items' addresses. */
  pattern: string
  /** The address of its list. */
  url: string
  order: { key: string; descending: boolean }
  list: (typeof listStyles)[number]
  /** Posts are the only `BlogPosting`s. */
  type: (typeof itemTypes)[number] | 'BlogPosting'
  fields: Field[]
}

/** The key of the section of posts. */
export const postsKey = 'posts'

/** `case_studies` → `Case studies` */
export const inWords = (key: string): string => {
  const words = key.replace(/[_-]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export const fieldsOf = (fields: Readonly<Record<string, FieldSettings>> = {}): Field[] =>
  Object.entries(fields).map(([key, { label = inWords(key), ...field }]) => ({ key, label, ...field }))

/** The section of posts, which every site has. */
export const postsSection = (title: string, pattern: string, fields: Field[]): Section => ({
  key: postsKey,
  title,
  folder: 'posts',
  pattern,
  url: '/blog/',
  order: { key: 'date', descending: true },
  list: 'rows',
  type: 'BlogPosting',
  fields,
})

/** A section with all its defaults. */
export function sectionOf(key: string, settings: SectionSettings): Section {
  const { title = inWords(key), description, folder = key, order, list, type, fields } = settings
  const pattern = settings.url ?? `/${key}/:slug/`
  return {
    key,
    title,
    description,
    folder,
    pattern,
    url: listUrl(pattern, key),
    order: { key: order.replace(/^-/, ''), descending: order.startsWith('-') },
    list,
    type,
    fields: fieldsOf(fields),
  }
}

/** The list is at the part of the pattern that all items share; `/:slug/` has none. */
function listUrl(pattern: string, key: string): string {
  const shared = /^(?:\/[^/:]+)*\//.exec(completeAddress(pattern))?.[0] ?? '/'
  return shared === '/' ? `/${key}/` : shared
}

/** Folder → key of each section but posts, whose folders every site has. */
export const sectionFolders = (sections: readonly Section[] = []): ReadonlyMap<string, string> =>
  new Map(sections.flatMap(({ key, folder }) => (key === postsKey ? [] : [[folder, key] as const])))

/** The section of a document. Throws for a key that the site does not have, which only a mistake in the code could give. */
export function sectionNamed({ sections }: { sections: readonly Section[] }, key: string): Section {
  const found = sections.find((section) => section.key === key)
  if (!found) throw new Error(`The site has no section ${key}`)
  return found
}
