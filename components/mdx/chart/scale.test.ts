import { describe, expect, it } from 'vitest'
import { percent, ticks } from './scale.ts'

describe('the ticks of an axis', () => {
  it.each([
    ['are round', [43, 516], [0, 200, 400, 600]],
    ['hold small values', [0.12, 0.31], [0, 0.1, 0.2, 0.3, 0.4]],
    ['reach below zero', [-5, 10], [-5, 0, 5, 10]],
    ['stand for nothing', [0], [0, 1]],
    ['stand for no data', [], [0, 1]],
  ])('%s', (_fact, values, expected) => expect(ticks(values)).toEqual(expected))
})

it('a value lies between the ends of its axis', () => {
  expect(percent(50, [0, 100, 200])).toBe(25)
  expect(percent(0, [-5, 0, 5])).toBe(50)
})
