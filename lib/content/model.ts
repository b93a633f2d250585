/** The types of the content model: read-only data with resolved addresses, states and references, derived from the types of the schemas. */

import type { FolderRedirect } from '../core/addresses/folder-redirects.ts'
import type { Opening } from '../core/look/opening.ts'
import type { Position, Problem } from '../core/problems/problem.ts'
import type { Facts } from '../covers/index.ts'
import type { QueryRedirect } from './addresses/redirects/query-redirects.ts'
import type { Redirect } from './addresses/redirects/redirect.ts'
import type { KeptComment } from './entities/comments/kept-comments.ts'
import type { State, Upcoming } from './entities/documents/state.ts'
import type { UnshownPicture } from './entities/documents/unshown-picture.ts'
import type { Contributor } from './entities/people/author-resolver.ts'
import type { Author } from './entities/people/authors.ts'
import type { FieldValue } from './entities/sections/field-values.ts'
import type { Site } from './entities/site/site.ts'
import type { Body } from './parse/document.ts'
import type { LinePositions, MarkedLines } from './parse/marked-line.ts'
import type { Dialect } from './schema/foreign-keys.ts'
import type { PostFrontMatter } from './schema/post.ts'

export type TermReference = { name: string; slug: string; url: string }

type SharedKeys = Pick<
  PostFrontMatter,
  | 'title'
  | 'subtitle'
  | 'description'
  | 'image'
  | 'image_alt'
  | 'image_caption'
  | 'image_credit'
  | 'dir'
  | 'canonical_url'
  | 'id'
  | 'extra'
>

/** The properties posts and pages share. */
export type PublishedDocument = SharedKeys & {
  /** Lines with markup, as typed; the keys themselves contain plain text. */
  marked?: MarkedLines<'title' | 'subtitle' | 'description' | 'image_caption' | 'image_credit' | 'note'>
  markedAt?: LinePositions
  path: string
  url: string
  slug: string
  state: State
  upcoming: Upcoming
  unlisted: boolean
  noindex: boolean
  lang: string
  /** The language of the site it belongs to. Absent on a site with one language. */
  language?: string
  /** Identifies a document across its translations. Absent on a site with one language. */
  group?: string
  toc: boolean
  math: boolean
  expires?: string
  updated?: { date: string; clock?: string; note?: string }
  ignore: string[]
  format: 'md' | 'mdx'
  body: Body
  /** The position of `image`, for messages. */
  imageAt: Position
}

/** A post, or an item of another section. */
export type Post = PublishedDocument & {
  /** The key of its section: `posts` for posts. */
  section: string
  /** Values of its section's own fields. */
  fields: FieldValue[]
  /** `YYYY-MM-DD`; `''` only for a draft without a date. */
  date: string
  /** The typed time in milliseconds since 1970, which orders posts of the same day; absent if none was typed. */
  instant?: number
  /** The time of publication as typed, `T10:00:00+01:00`. */
  clock?: string
  byline: Contributor[]
  categories: TermReference[]
  tags: TermReference[]
  series?: TermReference & { part?: number }
  featured: boolean
  /** How the post opens, if its author chose. */
  opening?: Opening
  /** What its drawn cover shows. */
  cover?: Facts
}

export type Page = PublishedDocument & { date?: string; clock?: string }

/** One category, tag or series. */
export type Term = TermReference & {
  /** The language of the site it belongs to. Absent on a site with one language. */
  language?: string
  spellings: string[]
  path?: string
  description?: string
  marked?: MarkedLines<'description'>
  markedAt?: LinePositions
  image?: string
  /** The position of `image` in the term's file. */
  imageAt?: Position
  tint?: string
  body?: Body
  format?: 'md' | 'mdx'
  ignore: string[]
}

/** A file without a page because of an error, and the address its page would have. */
export type Unshown = {
  path: string
  /** The address as far as known: date and category may be missing if the front matter is unreadable. */
  url: string
  /** The last segment of the address, which is always known. */
  slug: string
}

export type Content = {
  site: Site
  /** The moment at which drafts and schedules are evaluated, in milliseconds since 1970. */
  asOf: number
  /** Its day in the site's time zone. */
  today: string
  /** Posts and the items of other sections in every state, newest first (date, typed time, slug). */
  posts: Post[]
  pages: Page[]
  authors: Author[]
  categories: Term[]
  tags: Term[]
  series: Term[]
  /** Redirects; all targets exist. */
  redirects: Redirect[]
  /** Redirects to what is not published, such as the earlier addresses of an expired post. */
  dormantRedirects: Redirect[]
  /** Redirects of whole folders, innermost first. */
  folderRedirects: FolderRedirect[]
  /** By path of the post: comments of the earlier system, if the owner shows them. */
  comments: Readonly<Record<string, KeptComment[]>>
  /** Old addresses with a query, which only rules of a host can answer. */
  queryRedirects: QueryRedirect[]
  /** Files without a page because of an error. `npm run dev` shows the error at their address. */
  unshown: Unshown[]
  /** The valid parts of invalid posts and pages, for checks only: they are in no list and have no page. `url` is empty if it depends on invalid values. */
  partial: (Post | Page)[]
  /** Pictures of invalid files of people and terms, for checks only. */
  unshownPictures: UnshownPicture[]
  /** Other systems whose keys posts use, and how many posts do, most frequent first. */
  dialects: { name: Dialect; posts: number }[]
  /** Files next to documents. */
  assets: string[]
  /** Files ignored by rule. */
  ignored: string[]
  problems: Problem[]
}

/** Whether drafts, scheduled and expired documents are visible (`all`), as in dev. */
export type Visibility = 'published' | 'all'
