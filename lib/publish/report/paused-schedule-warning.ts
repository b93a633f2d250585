/** Warns about scheduled changes that GitHub would miss: it disables the hourly run of publish.yml after 60 days without activity. */
import type { Content } from '../../content/index.ts'
import { daysBetween } from '../../core/dates/dates.ts'

/** https://docs.github.com/actions/using-workflows/events-that-trigger-workflows#schedule */
const daysUntilOff = 60

/**
 * Finds the first change that is due after the schedule has been disabled. Today counts as activity, and so does each scheduled post, because
 * publishing it commits to the ledger. A post that expires commits nothing.
 * @returns one sentence; null if nothing is missed or the site is published elsewhere
 */
export function idleScheduleWarning({
  site,
  today,
  posts,
  pages,
}: Pick<Content, 'site' | 'today' | 'posts' | 'pages'>): string | null {
  if (site.host !== 'github-pages') return null
  const days = [...posts, ...pages].flatMap(({ state, date, expires }) => [
    ...(state === 'scheduled' && date ? [{ day: date, commits: true }] : []),
    ...((state === 'scheduled' || state === 'published') && expires ? [{ day: expires, commits: false }] : []),
  ])
  let active = today
  for (const { day, commits } of days.filter((one) => one.day > today).sort((a, b) => (a.day < b.day ? -1 : 1))) {
    if (daysBetween(active, day) > daysUntilOff)
      return `A scheduled change is due on ${day}, more than ${daysUntilOff} days after ${active === today ? 'today' : active}, and GitHub disables scheduled workflows after ${daysUntilOff} days without a commit — push one before then, or run the workflow Publish by hand on that day.`
    if (commits) active = day
  }
  return null
}
