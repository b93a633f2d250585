import { describe, expect, it } from 'vitest'
import { bindNumbers } from './no-break.ts'

/** Shows what is bound: `_` for a no-break space. */
const shown = (text: string) => bindNumbers(text).replaceAll('\u00a0', '_').replaceAll('\u202f', '~')

describe('a number stays with', () => {
  it.each([
    ['took 28 ms, then 1.5 s.', 'took 28_ms, then 1.5_s.'],
    ['99.9 % of 1.7 GB at 16 Mbit/s', '99.9_% of 1.7_GB at 16_Mbit/s'],
    ['about 2 million rows, € 5 and 5 €', 'about 2_million rows, €_5 and 5_€'],
    ['10 000 000 orders', '10_000_000 orders'],
    ['28\u2009ms', '28~ms'],
    ['see § 3', 'see §_3'],
  ])('its unit or sign: %s', (typed, bound) => expect(shown(typed)).toBe(bound))

  it.each([
    ['that is 1 – 0.99²⁰ today', 'that is 1_–_0.99²⁰ today'],
    ['so 0.1 % × 5 % = 0.005 % is left', 'so 0.1_%_×_5_%_=_0.005_% is left'],
    ['when n = 3 or 2 × n or p < 0.05', 'when n_=_3 or 2_×_n or p_<_0.05'],
    ['≈ 3 and 6 / 2 and (1 + 2) × 3', '≈_3 and 6_/_2 and (1_+_2)_×_3'],
  ])('its operator: %s', (typed, bound) => expect(shown(typed)).toBe(bound))
})

it.each([
  'In 2026 services grew',
  'it took 43 minutes a month',
  'three – or four – parts',
  'Chapter 5 says so, and 12 more',
  'version 2 is a start',
  'on 3 March 2026 at 9',
  'a - b, an option -- and more',
  'an hour – 3',
  'plan a – b is the other',
])('%s is left as typed', (typed) => expect(bindNumbers(typed)).toBe(typed))

it('the text keeps its length', () => {
  const typed = '10 000 × 28 ms = 280\u2009s'
  expect(bindNumbers(typed)).toHaveLength(typed.length)
})
