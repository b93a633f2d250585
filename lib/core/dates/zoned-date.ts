/** Dates in ISO 8601 for machines: the day, or the instant with its zone if a time was typed. */
import { perKey } from '../per-key.ts'

/**
 * @param date `YYYY-MM-DD`
 * @param clock the time as typed, `T10:00:00` or with its zone `T10:00:00+01:00`
 * @param timeZone the site's zone, used for a time without one: an IANA name such as `Europe/Berlin`
 */
export function zonedDate(date: string, clock: string | undefined, timeZone: string): string {
  if (clock === undefined) return date
  return date + clock + (/(?:Z|[+-]\d{2}:\d{2})$/.test(clock) ? '' : offsetAt(`${date}${clock}`, timeZone))
}

/** Offset of a zone when its clocks show a time: `+01:00`; `Z` for none. */
function offsetAt(time: string, timeZone: string): string {
  // The first guess is at most a day off, so a second look is right except within an hour of a clock change.
  const first = offset(new Date(`${time}Z`), timeZone)
  const second = offset(new Date(`${time}${first}`), timeZone)
  return second === '+00:00' ? 'Z' : second
}

const offsets = perKey((timeZone) => new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }))

function offset(instant: Date, timeZone: string): string {
  const name =
    offsets(timeZone)
      .formatToParts(instant)
      .find(({ type }) => type === 'timeZoneName')?.value ?? ''
  // Zones of the nineteenth century had offsets in seconds, which ISO 8601 cannot express.
  return /[+-]\d{2}:\d{2}/.exec(name)?.[0] ?? '+00:00'
}
