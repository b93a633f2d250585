/** Category, tag and author pages and their indexes, derived from posts without any upkeep. */

import { groupBy } from '../../group-by.ts'
import type { PictureView } from '../../images/picture-view.ts'
import { words } from '../../words.ts'
import type { Author } from '../authors.ts'
import { listed } from '../listed.ts'
import type { Post, Term } from '../model.ts'
import type { Publication } from '../publication.ts'
import { type AuthorCard, authorCard, linkTo, type TermLink, termLinks } from './cards.ts'
import { type Crumb, home, type ListPage, listPage, numbersOf } from './lists.ts'
import { ownPicture } from './pictures.ts'
import { type RenderedBody, renderedBody } from './rendered-body.ts'

export type TermKind = 'categories' | 'tags' | 'series'

export type TermEntry = TermLink & { count: number; description?: string }

/** `/categories/`, `/tags/`, `/series/`: every term that lists a post. */
export type TermIndex = { title: string; description: string; url: string; crumbs: Crumb[]; terms: TermEntry[] }

const titles: Readonly<Record<TermKind, string>> = {
  categories: words.categories,
  tags: words.tags,
  series: words.series,
}

const used = (publication: Publication, kind: TermKind) =>
  publication.content[kind].filter(({ url }) => listed(publication).groups.has(url))

export function getTermIndex(publication: Publication, kind: TermKind): TermIndex {
  const { groups } = listed(publication)
  const terms = used(publication, kind).map((term) => ({
    ...termLink(publication, term),
    count: groups.get(term.url)?.length ?? 0,
    description: term.description,
  }))
  return {
    title: titles[kind],
    description: `${titles[kind]} of ${publication.content.site.title}.`,
    url: `/${kind}/`,
    crumbs: [home(publication)],
    terms: terms.sort((a, b) => a.name.localeCompare(b.name, publication.content.site.language)),
  }
}

export type TermPage = ListPage & { term: TermLink; picture?: PictureView; introduction: RenderedBody | null }

/** `/categories/<slug>/` and `/tags/<slug>/` with their numbered pages. */
export function getTermPage(
  publication: Publication,
  kind: 'categories' | 'tags',
  slug: string,
  number: number | null,
): TermPage | null {
  const term = used(publication, kind).find((known) => known.slug === slug)
  const posts = term && listed(publication).groups.get(term.url)
  if (!term || !posts) return null
  const head = {
    title: term.name,
    description:
      term.description ?? `${words.postCount(posts.length)} on ${term.name} in ${publication.content.site.title}.`,
    url: term.url,
    crumbs: [home(publication), { label: titles[kind], href: linkTo(publication)(`/${kind}/`) }],
    feed: kind === 'categories' ? `${term.url}feed.xml` : undefined,
  }
  const page = listPage(publication, posts, head, number)
  return (
    page && {
      ...page,
      term: termLink(publication, term),
      picture: number === null ? ownPicture(publication, term, 'wide') : undefined,
      introduction: number === null ? introduction(publication, term) : null,
    }
  )
}

const termLink = (publication: Publication, { name, slug, url, tint }: Term): TermLink => ({
  name,
  slug,
  href: linkTo(publication)(url),
  tint,
})

function introduction(publication: Publication, { path, url, body }: Term): RenderedBody | null {
  return path && body && !publication.facts(path).empty
    ? renderedBody(publication, { path, url, lang: publication.content.site.language, format: 'md', body })
    : null
}

/** The slugs of every term that lists a post, and of their numbered pages. */
export const termSlugs = (publication: Publication, kind: TermKind) => used(publication, kind).map(({ slug }) => slug)

export function termNumbers(publication: Publication, kind: 'categories' | 'tags'): { slug: string; number: number }[] {
  return used(publication, kind).flatMap(({ slug, url }) =>
    numbersOf(publication, listed(publication).groups.get(url) ?? []).map((number) => ({ slug, number })),
  )
}

/** `/authors/`: everyone who has published; those who left after those who write. */
export type AuthorIndex = { title: string; description: string; url: string; crumbs: Crumb[]; authors: AuthorCard[] }

export function getAuthorIndex(publication: Publication): AuthorIndex {
  const cards = writers(publication).map((author) => authorCard(publication, author))
  return {
    title: words.people,
    description: `The people who write ${publication.content.site.title}.`,
    url: '/authors/',
    crumbs: [home(publication)],
    authors: [...cards.filter(({ former }) => !former), ...cards.filter(({ former }) => former)],
  }
}

export type AuthorPage = ListPage & {
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
      author.blurb ?? `${words.postCount(posts.length)} by ${author.name} in ${publication.content.site.title}.`,
    url: author.url,
    crumbs: [home(publication), { label: words.people, href: linkTo(publication)('/authors/') }],
    feed: `${author.url}feed.xml`,
  }
  const page = listPage(publication, posts, head, number)
  return (
    page && {
      ...page,
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
      coAuthors: coAuthors(publication, author, posts),
      writesAbout: writesAbout(publication, posts),
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
