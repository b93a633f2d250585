/** The state of a document at a moment, and the instants at which it changes by itself. */
import type { CalendarDate } from '../../../core/dates/dates.ts'
import { instantOf, isDue, type Moment } from '../../../core/dates/instants.ts'

export type State = 'draft' | 'scheduled' | 'published' | 'expired'

/** Instants to come at which a document changes by itself, in milliseconds since 1970. A draft has none. */
export type Upcoming = { published?: number; expired?: number }

export type Dates = { draft: boolean; date?: CalendarDate; expires?: CalendarDate }

/** A post is scheduled until its date comes due, and expired once its `expires` did. */
export function stateAt(moment: Moment, { draft, date, expires }: Dates, timeZone: string): State {
  if (draft) return 'draft'
  if (expires && isDue(expires, moment, timeZone)) return 'expired'
  if (date && !isDue(date, moment, timeZone)) return 'scheduled'
  return 'published'
}

/** When a document will be published and withdrawn, if it will. */
export function upcomingAfter(moment: Moment, dates: Dates, timeZone: string): Upcoming {
  const state = stateAt(moment, dates, timeZone)
  if (state === 'draft' || state === 'expired') return {}
  const { date, expires } = dates
  return {
    ...(date && state === 'scheduled' && { published: instantOf(date, timeZone) }),
    ...(expires && { expired: instantOf(expires, timeZone) }),
  }
}

/** The first instant at which any of these documents changes; null when none will. */
export function nextChange({
  posts,
  pages,
}: Record<'posts' | 'pages', readonly { upcoming: Upcoming }[]>): number | null {
  let first = Number.POSITIVE_INFINITY
  for (const { upcoming } of [...posts, ...pages])
    first = Math.min(first, upcoming.published ?? first, upcoming.expired ?? first)
  return first === Number.POSITIVE_INFINITY ? null : first
}
