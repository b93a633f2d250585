/** Numbered lists of posts, as used by `/blog/`, terms and authors. */

import type { Post, Publication } from '../../content/index.ts'
import { linkedNumbers, type NumberedPage, numberedPage, pageCount } from '../../content/index.ts'
import { siteMessages } from '../../core/messages/site-messages.ts'
import { publicationIndex } from '../publication-index.ts'
import { type PostCard, postCard } from '../views/cards.ts'
import { linkTo, listUrl } from '../views/links.ts'

export type Crumb = { label: string; href: string }

/** The other pages of a divided list. */
export type Pages = {
  number: number | null
  /** The list's own address; only set on numbered pages. */
  newest?: string
  newer?: string
  older?: string
  /** The numbered pages to link to: the oldest and nearby ones. */
  pages: { number: number; href: string; current: boolean }[]
}

/** A page of a list of posts. */
export type ListPage = Pages & {
  title: string
  description: string
  /** Canonical path without base path. */
  url: string
  crumbs: Crumb[]
  /** The address of the list's feed, without base path. */
  feed?: string
  posts: PostCard[]
}

/** Returns one page of a list, or null if it does not exist. */
export function listPage(
  publication: Publication,
  posts: readonly Post[],
  head: { title: string; description: string; url: string; crumbs: Crumb[]; feed?: string },
  number: number | null,
): ListPage | null {
  const page = numberedPage(posts, publication.content.site.page_size, head.url, number)
  if (!page) return null
  return {
    ...head,
    title: number === null ? head.title : wordsOf(publication).numberedTitle(head.title, number),
    url: number === null ? head.url : `${head.url}page/${number}/`,
    posts: page.entries.map((post) => postCard(publication, post)),
    ...pagesOf(publication, head.url, page),
  }
}

/**
 * Returns the links from a page of a list to the others.
 * @param url the list's own address
 * @param page null for a list with a single page
 */
export function pagesOf(publication: Publication, url: string, page: NumberedPage<Post> | null): Pages {
  if (!page) return { number: null, pages: [] }
  const { number, newer, older, pages } = page
  const link = linkTo(publication)
  return {
    number,
    newest: number === null ? undefined : link(url),
    newer: newer && link(newer),
    older: older && link(older),
    pages: linkedNumbers(number, pages).map((each) => ({
      number: each,
      href: link(`${url}page/${each}/`),
      current: each === number,
    })),
  }
}

/** The words of the interface in the language of the site. */
export const wordsOf = ({ content }: Publication) => siteMessages(content.site)

export const home = (publication: Publication): Crumb => ({
  label: wordsOf(publication).home,
  href: linkTo(publication)(listUrl(publication, '/')),
})

/** `/blog/` and its numbered pages. */
export function getPostList(publication: Publication, number: number | null): ListPage | null {
  const { title } = publication.content.site
  const messages = wordsOf(publication)
  return listPage(
    publication,
    publicationIndex(publication).posts,
    {
      title: messages.allPosts,
      description: messages.allPostsDescription(title),
      url: listUrl(publication, '/blog/'),
      crumbs: [home(publication)],
    },
    number,
  )
}

export const postListNumbers = (publication: Publication) => numbersOf(publication, publicationIndex(publication).posts)

/** Returns the numbers of a list's numbered pages. */
export function numbersOf({ content }: Publication, posts: readonly Post[]): number[] {
  return Array.from({ length: pageCount(posts.length, content.site.page_size) }, (_, index) => index + 1)
}
