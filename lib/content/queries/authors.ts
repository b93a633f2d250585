/** Author pages and their index, derived from posts without any upkeep. */
import { groupBy } from '../../group-by.ts'
import { words } from '../../words.ts'
import type { Author } from '../authors.ts'
import { listed } from '../listed.ts'
import type { Post } from '../model.ts'
import type { Publication } from '../publication.ts'
import { type AuthorCard, authorCard, countedCard, linkTo, type TermLink, termLinks } from './cards.ts'
import { type Crumb, home, type ListPage, listPage, numbersOf } from './lists.ts'
import { type RenderedBody, renderedBody } from './rendered-body.ts'

/** `/authors/`: everyone who has published; those who left after those who write. */
export type AuthorIndex = { title: string; description: string; url: string; crumbs: Crumb[]; authors: AuthorCard[] }

export function getAuthorIndex(publication: Publication): AuthorIndex {
  const cards = writers(publication).map((author) => countedCard(publication, author))
  return {
    title: words.people,
    description: `The people who write ${publication.content.site.title}.`,
    url: '/authors/',
    crumbs: [home(publication)],
    authors: [...cards.filter(({ former }) => !former), ...cards.filter(({ former }) => former)],
  }
}

export type AuthorPage = ListPage & {
  /** How many posts there are in all: a numbered page, which a new post must not change, does not say. */
  count: number | null
  author: AuthorCard & { links: { kind: string; href: string }[]; lang?: string }
  biography: RenderedBody | null
  coAuthors: AuthorCard[]
  writesAbout: TermLink[]
}

/** `/authors/<id>/` and its numbered pages; `id` in lower case. */
export function getAuthorPage(publication: Publication, id: string, number: number | null): AuthorPage | null {
  const author = writers(publication).find(({ url }) => url === `/authors/${id}/`)
  const posts = author && listed(publication).groups.get(author.url)
  if (!author || !posts) return null
  const head = {
    title: author.name,
    description:
      author.blurb ??
      `${number === null ? words.postCount(posts.length) : words.posts} by ${author.name} in ${publication.content.site.title}.`,
    url: author.url,
    crumbs: [home(publication), { label: words.people, href: linkTo(publication)('/authors/') }],
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
        lang: author.lang,
      },
      biography:
        number === null && !publication.facts(author.path).empty
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
  publication.content.authors.filter(({ url }) => listed(publication).groups.has(url))

/** The lower-case ids of everyone who has published, and of their numbered pages. */
export const authorIds = (publication: Publication) => writers(publication).map(({ url }) => url.split('/')[2] ?? '')

export function authorNumbers(publication: Publication): { id: string; number: number }[] {
  return writers(publication).flatMap(({ url }) =>
    numbersOf(publication, listed(publication).groups.get(url) ?? []).map((number) => ({
      id: url.split('/')[2] ?? '',
      number,
    })),
  )
}

function coAuthors(publication: Publication, author: Author, posts: readonly Post[]): AuthorCard[] {
  const ids = new Set(posts.flatMap(({ byline }) => byline.flatMap(({ id }) => id ?? [])))
  return writers(publication)
    .filter(({ id }) => id !== author.id && ids.has(id))
    .map((other) => authorCard(publication, other))
}

function writesAbout(publication: Publication, posts: readonly Post[]): TermLink[] {
  const counts = groupBy(
    posts.flatMap(({ categories }) => categories),
    ({ url }) => url,
  )
  const ranked = [...counts.values()].sort((a, b) => b.length - a.length).flatMap(([term]) => term ?? [])
  return termLinks(publication, ranked)
}
