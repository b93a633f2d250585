/** What the review edition knows beyond the content: what changed since a base, and what is wrong. Plain data, written for the workers of a build. */

import type { Problem } from '../core/problems/problem.ts'
import type { BlockChanges } from '../markdown/index.ts'
import type { SourceLine } from './source-changes.ts'

/** What the edition is compared with; `note` says why there is nothing, or what the comparison cannot see. */
export type Base = { name: string; commit: string }

export type ReviewedDocument = {
  /** From the site's root. */
  path: string
  title: string
  /** Decoded, without base path. */
  url: string
  kind: 'post' | 'page' | 'author' | 'category'
  /** Absent: plainly published. */
  state?: 'draft' | 'scheduled' | 'expired' | 'unlisted'
  /** The day of a scheduled post. */
  date?: string
  /** Absent: as it was at the base, or nothing to compare with. */
  change?: 'new' | 'changed'
  /** Of a changed document: its blocks, and the lines of its source. `.mdx` has no blocks. */
  blocks?: BlockChanges
  lines?: SourceLine[]
  /** It has a page in this edition: an author or category that lists nothing has none. */
  hasPage: boolean
}

/** An address that was published at the base and shows its page no more. */
export type GoneAddress = {
  url: string
  title: string
  answer: { kind: 'redirect'; to: string } | { kind: 'gone' | 'nothing' }
}

export type Review = {
  /** The day the edition is seen on. */
  today: string
  base: Base | null
  note?: string
  /** Every document of the content, as the lists of the site order them. */
  documents: ReviewedDocument[]
  gone: GoneAddress[]
  /** Other files that changed: pictures, settings. From the site's root. */
  others: string[]
  /** Everything the check of the content found; paths from the site's root. */
  problems: Problem[]
}

/** Lies beside the prepared content of a review edition, and of no other: whoever finds it works for the edition. */
export const reviewFileName = 'review.json'

/** The problems of one document. */
export const problemsOf = ({ problems }: Review, path: string): Problem[] => problems.filter((one) => one.path === path)
