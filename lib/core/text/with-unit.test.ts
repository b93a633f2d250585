import { expect, test } from 'vitest'
import { withUnit } from './with-unit.ts'

test('a value is written with its unit', () => expect(withUnit(1234.5, 'ms')).toBe('1,234.5\u202fms'))
