/** Calendar dates as `YYYY-MM-DD` strings: parsed from what authors type, compared as text, written out for readers. Never depends on the machine's clock or zone. */
import { perKey } from '../per-key.ts'

export type CalendarDate = {
  /** `YYYY-MM-DD`: the day as typed. */
  date: string
  /** Milliseconds since midnight of that day: in the site's zone, or in UTC if `zoned`. Absent if no time was typed. */
  time?: number
  /** Whether a zone was typed with the time. */
  zoned?: true
  /** The time as typed, in ISO 8601: `T23:30:00+04:00`, or `T10:00:00` if no zone was typed. Absent if no time was typed. */
  clock?: string
}

const pattern =
  /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:(?:[Tt]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(?:\d{4}\s+)?(Z|z|UTC|GMT|[+-]\d{1,2}:?\d{2})?)?$/

/**
 * Parses a date as people type it: `2019-08-12`, `2018/06/30`, one-digit parts, with time and zone.
 * Readers see the day as typed; time and zone decide when it is due (`instants.ts`).
 * @returns null if the text is not a calendar date written year first
 */
export function parseDate(text: string): CalendarDate | null {
  const match = pattern.exec(text.trim())
  if (!match) return null
  const [, year, , month, day, hour, minute, second = '0', zone] = match
  const date = calendarDay(Number(year), Number(month), Number(day))
  if (!date) return null
  if (hour === undefined || minute === undefined) return { date }
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null
  // No zone is further from UTC.
  if (zone !== undefined && Math.abs(zoneOffset(zone)) > 14 * 3_600_000) return null
  const clock = `T${[hour, minute, second].map((part) => part.padStart(2, '0')).join(':')}${zoneInWords(zone)}`
  const time = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000
  return zone === undefined ? { date, time, clock } : { date, time: time - zoneOffset(zone), zoned: true, clock }
}

/** Splits a Jekyll file name into its date and the rest: `2019-08-12-x` → `2019-08-12`, `x`. */
export function splitDatedName(name: string): { date: string | null; rest: string } {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})-(.*)$/.exec(name)
  if (!match) return { date: null, rest: name }
  const [, year, month, day, rest = ''] = match
  return { date: calendarDay(Number(year), Number(month), Number(day)), rest }
}

/** `2019, 8, 12` → `2019-08-12`; null for a day that doesn't exist. */
function calendarDay(year: number, month: number, day: number): string | null {
  const check = new Date(Date.UTC(2000, 0, 1))
  check.setUTCFullYear(year, month - 1, day)
  if (year < 1 || check.getUTCFullYear() !== year || check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day)
    return null
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** A typed zone in ISO 8601: `+5:30` → `+05:30`, `UTC` → `Z`. */
function zoneInWords(zone: string | undefined): string {
  const match = /^([+-])(\d{1,2}):?(\d{2})$/.exec(zone ?? '')
  return match ? `${match[1]}${match[2]?.padStart(2, '0')}:${match[3]}` : zone === undefined ? '' : 'Z'
}

/** Offset of a typed zone in milliseconds. */
function zoneOffset(zone: string): number {
  const match = /^([+-])(\d{1,2}):?(\d{2})$/.exec(zone)
  if (!match) return 0
  const minutes = Number(match[2]) * 60 + Number(match[3])
  return (match[1] === '-' ? -minutes : minutes) * 60_000
}

const daysIn = perKey(
  (timeZone) => new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
)

/**
 * Today in a time zone, as `YYYY-MM-DD`.
 * @param now the current instant; read from the clock by the command
 * @param timeZone an IANA name such as `Europe/Berlin`
 */
export function dayIn(now: Date, timeZone: string): string {
  const parts = Object.fromEntries(
    daysIn(timeZone)
      .formatToParts(now)
      .map(({ type, value }) => [type, value]),
  )
  return `${parts.year?.padStart(4, '0')}-${parts.month}-${parts.day}`
}

/** The day comes before the month in `en` too, as in most countries. */
const dateLocale = (language: string) => (language === 'en' ? 'en-GB' : language)

const formatsWith = (options: Intl.DateTimeFormatOptions) =>
  perKey((language) => new Intl.DateTimeFormat(dateLocale(language), { ...options, timeZone: 'UTC' }))
const wholeDates = formatsWith({ dateStyle: 'long' })
const monthsOfYears = formatsWith({ month: 'long', year: 'numeric' })
const months = formatsWith({ month: 'long' })
const shortMonths = formatsWith({ month: 'short' })

/** A date written out in a language: `12 August 2019` for `en` (day before month), otherwise in the language's own form. */
export function dateInWords(date: string, language: string): string {
  return wholeDates(language).format(new Date(`${date}T12:00:00Z`))
}

/** A month with its year: `2026-11` → `November 2026` for `en`, `2026年11月` for `ja`. */
export function monthAndYear(month: string, language: string): string {
  return monthsOfYears(language).format(new Date(`${month}-15T12:00:00Z`))
}

/** Name of a month: `03` → `March`. */
export function monthInWords(month: string, language: string): string {
  return months(language).format(new Date(`2000-${month}-15T12:00:00Z`))
}

/** The parts of a day as a calendar shows them: `12`, `Mar`, `2026`. */
export function dayParts(date: string, language: string): { day: string; month: string; year: string } {
  const [year = '', , day = ''] = date.split('-')
  return { day: String(Number(day)), month: shortMonths(language).format(new Date(`${date}T12:00:00Z`)), year }
}

/** Days from `a` to `b`; positive if `b` is later. */
export function daysBetween(a: string, b: string): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000)
}
