/** Category and tag pages and the indexes of terms, derived from posts without any upkeep. */

import type { PictureView } from '../../images/picture-view.ts'
import { words } from '../../words.ts'
import { listed } from '../listed.ts'
import type { Term } from '../model.ts'
import type { Publication } from '../publication.ts'
import { linkTo, type TermLink } from './cards.ts'
import { lineHtml } from './line-html.ts'
import { type Crumb, home, type ListPage, listPage, numbersOf } from './lists.ts'
import { ownPicture } from './pictures.ts'
import { type RenderedBody, renderedBody } from './rendered-body.ts'

export type TermKind = 'categories' | 'tags' | 'series'

export type TermEntry = TermLink & { count: number; description?: string; descriptionHtml?: string }

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
    descriptionHtml: lineHtml(publication, term, term.marked?.description),
  }))
  return {
    title: titles[kind],
    description: `${titles[kind]} of ${publication.content.site.title}.`,
    url: `/${kind}/`,
    crumbs: [home(publication)],
    terms: terms.sort((a, b) => a.name.localeCompare(b.name, publication.content.site.language)),
  }
}

export type TermPage = ListPage & {
  /** How many posts there are in all: a numbered page, which a new post must not change, does not say. */
  count: number | null
  term: TermLink
  /** What its own file says of it, on its first page. */
  deck?: string
  deckHtml?: string
  picture?: PictureView
  introduction: RenderedBody | null
}

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
      term.description ??
      `${number === null ? words.postCount(posts.length) : words.posts} on ${term.name} in ${publication.content.site.title}.`,
    url: term.url,
    crumbs: [home(publication), { label: titles[kind], href: linkTo(publication)(`/${kind}/`) }],
    feed: kind === 'categories' ? `${term.url}feed.xml` : undefined,
  }
  const page = listPage(publication, posts, head, number)
  return (
    page && {
      ...page,
      count: number === null ? posts.length : null,
      term: termLink(publication, term),
      deck: number === null ? term.description : undefined,
      deckHtml: number === null ? lineHtml(publication, term, term.marked?.description) : undefined,
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
