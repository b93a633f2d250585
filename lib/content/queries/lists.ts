/** The pages that list posts: front page, numbered lists, terms, people, archive, series. Each route asks one of these functions one question. */
import { groupBy } from '../../group-by.ts'
import { words } from '../../words.ts'
import { inReadingOrder, listed } from '../listed.ts'
import type { Post } from '../model.ts'
import { numberedPage, pageCount } from '../numbered-pages.ts'
import type { Publication } from '../publication.ts'
import { type AuthorCard, authorCard, linkTo, type PostCard, postCard } from './cards.ts'

export type Crumb = { label: string; href: string }

/** A page of a list of posts. */
export type ListPage = {
  title: string
  description: string
  /** Canonical path without base path. */
  url: string
  crumbs: Crumb[]
  /** The address of the list's own feed, without base path. */
  feed?: string
  count: number
  posts: PostCard[]
  number: number | null
  newer?: string
  older?: string
  pages: { number: number; href: string; current: boolean }[]
}

/** Cuts a list into the page asked for; null when there is none. */
export function listPage(
  publication: Publication,
  posts: readonly Post[],
  head: { title: string; description: string; url: string; crumbs: Crumb[]; feed?: string },
  number: number | null,
): ListPage | null {
  const page = numberedPage(posts, publication.content.site.page_size, head.url, number)
  if (!page) return null
  const link = linkTo(publication)
  return {
    ...head,
    title: number === null ? head.title : `${head.title}, ${words.pageNumber(number).toLowerCase()}`,
    url: number === null ? head.url : `${head.url}page/${number}/`,
    count: posts.length,
    posts: page.entries.map((post) => postCard(publication, post)),
    number,
    newer: page.newer && link(page.newer),
    older: page.older && link(page.older),
    pages: Array.from({ length: page.pages }, (_, index) => index + 1).map((each) => ({
      number: each,
      href: link(`${head.url}page/${each}/`),
      current: each === number,
    })),
  }
}

export const home = (publication: Publication): Crumb => ({ label: words.home, href: linkTo(publication)('/') })

/** `/blog/` and its numbered pages. */
export function getPostList(publication: Publication, number: number | null): ListPage | null {
  const { title } = publication.content.site
  return listPage(
    publication,
    listed(publication).posts,
    {
      title: words.allPosts,
      description: `${words.allPosts} of ${title}, the newest first.`,
      url: '/blog/',
      crumbs: [home(publication)],
    },
    number,
  )
}

export const postListNumbers = (publication: Publication) => numbersOf(publication, listed(publication).posts)

/** The numbers of the numbered pages of a list. */
export function numbersOf({ content }: Publication, posts: readonly Post[]): number[] {
  return Array.from({ length: pageCount(posts.length, content.site.page_size) }, (_, index) => index + 1)
}

export type HomePage = {
  title: string
  description: string
  lead?: PostCard
  recent: PostCard[]
  more: PostCard[]
  sections: { name: string; href: string; slug: string; tint?: string; description?: string; posts: PostCard[] }[]
  people: AuthorCard[]
  allPosts: string
}

/** The front page: the featured or newest post leads; categories follow when there is enough to show. */
export function getHome(publication: Publication): HomePage {
  const { site, authors, categories } = publication.content
  const { posts, groups } = listed(publication)
  const lead = posts.slice(0, 24).find(({ featured }) => featured) ?? posts[0]
  const rest = posts.filter((post) => post !== lead)
  const link = linkTo(publication)
  const cards = (some: readonly Post[]) => some.map((post) => postCard(publication, post))
  const sections = categories
    .map((category) => ({ category, members: groups.get(category.url) ?? [] }))
    .filter(({ members }) => members.length > 0)
    .map(({ category, members }) => ({
      name: category.name,
      slug: category.slug,
      href: link(category.url),
      tint: category.tint,
      description: category.description,
      posts: cards(members.slice(0, 3)),
    }))
  return {
    title: site.title,
    description: site.description,
    lead: lead && postCard(publication, lead, true),
    recent: cards(rest.slice(0, 4)),
    more: cards(rest.slice(4, 10)),
    sections: sections.length > 1 ? sections : [],
    people: authors.map((author) => authorCard(publication, author)).filter(({ posts: count }) => count > 0),
    allPosts: link('/blog/'),
  }
}

export type SeriesPage = {
  title: string
  description: string
  url: string
  crumbs: Crumb[]
  posts: (PostCard & { part?: number })[]
}

/** One series in reading order. */
export function getSeries(publication: Publication, slug: string): SeriesPage | null {
  const series = publication.content.series.find((known) => known.slug === slug)
  const posts = series && listed(publication).groups.get(series.url)
  if (!series || !posts) return null
  const link = linkTo(publication)
  return {
    title: series.name,
    description: `${words.partOfSeries(series.name)}: ${words.postCount(posts.length)}.`,
    url: series.url,
    crumbs: [home(publication), { label: words.series, href: link('/series/') }],
    posts: inReadingOrder(posts).map((post) => ({ ...postCard(publication, post), part: post.series?.part })),
  }
}

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
