import { describe, expect, it } from 'vitest'
import { downtime, formatMinutes, formatPercent, fromNines, toNines, wholeAvailability } from './availability.ts'

it('a chain of six at 99.9 % is available for 99.401 % of the time', () => {
  const whole = wholeAvailability(6, 99.9)
  expect(formatPercent(whole, 'en')).toBe('99.401\u202f%')
  expect(Math.round(downtime(whole))).toBe(259)
})

it('converting to slider position and back gives the same value', () => {
  for (const each of [90, 99, 99.5, 99.9, 99.99, 99.999]) expect(fromNines(toNines(each))).toBeCloseTo(each, 3)
})

describe('minutes', () => {
  it.each([
    [0.432, '26 s'],
    [4.32, '4.3 min'],
    [43.2, '43 min'],
    [258.6, '4 h 19 min'],
  ])('%d are written %s', (minutes, text) => expect(formatMinutes(minutes, 'en')).toBe(text))
})
