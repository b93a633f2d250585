/** Advice about drafts whose date has passed. */
import { daysBetween } from '../../../core/dates/dates.ts'
import { type Problem, problem } from '../../../core/problems/problem.ts'
import type { AdviceInput } from './advice-input.ts'

export function plans({ content: { posts, today }, documents }: AdviceInput): Problem[] {
  return posts
    .filter(({ state, date }) => state === 'draft' && date !== '' && date < today)
    .map(({ path, date }) => {
      const days = daysBetween(date, today)
      return problem(
        'draft-overdue',
        path,
        documents.get(path)?.at('date') ?? { line: 1, column: 1 },
        `the draft was due on ${date}, ${days === 1 ? 'yesterday' : `${days} days ago`}`,
        'remove draft: true to publish it, or change its date',
      )
    })
}
