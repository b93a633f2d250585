/** A date in words, with its machine-readable form in `<time>`. The only component that shows dates. */
import { dateInWords } from '../../lib/core/dates/dates.ts'
import { messages } from '../../lib/core/messages.ts'

export function DateText({ date }: { date: string }) {
  return date === '' ? null : <time dateTime={date}>{dateInWords(date, messages.language)}</time>
}
