/** Dates of exports, as front matter has them. */
import { parseDate } from '../../core/dates/dates.ts'

/** Offsets of real zones: whole quarters of an hour, up to fourteen. */
const quarter = 15 * 60_000
const furthest = 14 * 4

/**
 * A time with its zone, from the same moment on two clocks.
 * @param local as the site's readers saw it: `2013-01-10 20:15:40`
 * @param utc the same in UTC; empty or all zeros if the export lacks it
 * @returns `2013-01-10T20:15:40-07:00`, without a zone if none is known; undefined for no date
 */
export function zonedTime(local: string, utc: string): string | undefined {
  const at = moment(local)
  const there = moment(utc)
  if (at === undefined) return there === undefined ? undefined : `${clock(there)}Z`
  if (there === undefined) return clock(at)
  const quarters = (at - there) / quarter
  return Number.isInteger(quarters) && Math.abs(quarters) <= furthest ? clock(at) + zone(quarters) : clock(at)
}

/** An instant as exports write it (`2019-07-26T20:48:19.814Z`, `Fri, 07 Jun 2013 03:00:44 +0000`, with any zone); undefined for none. */
export function instantText(written: string): string | undefined {
  const text = written.trim()
  const parsed = parseDate(text)
  if (parsed) return parsed.clock === undefined ? parsed.date : parsed.date + parsed.clock
  const time = Date.parse(text)
  // Dates in words without a zone would be read in the machine's.
  return Number.isNaN(time) || !/(?:Z|GMT|UTC|[+-]\d{2}:?\d{2})\)?$/.test(text) ? undefined : `${clock(time)}Z`
}

function moment(text: string): number | undefined {
  const [, date, time = '00:00:00'] = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}:\d{2}))?/.exec(text) ?? []
  if (date === undefined || date.startsWith('0000') || !parseDate(date)) return undefined
  const found = Date.parse(`${date}T${time}Z`)
  return Number.isNaN(found) ? undefined : found
}

const clock = (time: number) => new Date(time).toISOString().slice(0, 19)

function zone(quarters: number): string {
  if (quarters === 0) return 'Z'
  const minutes = Math.abs(quarters) * 15
  const part = (value: number) => String(value).padStart(2, '0')
  return `${quarters < 0 ? '-' : '+'}${part(Math.floor(minutes / 60))}:${part(minutes % 60)}`
}
