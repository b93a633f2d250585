/** The data of the review edition besides the content: what changed since a base, and what is wrong. Plain data, written for the threads of a build. */

import type { Problem } from '../core/problems/problem.ts'
import type { Base } from '../git/index.ts'
import type { BlockChanges } from '../markdown/index.ts'
import type { SourceLine } from './source-changes.ts'
import type { SiteTranslations } from './translations/translation-report.ts'

export type ReviewedDocument = {
  /** From the site's root. */
  path: string
  title: string
  /** Decoded, without base path. */
  url: string
  kind: 'post' | 'page' | 'author' | 'category' | 'tag' | 'series'
  /** Absent when the document is simply published. */
  state?: 'draft' | 'scheduled' | 'expired' | 'unlisted'
  /** The day of a scheduled post. */
  date?: string
  /** Absent when it is unchanged, or there is no base to compare with. */
  change?: 'new' | 'changed'
  /** For a changed document: its blocks, and the lines of its source. `.mdx` has no blocks. */
  blocks?: BlockChanges
  lines?: SourceLine[]
  /** Whether it has a page in this edition: an author or term that lists nothing has none. */
  hasPage: boolean
}

/** An address that was published at the base and no longer shows its page. */
export type GoneAddress = {
  url: string
  title: string
  answer: { kind: 'redirect'; to: string } | { kind: 'gone' | 'nothing' }
}

export type Review = {
  /** The date as of which the edition is shown. */
  today: string
  base: Base | null
  note?: string
  /** Every document of the content, in the order of the site's lists. */
  documents: ReviewedDocument[]
  gone: GoneAddress[]
  /** Other files that changed: pictures, settings. From the site's root. */
  others: string[]
  /** Every problem found in the content; paths from the site's root. */
  problems: Problem[]
  /** Absent on a site with one language. */
  translations?: SiteTranslations
}

/** Written beside the prepared content of a review edition only: its presence tells the build that this is one. */
export const reviewFileName = 'review.json'

/** The problems of one document. */
export const problemsOf = ({ problems }: Review, path: string): Problem[] => problems.filter((one) => one.path === path)
