/** When a document was published and last changed, for machines. */
import { zonedDate } from '../../core/dates/zoned-date.ts'

type Dated = {
  /** `YYYY-MM-DD`; a page may have none. */
  date?: string
  /** The time of day as typed. */
  clock?: string
  updated?: { date: string; clock?: string }
}

/** Returns both as a day, or as an instant with its zone if a time was typed (ISO 8601). An update before the date is none. */
export function stamps(
  { date, clock, updated }: Dated,
  timeZone: string,
): { publishedAt?: string; modifiedAt?: string } {
  const publishedAt = date ? zonedDate(date, clock, timeZone) : undefined
  const changed = updated && updated.date > (date ?? '')
  return { publishedAt, modifiedAt: changed ? zonedDate(updated.date, updated.clock, timeZone) : publishedAt }
}
