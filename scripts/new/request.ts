/** What `npm run new` was asked for: the command line, checked before anything is read or written. */
import { parseDate } from '../../lib/core/dates/dates.ts'
import type { SiteArguments } from '../cli/arguments.ts'
import { CommandError } from '../cli/command.ts'

/** What is written: a post as a file or as a folder of its own, a page, or an author's profile. */
export type NewKind = 'post' | 'folder' | 'page' | 'author'

export type NewRequest = {
  kind: NewKind
  /** The headline; of a profile, the name. Absent where it has to be asked for. */
  title: string | undefined
  authors: readonly string[]
  categories: readonly string[]
  tags: readonly string[]
  /** `YYYY-MM-DD`, with the time and zone that were typed after it. */
  date: string | undefined
  draft: boolean
  /** What replaces the title in the address; of a profile, the id. */
  slug: string | undefined
}

const postOptions = ['author', 'category', 'tag', 'date', 'slug', 'draft']

/** Which options mean something for which kind; the rest is refused, so that nothing typed is left out in silence. */
const taken: Readonly<Record<NewKind, readonly string[]>> = {
  post: [...postOptions],
  folder: [...postOptions, 'folder'],
  page: ['slug', 'draft', 'page'],
  author: ['slug', 'author-profile'],
}

/** @throws {CommandError} for options that do not go together, and for a day that does not exist */
export function newRequest({ flags, values, paths }: SiteArguments): NewRequest {
  const kinds = (['folder', 'page', 'author-profile'] as const).filter((flag) => flags.has(flag))
  if (kinds.length > 1) throw new CommandError(`Write one of --${kinds.join(' and --')}, not both.`)
  const kind = kinds[0] === 'author-profile' ? 'author' : (kinds[0] ?? 'post')
  for (const name of [...flags, ...values.keys()])
    if (!taken[kind].includes(name)) throw new CommandError(`--${name} means nothing for ${named[kind]}: leave it out.`)
  const date = values.get('date')?.at(-1)
  const day = date === undefined ? undefined : typedDate(date)
  if (date !== undefined && day === undefined)
    throw new CommandError(`"${date}" is not a day of the calendar: write --date=YYYY-MM-DD.`)
  return {
    kind,
    title: paths.join(' ').replace(/\s+/g, ' ').trim() || undefined,
    authors: values.get('author') ?? [],
    categories: values.get('category') ?? [],
    tags: values.get('tag') ?? [],
    date: day,
    draft: flags.has('draft'),
    slug: values.get('slug')?.at(-1),
  }
}

/** A date as front matter has it: the day respelt, a time kept as typed; undefined where it is none. */
export function typedDate(typed: string): string | undefined {
  const parsed = parseDate(typed)
  return parsed ? typed.trim().replace(/^\d{4}[-/]\d{1,2}[-/]\d{1,2}/, parsed.date) : undefined
}

const named: Readonly<Record<NewKind, string>> = {
  post: 'a post',
  folder: 'a post',
  page: 'a page',
  author: 'a profile',
}
