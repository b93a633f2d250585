import { expect, test } from 'vitest'
import { smallestType } from './smallest-type.ts'

const size = (inner: string, attributes = '') =>
  smallestType(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 500"${attributes}>${inner}</svg>`, 500)

test.each([
  ['<text font-size="20">a</text><text font-size="30">b</text>', 0.02],
  ['<g font-size="20"><text>a<tspan font-size="50%">b</tspan></text></g>', 0.01],
  ['<text style="font-size: 15px; fill: red">a</text>', 0.015],
  ['<style>.x{font-size:12px}</style><text class="x" font-size="40">a</text>', 0.012],
  ['<g transform="translate(3 4) scale(0.5)"><text font-size="20">a</text></g>', 0.01],
  ['<text>a</text>', 0.016],
])('%s', (inner, part) => expect(size(inner)).toBeCloseTo(part, 5))

test('a group around words that are larger does not count, nor does a drawing without words', () => {
  expect(size('<g font-size="10"><text font-size="20">a</text></g>')).toBe(0.02)
  expect(size('<rect/>', ' font-size="3"')).toBeUndefined()
})
