/** The request to `npm run new`: its command line, validated before anything is read or written. */
import { parseDate } from '../../lib/core/dates/dates.ts'
import type { SiteArguments } from '../cli/arguments.ts'
import { CommandError } from '../cli/command.ts'

/** What to write: a post as a file or in its own folder, a page, an author profile, or, in the editor, the file of a term. */
export type NewKind = 'post' | 'folder' | 'page' | 'author' | 'category' | 'tag' | 'series'

export type NewRequest = {
  kind: NewKind
  /** The title; for a profile, the name. Absent if it has to be asked for. */
  title: string | undefined
  authors: readonly string[]
  categories: readonly string[]
  tags: readonly string[]
  /** `YYYY-MM-DD`, followed by the time and zone as typed. */
  date: string | undefined
  draft: boolean
  /** The key of the section it belongs to; absent for a post. */
  section: string | undefined
  /** Values of its section's own fields, by key, as typed. */
  fields: ReadonlyMap<string, string>
  /** The code of its language, on a site with several; absent for the default language. */
  language?: string | undefined
  /** The slug to use instead of the title; for a profile, the id. */
  slug: string | undefined
}

const postOptions = ['author', 'category', 'tag', 'date', 'slug', 'draft', 'section', 'field', 'language']

/** The kinds that the command line offers. */
type TypedKind = 'post' | 'folder' | 'page' | 'author'

/** Options that apply to each kind; others are refused, so that nothing typed is silently ignored. */
const taken: Readonly<Record<TypedKind, readonly string[]>> = {
  post: [...postOptions],
  folder: [...postOptions, 'folder'],
  page: ['slug', 'draft', 'page', 'language'],
  author: ['slug', 'author-profile'],
}

/** @throws {CommandError} for options that don't go together, and for an invalid date */
export function newRequest({ flags, values, paths }: SiteArguments): NewRequest {
  const kinds = (['folder', 'page', 'author-profile'] as const).filter((flag) => flags.has(flag))
  if (kinds.length > 1) throw new CommandError(`--${kinds.join(' and --')} exclude each other: use one.`)
  const kind = kinds[0] === 'author-profile' ? 'author' : (kinds[0] ?? 'post')
  for (const name of [...flags, ...values.keys()])
    if (!taken[kind].includes(name)) throw new CommandError(`--${name} does not apply to ${named[kind]}: leave it out.`)
  const date = values.get('date')?.at(-1)
  const day = date === undefined ? undefined : typedDate(date)
  if (date !== undefined && day === undefined)
    throw new CommandError(`"${date}" is not a valid date: write --date=YYYY-MM-DD.`)
  return {
    kind,
    title: paths.join(' ').replace(/\s+/g, ' ').trim() || undefined,
    authors: values.get('author') ?? [],
    categories: values.get('category') ?? [],
    tags: values.get('tag') ?? [],
    date: day,
    draft: flags.has('draft'),
    section: values.get('section')?.at(-1),
    fields: typedFields(values.get('field') ?? []),
    slug: values.get('slug')?.at(-1),
    language: values.get('language')?.at(-1),
  }
}

/** `venue=Hall` → its key and value. @throws {CommandError} for anything else */
function typedFields(typed: readonly string[]): Map<string, string> {
  return new Map(
    typed.map((one) => {
      const [, key, value] = /^([^=]+)=(.*)$/s.exec(one) ?? []
      if (key === undefined || value === undefined)
        throw new CommandError(`--field=${one} has no value: write --field=key=value.`)
      return [key, value.trim()]
    }),
  )
}

/** A date as written in front matter: the day normalised, the time as typed; undefined if it is not a date. */
export function typedDate(typed: string): string | undefined {
  const parsed = parseDate(typed)
  return parsed ? typed.trim().replace(/^\d{4}[-/]\d{1,2}[-/]\d{1,2}/, parsed.date) : undefined
}

const named: Readonly<Record<TypedKind, string>> = {
  post: 'a post',
  folder: 'a post',
  page: 'a page',
  author: 'a profile',
}
