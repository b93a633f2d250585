/** What is wrong with a date that cannot be read, and how to write it. */
import { parseDate } from '../../core/dates/dates.ts'
import { zoneAdvice } from './typed-zone.ts'
import { writtenDate } from './written-date.ts'

/**
 * @param typed a value that `parseDate` refuses
 * @returns `what is wrong — what to do`
 */
export function dateAdvice(typed: string): string {
  const value = typed.trim()
  const meant = writtenDate(value)
  if (meant)
    return `“${typed}” ${/^\d{4}/.test(value) ? 'is not a date' : 'does not start with the year'} — write ${meant}`
  if (/^(?:git )?(?:last modified|created)$/i.test(value))
    return `“${typed}” is a day that Eleventy takes from the file or from git, and that changes when the file is copied — write the day that the old site shows, as YYYY-MM-DD`
  const [dayFirst, first, second, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/.exec(value) ?? []
  if (dayFirst && !parseDate(`${year}-${first}-${second}`) && !parseDate(`${year}-${second}-${first}`))
    return `“${typed}” is not a date that exists — write a valid date as YYYY-MM-DD`
  if (dayFirst)
    return `“${typed}” does not start with the year — write YYYY-MM-DD (which of ${first} and ${second} is the month cannot be guessed)`
  if (/^\d{8}$/.test(value))
    return `“${typed}” is not a date — write ${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}`
  const zone = zoneAdvice(value)
  if (zone) return `“${typed}” ${zone}`
  const straight = value.replace(/^[“”„‘’«»]|[“”‘’»]$/g, '')
  if (straight !== value && parseDate(straight))
    return `“${straight}” is in typographic quotes, which YAML reads as part of the value — write ${straight}`
  const plain = inPlainCharacters(straight)
  if (plain !== straight && parseDate(plain))
    return `“${typed}” is not written in plain digits and hyphens — write ${plain}`
  const month = /^(\d{4})[-/](0?[1-9]|1[0-2])$/.exec(value)
  if (month) return `“${typed}” lacks the day — write for example ${month[1]}-${month[2]?.padStart(2, '0')}-01`
  if (/^\d{4}[-/]\d{1,2}[-/]\d{1,2}/.test(value))
    return `“${typed}” is not a date or time that exists — write a valid date as YYYY-MM-DD`
  return `“${typed}” is not a date — write it as YYYY-MM-DD`
}

/** Dashes of a word processor, digits of other scripts, and `2026.11.05` or `2026年11月5日`. */
function inPlainCharacters(text: string): string {
  const digits = text.replace(/\p{Nd}/gu, plainDigit).replace(/[\u2010-\u2015\u2212\uff0d]/g, '-')
  const [date, year, month = '', day = ''] = /^(\d{4})[.年](\d{1,2})[.月](\d{1,2})日?/.exec(digits) ?? []
  return date === undefined
    ? digits
    : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}${digits.slice(date.length)}`
}

/** Digits of a script are ten characters in a row, and each row begins with its zero. */
function plainDigit(digit: string): string {
  let zero = digit.codePointAt(0) ?? 0
  const value = () => (digit.codePointAt(0) ?? 0) - zero
  while (value() < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String(value())
}
