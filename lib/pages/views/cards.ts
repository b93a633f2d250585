/** Posts and people as lists show them. All addresses are final `href`s. */

import type { Author, Post, Publication, TermReference } from '../../content/index.ts'
import { href } from '../../core/addresses/urls.ts'
import type { PictureView } from '../../images/index.ts'
import { publicationIndex } from '../publication-index.ts'
import { lineHtml, unlinkedHtml } from './line-html.ts'
import { cardPicture, ownPicture } from './pictures.ts'

export type TermLink = { name: string; slug: string; href: string; tint?: string }

export type PersonLink = { name: string; href?: string; role?: string; id?: string }

/** A person in the byline of their own post, with their portrait if there is one, and their accounts elsewhere. */
export type Writer = PersonLink & { portrait?: PictureView; sameAs?: string[] }

export type PostCard = {
  href: string
  title: string
  /** The title with what is marked in it. */
  titleHtml?: string
  /** `YYYY-MM-DD`; `''` for a draft without a date. */
  date: string
  excerpt: string
  excerptHtml?: string
  minutes: number
  lang: string
  dir?: 'ltr' | 'rtl'
  byline: PersonLink[]
  /** The chief category first. */
  categories: TermLink[]
  /** Absent: a cover is drawn. */
  picture?: PictureView
  /** What a drawn cover is made from. */
  cover: { seed: string; family: string }
  /** Set where a post is not plainly published (dev only). */
  badge?: Badge
}

export type Badge = { state: 'draft' | 'scheduled' | 'expired' | 'unlisted'; date?: string }

export type AuthorCard = {
  id: string
  name: string
  href: string
  position?: string
  positionHtml?: string
  blurb?: string
  blurbHtml?: string
  /** What they did for the text under which they stand, where they did not write it. */
  role?: string
  /** Absent: a monogram is drawn. */
  portrait?: PictureView
  former: boolean
  /** How many posts they wrote: said in lists of people, not under every post, all of which each new post would change. */
  posts?: number
}

export const linkTo = (publication: Publication) => (url: string) => href(publication.content.site.address, url)

export function termLinks(publication: Publication, terms: readonly TermReference[]): TermLink[] {
  const link = linkTo(publication)
  const { categories } = publicationIndex(publication)
  return terms.map(({ name, slug, url }) => {
    const category = categories.get(url)
    return { name: category?.name ?? name, slug, href: link(url), tint: category?.tint }
  })
}

export function people(publication: Publication, byline: Post['byline']): PersonLink[] {
  const link = linkTo(publication)
  return byline.map(({ id, name, url, role }) => ({
    id,
    name,
    href: url && hasPage(publication, url) ? link(url) : undefined,
    role,
  }))
}

/** The byline of a post's own page. */
export function writers(publication: Publication, byline: Post['byline']): Writer[] {
  const { authors } = publicationIndex(publication)
  return people(publication, byline).map((person) => {
    const author = person.id === undefined ? undefined : authors.get(person.id)
    if (!author) return person
    const sameAs = author.links.map(({ url }) => url).filter((url) => !url.startsWith('mailto:'))
    return { ...person, portrait: ownPicture(publication, author, 'portrait'), sameAs }
  })
}

/** An author or term page exists when it lists at least one published post. */
export const hasPage = (publication: Publication, url: string) => publicationIndex(publication).groups.has(url)

const made = new WeakMap<Publication, WeakMap<Post, PostCard>>()

/**
 * The card of a post: made once, since each stands in some ten lists.
 * @param isLead its picture is the first that a reader of the page sees
 */
export function postCard(publication: Publication, post: Post, isLead = false): PostCard {
  if (isLead) return makeCard(publication, post, isLead)
  const cards = made.get(publication) ?? new WeakMap<Post, PostCard>()
  made.set(publication, cards)
  const card = cards.get(post) ?? makeCard(publication, post, isLead)
  cards.set(post, card)
  return card
}

function makeCard(publication: Publication, post: Post, isLead: boolean): PostCard {
  const { minutes, excerpt } = publication.facts(post.path)
  return {
    href: linkTo(publication)(post.url),
    title: post.title,
    titleHtml: unlinkedHtml(post.marked?.title),
    date: post.date,
    excerpt,
    excerptHtml: excerpt === post.description ? unlinkedHtml(post.marked?.description) : undefined,
    minutes,
    lang: post.lang,
    dir: post.dir,
    byline: people(publication, post.byline),
    categories: termLinks(publication, post.categories),
    picture: cardPicture(publication, post, isLead),
    cover: { seed: post.slug, family: post.categories[0]?.slug ?? '' },
    badge: badgeOf(post),
  }
}

export function badgeOf({
  state,
  unlisted,
  date,
}: {
  state: Post['state']
  unlisted: boolean
  date?: string
}): Badge | undefined {
  if (state !== 'published') return { state, date }
  return unlisted ? { state: 'unlisted' } : undefined
}

export function authorCard(publication: Publication, author: Author): AuthorCard {
  const { id, name, url, position, blurb, former, marked } = author
  return {
    id,
    name,
    href: linkTo(publication)(url),
    position,
    positionHtml: lineHtml(publication, author, marked?.position),
    blurb,
    blurbHtml: lineHtml(publication, author, marked?.blurb),
    portrait: ownPicture(publication, author, 'portrait'),
    former,
  }
}

export const countedCard = (publication: Publication, author: Author): AuthorCard & { posts: number } => ({
  ...authorCard(publication, author),
  posts: publicationIndex(publication).groups.get(author.url)?.length ?? 0,
})
