/** Dates in words, which have one meaning and are read, and dates in other orders of day and month, which are only suggested in messages. */
import { parseDate } from '../../core/dates/dates.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * Converts dates such as `Nov 5, 2026`, `5 November 2026`, `25/12/2026` or `2026-11-05 8pm`.
 * @returns `YYYY-MM-DD`, with the time if one was typed; null if the date is ambiguous
 */
export function writtenDate(value: string): string | null {
  const text = withoutWeekday(value)
  return dateInWords(text) ?? inAnotherOrder(text) ?? withHalfDay(text) ?? sinceEpoch(text)
}

/** Seconds or milliseconds since 1970, as programs write them. */
function sinceEpoch(text: string): string | null {
  if (!/^(?:\d{10}|\d{13})$/.test(text)) return null
  return new Date(Number(text.padEnd(13, '0'))).toISOString().replace('.000', '')
}

const withoutWeekday = (value: string) =>
  value.trim().replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/i, '')

/** The time behind a day in words, in the forms of JavaScript and of mail: `10:00:00 GMT+0200 (CEST)`, `8:05 pm`. */
const clock =
  /,?\s+(?:at\s+)?(\d{1,2}):(\d{2})(?::\d{2})?\s*(?:([ap])\.?m\.?)?\s*(?:(?:GMT|UTC)?([+-]\d{2}:?\d{2})|(Z|GMT|UTC))?(?:\s*\([^()]*\))?$/i

/**
 * Converts a date whose month is a word, such as `Mar 5, 2026`, `5 March 2026 8:05 pm` or `Thu Mar 05 2026 10:00:00 GMT+0200`, and
 * Nikola's `2026-03-05 10:00:00 UTC+02:00`.
 * @returns as `writtenDate`
 */
export function dateInWords(value: string): string | null {
  const text = withoutWeekday(value)
  const zoned = /^(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?) (?:UTC|GMT)(?:([+-]\d{2}):?(\d{2}))?$/.exec(text)
  if (zoned) return zoned[1] + (zoned[2] === undefined ? 'Z' : `${zoned[2]}:${zoned[3]}`)
  const time = clock.exec(text)
  const day = inWords(time ? text.slice(0, time.index) : text)
  if (!day || !time) return day
  const [, hour = '', minute = '', half, offset, utc] = time
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  return `${day} ${String(hours).padStart(2, '0')}:${minute}${offset ?? (utc === undefined ? '' : 'Z')}`
}

function inWords(text: string): string | null {
  const first = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(text)
  const second = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?([a-z]{3,9})\.?,?[\s-]+(\d{4})$/i.exec(text)
  const third = /^(\d{4})[\s-]+([a-z]{3,9})\.?[\s-]+(\d{1,2})$/i.exec(text)
  const [day, month, year] = first
    ? [first[2], first[1], first[3]]
    : second
      ? [second[1], second[2], second[3]]
      : [third?.[3], third?.[2], third?.[1]]
  // In other languages, names that begin alike mean the same month, except that Finnish marraskuu is November.
  const number = /^marras/i.test(month ?? '') ? 11 : months.indexOf(month?.slice(0, 3).toLowerCase() ?? '') + 1
  return number === 0 ? null : calendar(year, number, Number(day))
}

/** Day and month can be told apart only if one of them is above 12. */
function inAnotherOrder(text: string): string | null {
  const [, one, two, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? []
  const [a, b] = [Number(one), Number(two)]
  if (a > 12 === b > 12 && a !== b) return null
  return a > 12 ? calendar(year, b, a) : calendar(year, a, b)
}

function withHalfDay(text: string): string | null {
  const [, day, hour, minute = '00', half] =
    /^(\d{4}[-/]\d{1,2}[-/]\d{1,2})[T\s]+(\d{1,2})(?::(\d{2}))?\s*([ap])\.?m\.?$/i.exec(text) ?? []
  const date = day && parseDate(day)?.date
  if (!date || Number(hour) < 1 || Number(hour) > 12) return null
  const hours = (Number(hour) % 12) + (half?.toLowerCase() === 'p' ? 12 : 0)
  return `${date} ${String(hours).padStart(2, '0')}:${minute}`
}

const calendar = (year: string | undefined, month: number, day: number): string | null =>
  parseDate(`${year}-${month}-${day}`)?.date ?? null
