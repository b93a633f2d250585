/** Divides the archive into pages: one for all posts, one per year, or one per month of a year with very many posts. */
import { groupBy } from '../../core/group-by.ts'

/** Maximum posts on one page: each takes about 340 bytes of HTML, and a page should stay below 150 kB. */
const onePage = 400

type Dated = { date: string }

export const yearOf = ({ date }: Dated): string => date.slice(0, 4)
const monthOf = ({ date }: Dated): string => date.slice(0, 7)

/**
 * Returns the periods with an archive page of their own, `2026` or `2026-11`, newest first, each year before its months; none if all
 * posts fit on one page.
 * @param posts listed posts, newest first
 */
export function archivePeriods<Post extends Dated>(posts: readonly Post[]): string[] {
  if (posts.length <= onePage) return []
  return [...groupBy(posts, yearOf)].flatMap(([year, ofYear]) =>
    ofYear.length > onePage ? [year, ...new Set(ofYear.map(monthOf))] : [year],
  )
}

/** The address of a period's page: `2026-11` → `/archive/2026/11/`. */
export const archiveUrl = (period: string): string => `/archive/${period.replace('-', '/')}/`
