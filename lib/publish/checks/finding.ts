/** What one check finds on one page, before it is traced to the file it comes from. */
import type { ProblemCode } from '../../core/problems/problem-codes.ts'
import type { PublishInput } from '../input.ts'
import type { PageFacts } from './page-facts.ts'
import type { PublishedSite } from './published-site.ts'

export type Finding = {
  code: ProblemCode
  /** A sentence without its full stop. */
  message: string
  remedy: string
  /** Text that stands in the source file where the thing was written, to find the line by. */
  needle?: string
}

/** One check: a pure function of a page and the site round it. `kind` is that of the page's document; absent for a list without one. */
export type Check = (
  page: PageFacts,
  site: PublishedSite,
  kind?: PublishInput['documents'][number]['kind'],
) => Finding[]
