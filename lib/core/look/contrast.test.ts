import { expect, test } from 'vitest'
import { contrast } from './contrast.ts'

test('black on white is 21 to 1, a colour on itself 1 to 1, in either order', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#fff', '#000000')).toBeCloseTo(21)
  expect(contrast('#c8401f', '#c8401f')).toBe(1)
})

test('the grey at the limit of 4.5 on white is computed', () => {
  expect(contrast('#767676', '#fff')).toBeGreaterThan(4.5)
  expect(contrast('#777777', '#fff')).toBeLessThan(4.5)
})

test('anything but hexadecimal throws', () => {
  expect(() => contrast('red', '#fff')).toThrow('not a colour of the form')
})
