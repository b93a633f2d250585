/** What to do with a file whose name begins with a day in another format, or is a day alone. */
import { fileSlug } from '../../../core/addresses/slug.ts'
import { parseDate } from '../../../core/dates/dates.ts'

/** What to do with `2020-03-01.md`, whose date leaves no name; null for other files. */
export function namedByDay(path: string, title: string): string | null {
  const [, day, ending] = /(?:^|\/)(\d{4}-\d{2}-\d{2})(\.[a-z]+)$/i.exec(path) ?? []
  if (!day || !parseDate(day)) return null
  return `add date: ${day}, or rename the file to ${day}-${fileSlug(title) || 'name'}${ending}`
}

/** Suggests a file name if the file starts with a date in another format; null otherwise. */
export function almostDated(path: string): string | null {
  const [, year, month, day, rest, ending] =
    /(?:^|\/)(\d{4})[-_. ]?(\d{1,2})[-_. ]?(\d{1,2})[-_. ]+([^/]+?)(\.[a-z]+)$/i.exec(path) ?? []
  const date = parseDate(`${year}-${month}-${day}`)?.date
  return date ? `rename the file to ${date}-${fileSlug(rest ?? '')}${ending}, or add date: ${date}` : null
}
