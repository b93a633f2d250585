/** What an editor would say of a site that has no fault: lengths, doubles, filing, featured posts, people, plans, parts of series. Warnings only; none of them needs a body. */
import type { Problem } from '../../../core/problems/problem.ts'
import { featured } from './featured.ts'
import { seriesParts } from './series.ts'
import type { Content, Term } from '../../model.ts'
import type { Document } from '../../parse/document.ts'
import type { PageFrontMatter } from '../../schema/page.ts'
import { duplicates } from './duplicates.ts'
import { filing } from './filing.ts'
import { lengths } from './lengths.ts'
import { people } from './people.ts'
import { plans } from './plans.ts'

export type AdviceInput = {
  content: Content
  /** The files that posts and pages were read from, by path: for the places of keys. */
  places: ReadonlyMap<string, Document<PageFrontMatter>>
  /** What category files say, used or not. */
  categoryFiles: readonly Term[]
}

/** All advice on a site's front matter; severities and `ignore` are not applied yet. */
export function advice(input: AdviceInput): Problem[] {
  return [lengths, duplicates, filing, featured, people, plans, seriesParts].flatMap((advise) => advise(input))
}
