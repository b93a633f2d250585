/** The archive by year and month: one page, or one per year if there are very many posts; months of a large year and parts of a large month have their own. */

import type { Post, Publication } from '../../content/index.ts'
import {
  archivePageSize,
  archivePeriods,
  archiveUrl,
  numberedMonths,
  numberedPage,
  yearOf,
} from '../../content/index.ts'
import { monthAndYear, monthInWords } from '../../core/dates/dates.ts'
import { groupBy } from '../../core/group-by.ts'
import { publicationIndex } from '../publication-index.ts'
import { type PostCard, postCard } from '../views/cards.ts'
import { linkTo, listUrl } from '../views/links.ts'
import { type Crumb, home, type Pages, pagesOf, wordsOf } from './lists.ts'

/** A link to the page of a year or month. It has a count only on the page of a longer period, so that a new post leaves other periods alone. */
export type PeriodLink = { label: string; href: string; count?: number; current: boolean }

export type ArchivePage = Pages & {
  title: string
  description: string
  url: string
  crumbs: Crumb[]
  years: { year: string; months: { month: string; posts: PostCard[] }[] }[]
  /** All years with a page of their own, newest first; empty if one page shows all posts. */
  byYear: PeriodLink[]
  /** The months of the shown year, newest first; empty unless they have pages of their own. */
  months: PeriodLink[]
}

/**
 * Returns the archive, or the page of one period.
 * @param period `2026` or `2026-11`, of a divided archive; null for the archive's own address. An address whose posts are divided further
 *   shows the newest part and links to the others
 * @param number of a numbered page of a month; null for its own address
 * @returns the page, or null if it does not exist
 */
export function getArchive(
  publication: Publication,
  period: string | null,
  number: number | null = null,
): ArchivePage | null {
  const { title: site, language } = publication.content.site
  const { posts, periods, members, numbered } = divided(publication)
  const urlOf = (each: string | null) => listUrl(publication, each === null ? '/archive/' : archiveUrl(each))
  if (period !== null && !periods.includes(period)) return null
  const year = (period ?? periods[0])?.slice(0, 4)
  const monthsOfYear = periods.filter((each) => each.startsWith(`${year}-`))
  const shown = period !== null && period.length > 4 ? period : (monthsOfYear[0] ?? year ?? '')
  const ofPeriod = periods.length === 0 ? posts : (members.get(shown) ?? [])
  const page = numbered.has(shown) ? numberedPage(ofPeriod, archivePageSize, urlOf(shown), number) : null
  if (number !== null && !page) return null
  const messages = wordsOf(publication)
  const inWords = (each: string) => (each.length > 4 ? monthAndYear(each, language) : each)
  const link = linkTo(publication)
  const linkToPeriod = (each: string, label: string): PeriodLink => ({
    label,
    href: link(urlOf(each)),
    count: each.length > (period?.length ?? 0) ? members.get(each)?.length : undefined,
    current: each === period,
  })
  const crumbs = [home(publication)]
  if (period !== null) crumbs.push({ label: messages.archive, href: link(urlOf(null)) })
  if (period !== null && period !== year && year) crumbs.push({ label: year, href: link(urlOf(year)) })
  const title = period === null ? messages.archive : `${messages.archive}, ${inWords(period)}`
  return {
    title: number === null ? title : messages.numberedTitle(title, number),
    description:
      period === null
        ? messages.archiveDescription(site)
        : (period === year ? messages.archiveOfYear : messages.archiveOfMonth)(site, inWords(period)),
    url: `${urlOf(period)}${number === null ? '' : `page/${number}/`}`,
    crumbs,
    years: [...groupBy(page?.entries ?? ofPeriod, yearOf)].map(([each, ofYear]) => ({
      year: each,
      months: [...groupBy(ofYear, ({ date }) => date.slice(5, 7))].map(([month, ofMonth]) => ({
        month,
        posts: ofMonth.map((post) => postCard(publication, post)),
      })),
    })),
    byYear: periods.filter((each) => each.length === 4).map((each) => linkToPeriod(each, each)),
    months: monthsOfYear.map((each) => linkToPeriod(each, monthInWords(each.slice(5), language))),
    ...pagesOf(publication, urlOf(shown), page),
  }
}

/** Returns the years with an archive page of their own. */
export const archiveYears = (publication: Publication): string[] =>
  divided(publication).periods.filter((period) => period.length === 4)

/** Returns the months with an archive page of their own. */
export const archiveMonths = (publication: Publication): { year: string; month: string }[] =>
  divided(publication)
    .periods.filter((period) => period.length > 4)
    .map((period) => ({ year: period.slice(0, 4), month: period.slice(5) }))

/** Returns the numbered pages of large months. */
export const archiveNumbers = (publication: Publication): { year: string; month: string; number: number }[] =>
  [...divided(publication).numbered].flatMap(([month, pages]) =>
    Array.from({ length: pages }, (_, index) => ({
      year: month.slice(0, 4),
      month: month.slice(5),
      number: index + 1,
    })),
  )

type Divided = {
  posts: readonly Post[]
  /** Years and months with a page of their own. */
  periods: string[]
  /** Posts by year and by month. */
  members: Map<string, Post[]>
  /** The number of numbered pages of each large month. */
  numbered: Map<string, number>
}

const made = new WeakMap<Publication, Divided>()

/** Returns the divided archive, cached because all its pages need it: each would go through all posts of the site. */
function divided(publication: Publication): Divided {
  const known = made.get(publication)
  if (known) return known
  const { posts } = publicationIndex(publication)
  const result: Divided = {
    posts,
    periods: archivePeriods(posts),
    members: new Map([...groupBy(posts, yearOf), ...groupBy(posts, ({ date }) => date.slice(0, 7))]),
    numbered: numberedMonths(posts),
  }
  made.set(publication, result)
  return result
}
