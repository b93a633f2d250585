/** The result of one check on one page, before it is traced to a source file. */
import type { ProblemCode } from '../../core/problems/problem-codes.ts'
import type { PublishInput } from '../input.ts'
import type { PageFacts } from './page-facts.ts'
import type { PublishedSite } from './published-site.ts'

export type Finding = {
  code: ProblemCode
  /** A sentence without its full stop. */
  message: string
  remedy: string
  /** Text as written in the source file, for locating the line. */
  needle?: string
}

/** One check: a pure function of a page and its site. `kind` is that of the page's document; absent for a list without one. */
export type Check = (
  page: PageFacts,
  site: PublishedSite,
  kind?: PublishInput['documents'][number]['kind'],
) => Finding[]
