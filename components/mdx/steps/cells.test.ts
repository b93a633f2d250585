import { expect, it } from 'vitest'
import { cellFor, cellsOf } from './cells.ts'

it.each([
  ['one row while it fits', 12, 1, { rows: 1, perRow: 12 }],
  ['rows of equal length', 3600, 100, { rows: 3, perRow: 12 }],
  ['no row that is nearly empty', 26, 1, { rows: 3, perRow: 9 }],
  ['at least one cell', 0, 1, { rows: 1, perRow: 1 }],
])('cells are divided into %s', (_fact, size, cell, expected) => expect(cellsOf(size, cell)).toEqual(expected))

it('a cell stands for one piece until there would be too many', () => {
  expect(cellFor(48)).toBe(1)
  expect(cellFor(3600)).toBe(150)
})
