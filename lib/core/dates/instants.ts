/** Instants, in milliseconds since 1970 (whole seconds): when a typed date is due, and the moment a site is built for. */
import { type CalendarDate, dayIn, parseDate } from './dates.ts'

/** The moment at which a command sees the content. */
export type Moment = {
  instant: number
  /** Its date in the site's zone, `YYYY-MM-DD`. */
  day: string
}

const dayLength = 86_400_000

/**
 * When a typed date is due: at its time, in the typed zone or else the site's; without a time, at the start of the day in the site's zone.
 * A time that the clocks skip is due an hour later; of one that they repeat, the first occurrence counts (as in java.time and Temporal).
 * @param timeZone the site's zone, an IANA name
 */
export function instantOf({ date, time, zoned }: CalendarDate, timeZone: string): number {
  const midnight = Date.parse(`${date}T00:00:00Z`)
  return zoned ? midnight + (time ?? 0) : fromWallClock(midnight + (time ?? 0), timeZone)
}

/** Whether a date is due at a moment. */
export function isDue(date: CalendarDate, moment: Moment, timeZone: string): boolean {
  // Days without a time are compared as text, without looking up the zone: most dates have no time, and a site has thousands.
  return date.time === undefined ? date.date <= moment.day : instantOf(date, timeZone) <= moment.instant
}

/**
 * The moment a command sees the content at.
 * @param asOf a day (meaning its start) or an instant, as people type them; now if undefined
 * @param now the current instant; read from the clock by the command
 * @throws {RangeError} if `asOf` is neither
 */
export function momentOf(asOf: string | undefined, now: Date, timeZone: string): Moment {
  const typed = asOf === undefined ? undefined : parseDate(asOf)
  if (typed === null) throw new RangeError(`"${asOf}" is neither a day nor an instant`)
  const instant = typed ? instantOf(typed, timeZone) : Math.floor(now.getTime() / 1000) * 1000
  return { instant, day: typed && typed.time === undefined ? typed.date : dayIn(new Date(instant), timeZone) }
}

/** `2026-11-30T19:30:00Z`: this form sorts as text. */
export const utcText = (instant: number): string => new Date(instant).toISOString().replace('.000', '')

/** `2026-11-30 19:30`: an instant as clocks in a zone show it. */
export const instantIn = (instant: number, timeZone: string): string =>
  new Date(instant + offsetAt(instant, timeZone)).toISOString().slice(0, 16).replace('T', ' ')

/** The instant at which clocks in a zone show a time; `wall` is that time read as UTC. */
function fromWallClock(wall: number, timeZone: string): number {
  // No zone changes its offset twice within two days, so one of these two offsets is right.
  const before = offsetAt(wall - dayLength, timeZone)
  const after = offsetAt(wall + dayLength, timeZone)
  const candidates = [before, after].map((offset) => wall - offset).sort((a, b) => a - b)
  return candidates.find((instant) => instant + offsetAt(instant, timeZone) === wall) ?? wall - before
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Offset of a zone from UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  if (timeZone === 'UTC') return 0
  let format = formats.get(timeZone)
  if (!format) {
    const parts = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const
    format = new Intl.DateTimeFormat('en-US', { timeZone, ...parts, second: 'numeric', hourCycle: 'h23' })
    formats.set(timeZone, format)
  }
  const shown = (format.format(instant).match(/\d+/g) ?? []).map(Number)
  const [month = 1, day = 1, year = 1, hour = 0, minute = 0, second = 0] = shown
  // Date.UTC would read the year 1 as 1901.
  const wall = new Date(0)
  wall.setUTCFullYear(year, month - 1, day)
  return wall.setUTCHours(hour, minute, second) - Math.floor(instant / 1000) * 1000
}
