/** The front page. */

import type { Post, Publication } from '../../content/index.ts'
import { postsKey } from '../../content/index.ts'
import { publicationIndex } from '../publication-index.ts'
import { mostActive } from '../views/activity.ts'
import { type PostCard, postCard } from '../views/cards.ts'
import { lineHtml } from '../views/line-html.ts'
import { linkTo, listUrl } from '../views/links.ts'
import { type AuthorCard, countedCard } from '../views/people.ts'

export type HomePage = {
  title: string
  description: string
  lead?: PostCard
  recent: PostCard[]
  more: PostCard[]
  sections: {
    name: string
    href: string
    slug: string
    tint?: string
    description?: string
    descriptionHtml?: string
    /** How many posts the category has. */
    count: number
    posts: PostCard[]
    /** The newest post of a category without a description, for when all its posts are shown above. */
    above?: PostCard
  }[]
  people: AuthorCard[]
  allPosts: string
  /** Link to all categories or people and their number, if the page shows only some. */
  allCategories?: { count: number; href: string }
  allPeople?: { count: number; href: string }
}

/** Maximum categories and people on the front page. If there are more, the most active are shown. */
const mostShown = 12

/**
 * Returns the front page. The newest featured post leads, else the newest post. The other featured posts and the latest posts follow,
 * then sections of the most active categories, or more posts if there is only one category. No post is presented twice, so a category
 * whose posts are all shown above has none left; such categories come last, with their description or the title of their newest post.
 */
export function getHome(publication: Publication): HomePage {
  const { site, authors, categories } = publication.content
  const { posts, groups } = publicationIndex(publication)
  const [lead, ...rest] = [...posts.filter((post) => post.featured), ...posts.filter((post) => !post.featured)]
  const link = linkTo(publication)
  const cards = (some: readonly Post[]) => some.map((post) => postCard(publication, post))
  const recent = rest.slice(0, 4)
  const shown = new Set([lead, ...recent])
  /** Returns a category's newest posts that are not shown above. A post in two categories is shown in the first. */
  const newest = (members: readonly Post[]) => {
    const some = members.filter((post) => post.section === postsKey && !shown.has(post)).slice(0, 3)
    for (const post of some) shown.add(post)
    return cards(some)
  }
  const usedCategories = categories.filter(({ url }) => groups.has(url))
  const usedAuthors = authors.filter(({ url }) => groups.has(url))
  const all = (entries: readonly unknown[], url: string) =>
    entries.length > mostShown ? { count: entries.length, href: link(url) } : undefined
  const sections = mostActive(publication, usedCategories, mostShown)
    .map((category) => ({ category, members: groups.get(category.url) ?? [] }))
    .map(({ category, members }) => ({
      name: category.name,
      slug: category.slug,
      href: link(category.url),
      tint: category.tint,
      description: category.description,
      descriptionHtml: lineHtml(publication, category, category.marked?.description),
      count: members.length,
      posts: newest(members),
      above: cards(category.description ? [] : members.filter(({ section }) => section === postsKey).slice(0, 1))[0],
    }))
    .sort((a, b) => Number(a.posts.length === 0) - Number(b.posts.length === 0))
  return {
    title: site.title,
    description: site.description,
    lead: lead && postCard(publication, lead, true),
    recent: cards(recent),
    more: sections.length > 1 ? [] : cards(rest.slice(4, 10)),
    sections: sections.length > 1 ? sections : [],
    people: mostActive(publication, usedAuthors, mostShown).map((author) => countedCard(publication, author)),
    allPosts: link(listUrl(publication, '/blog/')),
    allCategories: all(usedCategories, listUrl(publication, '/categories/')),
    allPeople: all(usedAuthors, listUrl(publication, '/authors/')),
  }
}
