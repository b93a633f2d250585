/** The state of a document at a moment, and the instants at which it changes. */
import type { CalendarDate } from '../../../core/dates/dates.ts'
import { instantOf, isDue, type Moment } from '../../../core/dates/instants.ts'

export type State = 'draft' | 'scheduled' | 'published' | 'expired'

/** Future instants at which the state of a document changes, in milliseconds since 1970. A draft has none. */
export type Upcoming = { published?: number; expired?: number }

export type Dates = { draft: boolean; date?: CalendarDate; expires?: CalendarDate }

/** Returns the state: scheduled until the date is reached, expired once `expires` is reached. */
export function stateAt(moment: Moment, { draft, date, expires }: Dates, timeZone: string): State {
  if (draft) return 'draft'
  if (expires && isDue(expires, moment, timeZone)) return 'expired'
  if (date && !isDue(date, moment, timeZone)) return 'scheduled'
  return 'published'
}

/** Returns when a document will be published and withdrawn, if ever. */
export function upcomingAfter(moment: Moment, dates: Dates, timeZone: string): Upcoming {
  const state = stateAt(moment, dates, timeZone)
  if (state === 'draft' || state === 'expired') return {}
  const { date, expires } = dates
  return {
    ...(date && state === 'scheduled' && { published: instantOf(date, timeZone) }),
    ...(expires && { expired: instantOf(expires, timeZone) }),
  }
}

/** Returns the first instant at which any of these documents changes, or null. */
export function nextChange({
  posts,
  pages,
}: Record<'posts' | 'pages', readonly { upcoming: Upcoming }[]>): number | null {
  let first = Number.POSITIVE_INFINITY
  for (const { upcoming } of [...posts, ...pages])
    first = Math.min(first, upcoming.published ?? first, upcoming.expired ?? first)
  return first === Number.POSITIVE_INFINITY ? null : first
}

/** Whether a post is listed: published and not `unlisted`. Only listed posts are in lists, counts, feeds, search and related posts. */
export const isListed = (post: { state: string; unlisted: boolean }) => post.state === 'published' && !post.unlisted
