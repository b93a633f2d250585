/** The archive by year and month. */
import { groupBy } from '../../group-by.ts'
import { words } from '../../words.ts'
import { listed } from '../listed.ts'
import type { Publication } from '../publication.ts'
import { type PostCard, postCard } from './cards.ts'
import { type Crumb, home } from './lists.ts'

export type ArchivePage = {
  title: string
  description: string
  url: string
  crumbs: Crumb[]
  years: { year: string; months: { month: string; posts: PostCard[] }[] }[]
}

/** Every listed post by year and month. */
export function getArchive(publication: Publication): ArchivePage {
  const { posts } = listed(publication)
  const years = [...groupBy(posts, ({ date }) => date.slice(0, 4))].map(([year, ofYear]) => ({
    year,
    months: [...groupBy(ofYear, ({ date }) => date.slice(5, 7))].map(([month, ofMonth]) => ({
      month,
      posts: ofMonth.map((post) => postCard(publication, post)),
    })),
  }))
  return {
    title: words.archive,
    description: `Every article of ${publication.content.site.title} by year and month.`,
    url: '/archive/',
    crumbs: [home(publication)],
    years,
  }
}
