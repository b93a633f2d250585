/** The pages of authors and their index. */

import type { Author, Post, Publication } from '../../content/index.ts'
import { groupBy } from '../../core/group-by.ts'
import { publicationIndex } from '../publication-index.ts'
import { linkTo, listUrl, type TermLink, termLinks } from '../views/links.ts'
import { type AuthorCard, authorCard, countedCard } from '../views/people.ts'
import { type RenderedBody, renderedBody } from '../views/rendered-body.ts'
import { type Directory, getDirectory, type IndexHead, indexHead } from './indexes.ts'
import { home, type ListPage, listPage, numbersOf, wordsOf } from './lists.ts'

/** `/authors/`: everyone with a listed post. A few are shown with pictures, former authors last; many are a list of names. */
export type AuthorIndex =
  | (IndexHead & {
      authors: AuthorCard[]
      /** Nobody is listed although there are posts: guests have no pages. */
      guestsOnly?: true
      directory?: undefined
    })
  | (IndexHead & { authors?: undefined; guestsOnly?: undefined; directory: Directory })

/** From this number of people on, the index is a plain list of names. */
const namesFrom = 49

/**
 * Returns the index of people.
 * @param number page number of a divided index; null for the index's own address
 * @returns the page, or null if it does not exist
 */
export function getAuthorIndex(publication: Publication, number: number | null): AuthorIndex | null {
  const head = indexHead(publication, 'authors', number)
  const people = writers(publication)
  if (number === null && people.length < namesFrom) {
    const cards = people.map((author) => countedCard(publication, author))
    const guestsOnly = people.length === 0 && publicationIndex(publication).posts.length > 0
    return {
      ...head,
      ...(guestsOnly && { guestsOnly }),
      authors: [...cards.filter(({ former }) => !former), ...cards.filter(({ former }) => former)],
    }
  }
  const directory = getDirectory(publication, 'authors', number)
  return directory && { ...head, directory }
}

export type AuthorPage = ListPage & {
  /** Total number of posts; null on numbered pages, which new posts must not change. */
  count: number | null
  author: AuthorCard & { links: { kind: string; href: string }[] }
  biography: RenderedBody | null
  coAuthors: TermLink[]
  writesAbout: TermLink[]
}

/** Returns `/authors/<id>/` (`id` in lower case) or one of its numbered pages; null if it does not exist. */
export function getAuthorPage(publication: Publication, id: string, number: number | null): AuthorPage | null {
  const author = publication.content.authors.find(({ url }) => url === listUrl(publication, `/authors/${id}/`))
  const posts = author && publicationIndex(publication).groups.get(author.url)
  if (!author || !posts) return null
  const messages = wordsOf(publication)
  const site = publication.content.site.title
  const head = {
    title: author.name,
    description:
      author.blurb ??
      (number === null
        ? messages.postsByAuthor(posts.length, author.name, site)
        : messages.furtherPostsByAuthor(author.name, site)),
    url: author.url,
    crumbs: [
      home(publication),
      { label: messages.people, href: linkTo(publication)(listUrl(publication, '/authors/')) },
    ],
    feed: `${author.url}feed.xml`,
  }
  const page = listPage(publication, posts, head, number)
  return (
    page && {
      ...page,
      count: number === null ? posts.length : null,
      author: {
        ...authorCard(publication, author),
        links: author.links.map(({ kind, url }) => ({ kind, href: url })),
      },
      biography:
        number === null && !author.body.blank && !publication.facts(author.path).empty
          ? renderedBody(publication, {
              path: author.path,
              url: author.url,
              lang: author.lang ?? publication.content.site.language,
              format: 'md',
              body: author.body,
            })
          : null,
      coAuthors: number === null ? coAuthors(publication, author, posts) : [],
      writesAbout: number === null ? writesAbout(publication, posts) : [],
    }
  )
}

const writers = (publication: Publication) =>
  publication.content.authors.filter(({ url }) => publicationIndex(publication).groups.has(url))

/** Returns the lower-case ids of all authors with a listed post. */
export const authorIds = (publication: Publication) => writers(publication).map(idIn)

/** The last part of the address of a person. */
const idIn = ({ url }: Author) => url.split('/').at(-2) ?? ''

export function authorNumbers(publication: Publication): { id: string; number: number }[] {
  return writers(publication).flatMap((author) =>
    numbersOf(publication, publicationIndex(publication).groups.get(author.url) ?? []).map((number) => ({
      id: idIn(author),
      number,
    })),
  )
}

/** Returns their co-authors, most frequent first. */
function coAuthors(publication: Publication, author: Author, posts: readonly Post[]): TermLink[] {
  const together = posts.flatMap(({ byline }) => byline.filter(({ id, url }) => id !== author.id && url !== undefined))
  const { groups } = publicationIndex(publication)
  return mostFrequent(together)
    .filter(({ url = '' }) => groups.has(url))
    .map(({ name, url = '' }) => ({ name, slug: url, href: linkTo(publication)(url) }))
}

/** Returns their categories, most frequent first. */
const writesAbout = (publication: Publication, posts: readonly Post[]): TermLink[] =>
  termLinks(publication, mostFrequent(posts.flatMap(({ categories }) => categories)))

/** Returns the unique entries, most frequent first; ties keep their order. */
function mostFrequent<Entry extends { url?: string }>(entries: readonly Entry[]): Entry[] {
  return [...groupBy(entries, ({ url }) => url).values()]
    .sort((a, b) => b.length - a.length)
    .flatMap(([entry]) => entry ?? [])
}
