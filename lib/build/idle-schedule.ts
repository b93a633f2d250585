/** GitHub switches off the hourly run of publish.yml when nothing happens in a repository for 60 days: the changes of a site that would be missed. */
import type { Content } from '../content/index.ts'
import { daysBetween } from '../core/dates/dates.ts'

/** https://docs.github.com/actions/using-workflows/events-that-trigger-workflows#schedule */
const daysUntilOff = 60

/**
 * Warns about the first change that is due after the schedule was switched off. Today counts as activity, and so does every scheduled post: publishing it
 * adds a commit to the ledger. A post that expires adds none.
 * @returns one sentence; null when nothing is missed, or another host publishes the site
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
      return `The site changes by itself on ${day}, more than ${daysUntilOff} days after ${active === today ? 'today' : active}. GitHub switches scheduled workflows off after ${daysUntilOff} days without a commit: push one before, or run the workflow Publish by hand on that day.`
    if (commits) active = day
  }
  return null
}
