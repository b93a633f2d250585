import { expect, it } from 'vitest'
import { holdsAt } from './last-build.ts'

const at = (text: string) => Date.parse(text)
const built = {
  asOf: at('2026-11-30T08:05:00Z'),
  nextChange: at('2026-11-30T19:30:00Z'),
  today: '2026-11-30',
  timeZone: 'UTC',
}

it.each([
  ['2026-11-30T19:29:59Z', true],
  ['2026-11-30T19:30:00Z', false],
  ['2026-11-30T08:04:59Z', false],
  ['2026-12-01T00:00:00Z', false],
])('a build is current until the next change of its day: %s %s', (now, holds) =>
  expect(holdsAt(built, undefined, new Date(now))).toBe(holds),
)

it('a build with nothing scheduled is current all day', () => {
  expect(holdsAt({ ...built, nextChange: null }, undefined, new Date('2026-11-30T23:59:59Z'))).toBe(true)
  expect(holdsAt({ ...built, nextChange: null }, '2026-12-01', new Date(0))).toBe(false)
})

it('a build is not current for an earlier instant', () =>
  expect(holdsAt(built, '2026-11-30T08:00Z', new Date('2026-11-30T10:00:00Z'))).toBe(false))
