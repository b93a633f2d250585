import { describe, expect, it } from 'vitest'
import { parseDate } from './dates.ts'
import { instantIn, instantOf, momentOf, utcText } from './instants.ts'

const due = (typed: string, timeZone: string) => {
  const date = parseDate(typed)
  if (!date) throw new Error(`${typed} is not a date`)
  return utcText(instantOf(date, timeZone))
}

describe('a typed date is due', () => {
  it.each([
    ['2026-11-30T23:30+04:00', 'America/New_York', '2026-11-30T19:30:00Z'],
    ['2026-11-30 23:30 -0800', 'UTC', '2026-12-01T07:30:00Z'],
    ['2026-11-30T23:30:15Z', 'Asia/Tokyo', '2026-11-30T23:30:15Z'],
  ])('at its time in the typed zone: %s', (typed, zone, instant) => expect(due(typed, zone)).toBe(instant))

  it.each([
    ['2026-11-30 23:30', 'UTC', '2026-11-30T23:30:00Z'],
    ['2026-11-30 23:30', 'Asia/Kolkata', '2026-11-30T18:00:00Z'],
    ['2026-07-01 08:00', 'Europe/Berlin', '2026-07-01T06:00:00Z'],
    ['2026-01-15 08:00', 'Europe/Berlin', '2026-01-15T07:00:00Z'],
  ])('at its time in the site’s zone if no zone is typed: %s in %s', (typed, zone, instant) =>
    expect(due(typed, zone)).toBe(instant),
  )

  it.each([
    ['2026-11-30', 'UTC', '2026-11-30T00:00:00Z'],
    ['2026-11-30', 'Pacific/Kiritimati', '2026-11-29T10:00:00Z'],
    ['2026-11-30', 'America/Los_Angeles', '2026-11-30T08:00:00Z'],
    ['0001-01-01', 'UTC', '0001-01-01T00:00:00Z'],
  ])('when its day begins in the site’s zone if no time is typed: %s in %s', (typed, zone, instant) =>
    expect(due(typed, zone)).toBe(instant),
  )

  it('an hour later if the clocks skip its time', () =>
    expect(due('2026-03-29 02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00Z'))

  it('at the first occurrence if the clocks repeat its time', () =>
    expect(due('2026-10-25 02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00Z'))

  it('at the first instant of a day whose midnight is skipped', () =>
    // In Beirut the clocks go from 00:00 to 01:00.
    expect(due('2026-03-29', 'Asia/Beirut')).toBe('2026-03-28T22:00:00Z'))

  it('when the next day begins if the zone never had the day', () =>
    // Samoa crossed the date line and had no 30 December 2011.
    expect(due('2011-12-30', 'Pacific/Apia')).toBe('2011-12-30T10:00:00Z'))
})

describe('the moment a command sees the content at', () => {
  const now = new Date('2026-11-23T23:30:00.750Z')
  const seen = (asOf: string | undefined, zone: string) => {
    const { day, instant } = momentOf(asOf, now, zone)
    return `${day} ${utcText(instant)}`
  }

  it('defaults to now, with today’s date in the site’s zone', () => {
    expect(seen(undefined, 'UTC')).toBe('2026-11-23 2026-11-23T23:30:00Z')
    expect(seen(undefined, 'Pacific/Kiritimati')).toBe('2026-11-24 2026-11-23T23:30:00Z')
  })

  it('is the start of the requested day', () => {
    expect(seen('2026-12-01', 'America/Los_Angeles')).toBe('2026-12-01 2026-12-01T08:00:00Z')
    expect(seen('2011-12-30', 'Pacific/Apia')).toBe('2011-12-30 2011-12-30T10:00:00Z')
  })

  it('is the requested instant', () => {
    expect(seen('2026-11-30T23:30+04:00', 'Asia/Tokyo')).toBe('2026-12-01 2026-11-30T19:30:00Z')
    expect(seen('2026-11-30T23:30', 'Asia/Tokyo')).toBe('2026-11-30 2026-11-30T14:30:00Z')
  })

  it('throws for anything else', () => expect(() => momentOf('tomorrow', now, 'UTC')).toThrow('tomorrow'))
})

it('an instant is formatted as day and time in a zone', () => {
  const instant = Date.parse('2026-11-30T19:30:00Z')
  expect(instantIn(instant, 'UTC')).toBe('2026-11-30 19:30')
  expect(instantIn(instant, 'Asia/Tokyo')).toBe('2026-12-01 04:30')
})
