/** An index of a publication that all pages use: listed posts, grouped and looked up by term, author, slug and relatedness. */

import type { Author, Post, Publication, Term } from '../content/index.ts'
import { groupByUrl, inSectionOrder, isListed, postsKey, type RelatedIndex, relatedIndex } from '../content/index.ts'
import { groupBy } from '../core/group-by.ts'
import { designsOf } from '../covers/index.ts'

/** The listed documents of one section, and how they refer to each other. */
export type SectionIndex = {
  /** In the order of the section's list. */
  posts: Post[]
  /** Index in `posts`, by path. */
  index: Map<string, number>
  related: RelatedIndex
  /** Posts by slug. Posts with the same slug in different languages are translations of each other. */
  bySlug: Map<string, Post[]>
}

export type PublicationIndex = {
  /** Listed posts, newest first. */
  posts: Post[]
  /** Number of newer documents of all sections, by path. */
  recency: Map<string, number>
  /** Each section by its key. */
  sections: Map<string, SectionIndex>
  /** Listed documents by the address of a category, tag, author or series, or by that of the list of their section. */
  groups: Map<string, Post[]>
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
  const { sections } = content.site
  const everything = content.posts.filter(isListed)
  const bySection = groupBy(everything, ({ section }) => section)
  const indexes = new Map(
    sections.map((section) => [
      section.key,
      sectionIndex(inSectionOrder(bySection.get(section.key) ?? [], section, content.site.time_zone)),
    ]),
  )
  const listsOf = new Map(sections.map(({ key, url }) => [key, key === postsKey ? [] : [{ url }]]))
  const lists: PublicationIndex = {
    posts: indexes.get(postsKey)?.posts ?? [],
    recency: new Map(everything.map(({ path }, index) => [path, index])),
    sections: indexes,
    groups: groupByUrl(everything, ({ section, categories, tags, series, byline }) => [
      ...(listsOf.get(section) ?? []),
      ...categories,
      ...tags,
      ...(series ? [series] : []),
      ...byline.flatMap(({ url }) => (url === undefined ? [] : { url })),
    ]),
    authors: new Map(content.authors.map((author) => [author.id, author])),
    designs: designsOf(content.authors.map(({ id }) => id)),
    categories: new Map(content.categories.map((category) => [category.url, category])),
  }
  made.set(publication, lists)
  return lists
}

const sectionIndex = (posts: Post[]): SectionIndex => ({
  posts,
  index: new Map(posts.map(({ path }, index) => [path, index])),
  related: relatedIndex(posts),
  bySlug: groupBy(posts, ({ slug }) => slug),
})

/** The section of a document with its listed documents. */
export function sectionIndexOf(publication: Publication, { section }: Pick<Post, 'section'>): SectionIndex {
  return publicationIndex(publication).sections.get(section) ?? sectionIndex([])
}

const ordered = new WeakMap<readonly Post[], readonly Post[]>()

/** Sorts the posts of a series in reading order: by part, then from the oldest. Once, since the page of each part asks for all. */
export function inReadingOrder(posts: readonly Post[]): readonly Post[] {
  const known = ordered.get(posts)
  if (known) return known
  const part = (post: Post) => post.series?.part ?? Number.MAX_SAFE_INTEGER
  const sorted = posts.toReversed().sort((a, b) => part(a) - part(b))
  ordered.set(posts, sorted)
  return sorted
}
