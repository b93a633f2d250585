/** The front page. */
import { listed } from '../listed.ts'
import type { Post } from '../model.ts'
import type { Publication } from '../publication.ts'
import { type AuthorCard, countedCard, linkTo, type PostCard, postCard } from './cards.ts'

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
    people: authors.map((author) => countedCard(publication, author)).filter(({ posts: count }) => count > 0),
    allPosts: link('/blog/'),
  }
}
