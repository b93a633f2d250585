/** What the content model hands out: plain, read-only data with addresses, states and references settled. Types are built on the schemas'. */

import type { FolderRedirect } from '../core/addresses/folder-redirects.ts'
import type { Position, Problem } from '../core/problems/problem.ts'
import type { Redirect } from './addresses/redirects/redirect.ts'
import type { State, Upcoming } from './entities/documents/state.ts'
import type { Contributor } from './entities/people/author-resolver.ts'
import type { Author } from './entities/people/authors.ts'
import type { Site } from './entities/site/site.ts'
import type { Body } from './parse/document.ts'
import type { MarkedLines } from './parse/marked-line.ts'
import type { PostFrontMatter } from './schema/post.ts'

export type TermReference = { name: string; slug: string; url: string }

type Kept = Pick<
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

/** What posts and pages have in common. */
export type PublishedDocument = Kept & {
  /** Lines in which something is marked, as typed; the keys themselves hold plain text. */
  marked?: MarkedLines<'title' | 'subtitle' | 'description' | 'image_caption' | 'image_credit' | 'note'>
  path: string
  url: string
  slug: string
  state: State
  upcoming: Upcoming
  unlisted: boolean
  noindex: boolean
  lang: string
  toc: boolean
  math: boolean
  expires?: string
  updated?: { date: string; clock?: string; note?: string }
  ignore: string[]
  format: 'md' | 'mdx'
  body: Body
  /** Where the value of `image` stands, for messages. */
  imageAt: Position
}

export type Post = PublishedDocument & {
  /** `YYYY-MM-DD`; `''` only for a draft without a date. */
  date: string
  /** The typed time in milliseconds since 1970, which orders posts of one day; absent where none was typed. */
  instant?: number
  /** The time of publication as typed, `T10:00:00+01:00`. */
  clock?: string
  byline: Contributor[]
  categories: TermReference[]
  tags: TermReference[]
  series?: TermReference & { part?: number }
  featured: boolean
}

export type Page = PublishedDocument & { date?: string; clock?: string }

/** One category, tag or series. */
export type Term = TermReference & {
  spellings: string[]
  path?: string
  description?: string
  marked?: MarkedLines<'description'>
  image?: string
  /** Where the value of `image` stands in the term's file. */
  imageAt?: Position
  tint?: string
  body?: Body
  format?: 'md' | 'mdx'
  ignore: string[]
}

/** A file of which there is no page, and where its page would be. */
export type Unshown = {
  path: string
  /** Its address as far as it is known: of a post whose front matter cannot be read, perhaps without date and category. */
  url: string
  /** The last word of the address, which is known for certain. */
  slug: string
}

export type Content = {
  site: Site
  /** The moment the content is seen at, in milliseconds since 1970. */
  asOf: number
  /** Its day in the site's zone. */
  today: string
  /** Posts of every state, newest first (date, typed time, slug). */
  posts: Post[]
  pages: Page[]
  authors: Author[]
  categories: Term[]
  tags: Term[]
  series: Term[]
  /** Addresses that lead to a page or file which exists. */
  redirects: Redirect[]
  /** Folders that are redirected with everything below them, the innermost first. */
  folderRedirects: FolderRedirect[]
  /** Files that are not shown because of an error in them: `npm run dev` shows the error at their address. */
  unshown: Unshown[]
  /** What is valid of posts and pages that cannot be used. They are in no list and at no address; only checks look at them. `url` is empty where the values that make it are invalid. */
  partial: (Post | Page)[]
  /** Files beside documents. */
  assets: string[]
  /** Files left out by rule. */
  ignored: string[]
  problems: Problem[]
}

/** Whether drafts and scheduled documents may be seen: in dev only. */
export type Visibility = 'published' | 'all'
