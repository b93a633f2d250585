import { expect, test } from 'vitest'
import { parseDate } from './dates.ts'
import { zonedDate } from './zoned-date.ts'

test.each([
  ['2026-11-30', 'UTC', '2026-11-30'],
  ['2026-11-30T23:30+04:00', 'UTC', '2026-11-30T23:30:00+04:00'],
  ['2012-01-31 10:00:00 +0000', 'Europe/Berlin', '2012-01-31T10:00:00+00:00'],
  ['2019-01-01T00:00:00.000Z', 'Europe/Berlin', '2019-01-01T00:00:00Z'],
  ['2019-01-01 9:05 -8:00', 'UTC', '2019-01-01T09:05:00-08:00'],
  ['2026-01-15 10:00', 'Europe/Berlin', '2026-01-15T10:00:00+01:00'],
  ['2026-07-15 10:00', 'Europe/Berlin', '2026-07-15T10:00:00+02:00'],
  ['2026-07-15 10:00', 'UTC', '2026-07-15T10:00:00Z'],
  // The clocks go forward at 02:00: one hour before and one hour after.
  ['2026-03-29 01:59', 'Europe/Berlin', '2026-03-29T01:59:00+01:00'],
  ['2026-03-29 03:00', 'Europe/Berlin', '2026-03-29T03:00:00+02:00'],
  ['2026-07-15 00:30', 'America/St_Johns', '2026-07-15T00:30:00-02:30'],
])('%s of a site in %s is %s', (typed, timeZone, machine) => {
  const { date, clock } = parseDate(typed) ?? { date: '' }
  expect(zonedDate(date, clock, timeZone)).toBe(machine)
})
