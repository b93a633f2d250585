/** Divides the archive into pages: one for all posts, one per year, one per month of a large year, and numbered ones of a large month. */
import { groupBy } from '../../core/group-by.ts'
import { pageCount } from './numbered-pages.ts'

/** Maximum posts on one page: each takes about 250 bytes of HTML, and a page should stay below 150 kB. */
const onePage = 400

/** A post with a title of this many bytes more than usual takes the room of two. */
const longTitle = 250
const usualTitle = 60

/** Posts on a numbered page of a month; the month's own page has up to twice as many. */
export const archivePageSize = 120

type Titled = { date: string; title: string }

export const yearOf = ({ date }: Pick<Titled, 'date'>): string => date.slice(0, 4)
const monthOf = ({ date }: Titled): string => date.slice(0, 7)

const roomOf = ({ title }: Titled) => 1 + Math.max(0, Buffer.byteLength(title) - usualTitle) / longTitle
const isLong = (posts: readonly Titled[]) => posts.reduce((room, post) => room + roomOf(post), 0) > onePage

/**
 * Returns the periods with an archive page of their own, `2026` or `2026-11`, newest first, each year before its months; none if all
 * posts fit on one page.
 * @param posts listed posts, newest first
 */
export function archivePeriods<Post extends Titled>(posts: readonly Post[]): string[] {
  if (!isLong(posts)) return []
  return [...groupBy(posts, yearOf)].flatMap(([year, ofYear]) =>
    isLong(ofYear) ? [year, ...new Set(ofYear.map(monthOf))] : [year],
  )
}

/** Returns the number of numbered pages of each month that is too long for one page. */
export function numberedMonths<Post extends Titled>(posts: readonly Post[]): Map<string, number> {
  const months = [...groupBy(posts, monthOf)].filter(([, ofMonth]) => isLong(ofMonth))
  return new Map(months.map(([month, ofMonth]) => [month, pageCount(ofMonth.length, archivePageSize)]))
}

/** The address of a period's page: `2026-11` → `/archive/2026/11/`. */
export const archiveUrl = (period: string): string => `/archive/${period.replace('-', '/')}/`
