/** People as their pages, lists and posts show them. */
import type { Author, Post, Publication } from '../../content/index.ts'
import type { PictureView } from '../../images/index.ts'
import { publicationIndex } from '../publication-index.ts'
import { directionOf } from './cards.ts'
import { lineHtml } from './line-html.ts'
import { linkTo, type PersonLink, people } from './links.ts'
import { ownPicture } from './pictures.ts'

/** A person in the byline of a post's own page, with portrait and accounts. */
export type Writer = PersonLink & { portrait?: PictureView; design?: number; sameAs?: string[] }

/** Returns the byline for a post's own page. */
export function writers(publication: Publication, byline: Post['byline']): Writer[] {
  const { authors } = publicationIndex(publication)
  return people(publication, byline).map((person) => {
    const author = person.id === undefined ? undefined : authors.get(person.id)
    if (!author) return person
    const sameAs = author.links.map(({ url }) => url).filter((url) => !url.startsWith('mailto:'))
    return { ...person, ...face(publication, author), sameAs }
  })
}

/** The portrait of an author, or the composition of the monogram in its place. */
export function face(publication: Publication, author: Author): { portrait?: PictureView; design?: number } {
  const portrait = ownPicture(publication, author, 'portrait')
  return portrait ? { portrait } : { design: publicationIndex(publication).designs.get(author.id) }
}

export type AuthorCard = {
  id: string
  name: string
  href: string
  position?: string
  positionHtml?: string
  blurb?: string
  blurbHtml?: string
  /** Their contribution to the post, if not as author. */
  role?: string
  /** Without one a monogram is shown. */
  portrait?: PictureView
  /** The composition of the monogram. */
  design?: number
  former: boolean
  /** Accounts elsewhere. Only set below a post. */
  accounts?: { kind: string; href: string }[]
  /** The language of position, blurb and biography, if it is not the site's, and their direction, if that is not the site's either. */
  lang?: string
  dir?: 'ltr' | 'rtl'
  /** Number of posts. Only set in lists of people: on post pages each new post would change all others by the same author. */
  posts?: number
}

export function authorCard(publication: Publication, author: Author): AuthorCard {
  const { id, name, url, position, blurb, former, lang, marked } = author
  return {
    id,
    name,
    href: linkTo(publication)(url),
    position,
    positionHtml: lineHtml(publication, author, marked?.position),
    blurb,
    blurbHtml: lineHtml(publication, author, marked?.blurb),
    ...face(publication, author),
    former,
    lang,
    dir: lang === undefined ? undefined : directionOf(publication, { lang }),
  }
}

export const countedCard = (publication: Publication, author: Author): AuthorCard & { posts: number } => ({
  ...authorCard(publication, author),
  posts: publicationIndex(publication).groups.get(author.url)?.length ?? 0,
})
