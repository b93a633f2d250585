/** The one component that shows a date: in words, machine-readable beside. */
import { dateInWords } from '../../lib/core/dates/dates.ts'
import { words } from '../../lib/core/messages.ts'

export function DateText({ date }: { date: string }) {
  return date === '' ? null : <time dateTime={date}>{dateInWords(date, words.language)}</time>
}
