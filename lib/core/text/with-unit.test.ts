import { expect, test } from 'vitest'
import { withUnit } from './with-unit.ts'

test('a value is written with its unit, in the language of its page', () => {
  expect(withUnit(1234.5, 'en', 'ms')).toBe('1,234.5\u202fms')
  expect(withUnit(1234.5, 'de', 'ms')).toBe('1.234,5\u202fms')
})
