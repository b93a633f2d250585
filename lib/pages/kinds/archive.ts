/** The archive by year and month: one page, or one per year if there are very many posts. */

import type { Publication } from '../../content/index.ts'
import { dividedArchive, yearOf } from '../../content/index.ts'
import { groupBy } from '../../core/group-by.ts'
import { words } from '../../core/messages.ts'
import { publicationIndex } from '../publication-index.ts'
import { linkTo, type PostCard, postCard } from '../views/cards.ts'
import { type Crumb, home } from './lists.ts'

export type ArchivePage = {
  title: string
  description: string
  url: string
  crumbs: Crumb[]
  years: { year: string; months: { month: string; posts: PostCard[] }[] }[]
  /** All years with a page of their own, newest first; empty if one page shows all posts. */
  pages: { year: string; href: string; count: number; current: boolean }[]
}

/**
 * Returns the archive, or the page of one year.
 * @param year of a divided archive; null for the archive's own address, which shows all years, or the newest with links to the others
 * @returns the page, or null if it does not exist
 */
export function getArchive(publication: Publication, year: string | null): ArchivePage | null {
  const { title: site } = publication.content.site
  const byYear = groupBy(publicationIndex(publication).posts, yearOf)
  const divided = dividedArchive(publicationIndex(publication).posts)
  if (year !== null && !divided.includes(year)) return null
  const shown = year ?? divided[0]
  const link = linkTo(publication)
  const years = [...byYear].filter(([each]) => shown === undefined || each === shown)
  return {
    title: year === null ? words.archive : `${words.archive}, ${year}`,
    description:
      year === null
        ? `Every article of ${site} by year and month.`
        : `Every article of ${site} of the year ${year}, by month.`,
    url: year === null ? '/archive/' : `/archive/${year}/`,
    crumbs: [home(publication), ...(year === null ? [] : [{ label: words.archive, href: link('/archive/') }])],
    years: years.map(([each, posts]) => ({
      year: each,
      months: [...groupBy(posts, ({ date }) => date.slice(5, 7))].map(([month, ofMonth]) => ({
        month,
        posts: ofMonth.map((post) => postCard(publication, post)),
      })),
    })),
    pages: divided.map((each) => ({
      year: each,
      href: link(`/archive/${each}/`),
      count: byYear.get(each)?.length ?? 0,
      current: each === year,
    })),
  }
}

/** Returns the years with an archive page of their own. */
export const archiveYears = (publication: Publication): string[] => dividedArchive(publicationIndex(publication).posts)
