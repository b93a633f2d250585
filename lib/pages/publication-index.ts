/** An index of a publication that all pages use: listed posts, grouped and looked up by term, author, slug and relatedness. */

import type { Author, Post, Publication, Term } from '../content/index.ts'
import { groupByUrl, isListed, type RelatedIndex, relatedIndex } from '../content/index.ts'
import { groupBy } from '../core/group-by.ts'
import { designsOf } from '../covers/index.ts'

export type PublicationIndex = {
  /** Listed posts, newest first. */
  posts: Post[]
  /** Listed posts by the address of a category, tag, author or series. */
  groups: Map<string, Post[]>
  /** Index in `posts`, by path. */
  index: Map<string, number>
  related: RelatedIndex
  /** Posts by slug. Posts with the same slug in different languages are translations of each other. */
  bySlug: Map<string, Post[]>
  /** All authors by id. */
  authors: Map<string, Author>
  /** The composition of each author's monogram, by id. */
  designs: ReadonlyMap<string, number>
  /** All categories by address. */
  categories: Map<string, Term>
}

const made = new WeakMap<Publication, PublicationIndex>()

/** Returns the index of a publication, built on first use. */
export function publicationIndex(publication: Publication): PublicationIndex {
  const known = made.get(publication)
  if (known) return known
  const { content } = publication
  const posts = content.posts.filter(isListed)
  const lists: PublicationIndex = {
    posts,
    groups: groupByUrl(posts, ({ categories, tags, series, byline }) => [
      ...categories,
      ...tags,
      ...(series ? [series] : []),
      ...byline.flatMap(({ url }) => (url === undefined ? [] : { url })),
    ]),
    index: new Map(posts.map(({ path }, index) => [path, index])),
    related: relatedIndex(posts),
    bySlug: groupBy(posts, ({ slug }) => slug),
    authors: new Map(content.authors.map((author) => [author.id, author])),
    designs: designsOf(content.authors.map(({ id }) => id)),
    categories: new Map(content.categories.map((category) => [category.url, category])),
  }
  made.set(publication, lists)
  return lists
}

/** Sorts the posts of a series in reading order: by part, then from the oldest. */
export function inReadingOrder(posts: readonly Post[]): Post[] {
  const part = (post: Post) => post.series?.part ?? Number.MAX_SAFE_INTEGER
  return posts.toReversed().sort((a, b) => part(a) - part(b))
}
