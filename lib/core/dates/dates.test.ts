import { describe, expect, it } from 'vitest'
import { dateInWords, dayIn, daysBetween, parseDate, splitDatedName } from './dates.ts'

describe('a typed date', () => {
  it.each([
    ['2019-08-12', '2019-08-12'],
    ['2018/06/30', '2018-06-30'],
    ['2010-1-02', '2010-01-02'],
    ['2012-01-31 10:00:00 +0000', '2012-01-31'],
    ['2019-01-01T00:00:00.000Z', '2019-01-01'],
    ['2019-08-12 9:05:00 -0800', '2019-08-12'],
    ['2020-01-01 00:30:00 +1400', '2020-01-01'],
    ['2015-02-26 14:27:01 2015 -0800', '2015-02-26'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is the day as typed', (typed, day) => expect(parseDate(typed)?.date).toBe(day))

  it.each([
    '2019-02-30',
    '2019-13-01',
    '31-12-2020',
    '12/31/2020',
    '20200102',
    '2020-01-02x',
    '',
    '2023-02-29',
    '0000-01-01',
    '2020-01-02 25:00',
    '12:30',
  ])('%s is refused, never guessed', (typed) => expect(parseDate(typed)).toBeNull())

  it('posts of the same day are ordered by time and zone', () => {
    const early = parseDate('2020-01-01 10:00 +0200')?.time ?? 0
    const late = parseDate('2020-01-01 09:00 +0000')?.time ?? 0
    expect(early).toBeLessThan(late)
  })
})

it('a dated file name is split into its date and the rest', () => {
  expect(splitDatedName('2019-08-12-micro')).toEqual({ date: '2019-08-12', rest: 'micro' })
  expect(splitDatedName('micro')).toEqual({ date: null, rest: 'micro' })
  expect(splitDatedName('2019-02-30-micro')).toEqual({ date: null, rest: 'micro' })
})

it('today is the day in the site’s zone', () => {
  const now = new Date('2026-11-23T23:30:00Z')
  expect(dayIn(now, 'UTC')).toBe('2026-11-23')
  expect(dayIn(now, 'Pacific/Kiritimati')).toBe('2026-11-24')
  expect(dayIn(now, 'America/Los_Angeles')).toBe('2026-11-23')
})

it('a date is written out in its language, whatever the machine’s zone', () => {
  expect(dateInWords('2019-08-12', 'en')).toBe('12 August 2019')
  expect(dateInWords('2019-08-12', 'de')).toBe('12. August 2019')
})

it('counts days between dates', () => expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2))
