/** Editorial advice about a valid site: lengths, duplicates, categories, featured posts, people, overdue drafts, series parts. Warnings only; no body is read. */
import type { Problem } from '../../../core/problems/problem.ts'
import type { AdviceInput } from './advice-input.ts'
import { duplicates } from './duplicates.ts'
import { featured } from './featured.ts'
import { filing } from './filing.ts'
import { lengths } from './lengths.ts'
import { people } from './people.ts'
import { plans } from './plans.ts'
import { seriesParts } from './series.ts'

/** Returns all advice on a site's front matter, before the site's severities and `ignore` are applied. */
export function advice(input: AdviceInput): Problem[] {
  return [lengths, duplicates, filing, featured, people, plans, seriesParts].flatMap((advise) => advise(input))
}
