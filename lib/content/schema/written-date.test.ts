import { expect, it } from 'vitest'
import { writtenDate } from './written-date.ts'

it.each([
  ['Nov 5, 2026', '2026-11-05'],
  ['November 5 2026', '2026-11-05'],
  ['Thursday, Nov. 5th, 2026', '2026-11-05'],
  ['5 November 2026', '2026-11-05'],
  ['5th of Nov 2026', '2026-11-05'],
  ['05-Nov-2026', '2026-11-05'],
  ['2026 Nov 5', '2026-11-05'],
  ['25/12/2026', '2026-12-25'],
  ['12/25/2026', '2026-12-25'],
  ['5.5.2026', '2026-05-05'],
  ['2026-11-05 8pm', '2026-11-05 20:00'],
  ['2026-11-05 12:30 a.m.', '2026-11-05 00:30'],
])('%s is %s', (written, meant) => expect(writtenDate(written)).toBe(meant))

it.each([
  '11/05/2026',
  '30 February 2026',
  '5 Foo 2026',
  'tomorrow',
  '2026-11',
  '25/25/2026',
  '2026-11-05 13pm',
  '5/11/26',
])('%s is not guessed', (written) => expect(writtenDate(written)).toBeNull())
