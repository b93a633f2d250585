/** That a text has truly changed since it was published, when, and how. */
import { words } from '../lib/words.ts'
import { DateText } from './date-text.tsx'

export function Updated({ date, note }: { date: string; note?: string | undefined }) {
  return (
    <p className="updated">
      {words.updatedOn} <DateText date={date} />
      {note && `: ${note}`}
    </p>
  )
}
