/** A date in words, with its machine-readable form in `<time>`. The only component that shows dates. */
import { dateInWords } from '../../lib/core/dates/dates.ts'
import { messages } from '../messages.ts'

/** @param time of day as typed, `18:30`; absent if the day is enough */
export function DateText({ date, time }: { date: string; time?: string | undefined }) {
  if (date === '') return null
  const { language, enumeration } = messages()
  return (
    <time dateTime={time === undefined ? date : `${date}T${time}`}>
      {time === undefined ? dateInWords(date, language) : enumeration(dateInWords(date, language), time)}
    </time>
  )
}
