/** The one component that shows a date: in words of its language, machine-readable beside. */
import { dateInWords } from '../lib/dates.ts'

export function DateText({ date, language = 'en' }: { date: string; language?: string }) {
  return date === '' ? null : <time dateTime={date}>{dateInWords(date, language)}</time>
}
