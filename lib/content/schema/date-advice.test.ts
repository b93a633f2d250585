import { expect, it } from 'vitest'
import { parseDate } from '../../core/dates/dates.ts'
import { dateAdvice } from './date-advice.ts'

it.each([
  ['2020-01-02 10:00 GMT+2', '2020-01-02 10:00+02:00'],
  ['2020-07-02 10:00 UTC-0530', '2020-07-02 10:00-05:30'],
  ['2020-07-02 10:00 CEST', '2020-07-02 10:00+02:00'],
  ['2020-07-02T10:00:00 Europe/Berlin', '2020-07-02T10:00:00+02:00'],
  ['2020-01-02 10:00 America/St_Johns', '2020-01-02 10:00-03:30'],
  ['2020-01-02T10:00:00+01:00[Europe/Paris]', '2020-01-02T10:00:00+01:00'],
  ['2020-01-02T10:00:00+1', '2020-01-02T10:00:00+01:00'],
  ['2020−01−02', '2020-01-02'],
  ['“2020‑01‑02”', '2020-01-02'],
  ['٢٠٢٠-٠١-٠٢', '2020-01-02'],
  ['２０２０-０１-０２', '2020-01-02'],
  ['2020.1.2', '2020-01-02'],
  ['2020年1月2日', '2020-01-02'],
  ['2020-01-02 8 pm', '2020-01-02 20:00'],
])('%s: the message writes it as %s, which is read', (typed, meant) => {
  expect(parseDate(typed)).toBeNull()
  expect(dateAdvice(typed).split(' — write ')[1]).toBe(meant)
  expect(parseDate(meant)).not.toBeNull()
})

it.each(['2020-01-02T10:00:00+25:00', '2020-01-02 10:00 IST', '2020-01-02 10:00 Europe/Nowhere'])(
  '%s: a zone that cannot be known is not guessed',
  (typed) => {
    expect(parseDate(typed)).toBeNull()
    expect(dateAdvice(typed)).toMatch(/write the offset from UTC instead, such as \+01:00$/)
  },
)

it.each(['2020-02-30', '2020-01-02 24:00', '2020.13.40', 'today'])('%s: nothing is proposed', (typed) => {
  expect(dateAdvice(typed)).toMatch(/as YYYY-MM-DD$/)
})
