/** Advice about days that do not fit today: of drafts whose date has passed, and of changes still to come. */
import { daysBetween } from '../../../core/dates/dates.ts'
import { type Problem, problem } from '../../../core/problems/problem.ts'
import type { AdviceInput } from './advice-input.ts'

/** Values that mark a draft, by key; other systems have more keys. */
const written: Readonly<Record<string, string>> = {
  draft: 'draft: true',
  published: 'published: false',
  publish: 'publish: false',
}

export function plans({ content: { posts, pages, today }, documents }: AdviceInput): Problem[] {
  const at = (path: string, key: string) => documents.get(path)?.at(key) ?? { line: 1, column: 1 }
  const overdue = posts
    .filter(({ state, date }) => state === 'draft' && date !== '' && date < today)
    .map(({ path, date }) => {
      const days = daysBetween(date, today)
      const document = documents.get(path)
      const typed = document?.typed.get('draft') ?? 'draft'
      const how =
        document?.data.draft === undefined ? 'move it out of _drafts/' : `remove ${written[typed] ?? `${typed}:`}`
      const message = `the draft was due on ${date}, ${days === 1 ? 'yesterday' : `${days} days ago`}`
      return problem('draft-overdue', path, at(path, 'date'), message, `${how} to publish it, or change its date`)
    })
  const early = [...posts, ...pages].flatMap(({ path, state }) => {
    const updated = documents.get(path)?.data.updated?.date.date
    if (state !== 'published' || updated === undefined || updated <= today) return []
    const message = `updated (${updated}) is in the future`
    return problem('date-updated-late', path, at(path, 'updated'), message, 'write the day of the change')
  })
  return [...overdue, ...early]
}
