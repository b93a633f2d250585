/** What the page of a post, an item or a page of `content/pages/` shows. */

import type { Section } from '../../content/index.ts'
import type { Opening } from '../../core/look/opening.ts'
import type { Problem } from '../../core/problems/problem.ts'
import type { Heading } from '../../markdown/index.ts'
import type { Badge, CoverView, PostCard } from '../views/cards.ts'
import type { CommentView } from '../views/comments.ts'
import type { Fact } from '../views/facts.ts'
import type { TermLink } from '../views/links.ts'
import type { AuthorCard, Writer } from '../views/people.ts'
import type { LeadPicture } from '../views/pictures.ts'
import type { RenderedBody } from '../views/rendered-body.ts'
import type { Crumb } from './lists.ts'

/** @template Body the body, or what its cache key covers of it */
export type DocumentView<Body> = {
  title: string
  /** The title with its inline markup. */
  titleHtml?: string
  /** The subtitle, else the description. */
  deck?: string
  deckHtml?: string
  description: string
  /** Path without base path. */
  url: string
  /** Absolute: `canonical_url` of the front matter, else the page's own address. */
  canonical: string
  noindex: boolean
  lang: string
  dir: 'ltr' | 'rtl'
  crumbs: Crumb[]
  updated?: { date: string; note?: string; noteHtml?: string }
  /** For metadata: the day, or the instant with its zone if a time was typed. Absent for pages without a date. */
  publishedAt?: string
  /** Never earlier than `publishedAt`. */
  modifiedAt?: string
  /** True if the text was first published on another site, at its canonical address. */
  fromElsewhere?: boolean
  /** Headings for the table of contents; empty if there are too few, or with `toc: false`. */
  contents: Heading[]
  /** The picture of the front matter; without one a cover is generated. */
  lead?: LeadPicture
  body: Body
  edit?: string
  badge?: Badge
  /** Problems of the file; only set if unpublished documents are visible. */
  problems?: Problem[]
}

export type PostView<Body = RenderedBody> = DocumentView<Body> & {
  kind: 'post'
  /** Absent for posts. `isDated` if readers see the day of publication: not if the section is ordered by another. */
  section?: { title: string; type: Section['type']; isDated: boolean }
  /** Its own fields; absent if there are none to show. */
  facts?: Fact[]
  date: string
  minutes: number
  opening: Opening
  byline: Writer[]
  authors: AuthorCard[]
  categories: TermLink[]
  tags: TermLink[]
  cover: CoverView
  /** Its series, and the parts of it that are shown, in order. */
  series?: { name: string; href: string; part?: number; count: number; posts: StripPart[]; next?: Neighbour }
  newer?: Neighbour
  older?: Neighbour
  related: PostCard[]
  /** Addresses of the comments frame and of the page that lists all discussions, if the site has comments. */
  comments?: { frame: string; discussions: string }
  /** Those of the earlier system, if the owner shows them. */
  kept?: CommentView[]
  /** The post in all languages it is published in, including its own; empty if there is only one. */
  translations: { lang: string; url: string }[]
}

type StripPart = Neighbour & { part: number; current: boolean }

/** A link to another post. `lang` is only set if it is not the site's language. */
export type Neighbour = { title: string; titleHtml?: string; href: string; lang?: string } & Pick<PostCard, 'foreign'>

export type PageView<Body = RenderedBody> = DocumentView<Body> & { kind: 'page'; date?: string }
