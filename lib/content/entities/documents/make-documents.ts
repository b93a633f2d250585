/** Builds all posts and pages of a site, and partial ones for invalid files. */
import { instantOf, type Moment } from '../../../core/dates/instants.ts'
import type { Position, Problem } from '../../../core/problems/problem.ts'
import type { Page, Post } from '../../model.ts'
import type { Document, ReadResult } from '../../parse/document.ts'
import type { PageFrontMatter } from '../../schema/page.ts'
import { AuthorResolver } from '../people/author-resolver.ts'
import type { People } from '../people/authors.ts'
import type { Site } from '../site/site.ts'
import type { Tables } from '../taxonomies/taxonomies.ts'
import { documentLanguage, makePage, makePost } from './make-document.ts'
import type { ReadPostResult } from './read-documents.ts'

export type PageDocument = Document<PageFrontMatter>

/** An invalid document, built from its valid values so that all its problems are found at once. */
export type PartialDocument = {
  made: Post | Page
  document: PageDocument
  /** Whether the values its address depends on are valid. */
  addressed: boolean
}

type SiteContext = {
  site: Site
  moment: Moment
  /** The terms of each language; `undefined` on a site with one. */
  tables: (language: string | undefined) => Tables
  /** The people of each language. */
  people: (language: string | undefined) => People
  /** Position of `default_author` in `content/site.yml`. */
  defaultAuthorAt: Position
}

/** Builds all documents and appends their problems to `problems`. Posts are sorted newest first. */
export function makeDocuments(
  readPosts: readonly ReadPostResult[],
  readPages: readonly ReadResult<PageFrontMatter>[],
  { site, moment, tables, people, defaultAuthorAt }: SiteContext,
  problems: Problem[],
): { posts: Post[]; pages: Page[]; partial: PartialDocument[] } {
  const resolvers = resolversOf(people, defaultAuthorAt)
  // In dev an invalid file is shown in its last valid version, whose own warnings are obsolete.
  const discarded = { resolver: resolversOf(people).of, problems: [] as Problem[] }
  const posts = readPosts.flatMap(({ post, partial }) => {
    if (!post) return []
    const reports = partial ? discarded : { resolver: resolvers.of, problems }
    const language = documentLanguage(post.document, site)
    return makePost(post, site, moment, reports.resolver(language), tables(language), reports.problems)
  })
  const pages = readPages.flatMap(({ document, partial }) =>
    document ? makePage(document, site, moment, partial ? discarded.problems : problems) : [],
  )
  const partial = [
    ...readPosts.flatMap(({ partial }) => {
      if (!partial) return []
      const language = documentLanguage(partial.document, site)
      const made = makePost(partial, site, moment, resolvers.of(language), tables(language), problems)
      return { made, document: partial.document, addressed: isAddressed(made, partial.document) }
    }),
    ...readPages.flatMap(({ partial: document }) => {
      if (!document) return []
      return { made: makePage(document, site, moment, problems), document, addressed: isPageAddressed(document) }
    }),
  ]
  problems.push(...resolvers.problems(site.default_author))
  return { posts: posts.sort(newestFirst(site.time_zone)), pages, partial }
}

/** A resolver for each language, made when it is needed. */
function resolversOf(people: SiteContext['people'], defaultAuthorAt?: Position) {
  const made = new Map<string | undefined, AuthorResolver>()
  return {
    of: (language: string | undefined): AuthorResolver => {
      const resolver = made.get(language) ?? new AuthorResolver(people(language), defaultAuthorAt)
      made.set(language, resolver)
      return resolver
    },
    problems: (defaultAuthor: string | undefined) =>
      [...made.values()].flatMap((resolver) => resolver.problems(defaultAuthor)),
  }
}

const pageAddress = ['slug', 'permalink', 'lang', 'date']
const postAddress = [...pageAddress, 'categories', 'category']

/** A permalink without placeholders depends on no other value. */
const isWhole = ({ data: { permalink } }: PageDocument) => permalink !== undefined && !permalink.includes(':')

const isPageAddressed = (document: PageDocument) =>
  isWhole(document) || !pageAddress.some((key) => document.invalid?.has(key))

const isAddressed = ({ date, state }: Post, document: PageDocument) =>
  isWhole(document) || ((date !== '' || state === 'draft') && !postAddress.some((key) => document.invalid?.has(key)))

/** Orders by day, then time, slug and path. A post without a time counts from the beginning of its day. */
function newestFirst(timeZone: string) {
  const instant = ({ date, instant: typed }: Post) => typed ?? instantOf({ date }, timeZone)
  const byTime = (a: Post, b: Post) => (a.instant === b.instant ? 0 : instant(b) - instant(a))
  return (a: Post, b: Post) =>
    compare(b.date || '9999', a.date || '9999') || byTime(a, b) || compare(a.slug, b.slug) || compare(a.path, b.path)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
