import { expect, test } from 'vitest'
import { applyEdits, cut, insert } from './edits.ts'

test('cuts, insertions and replacements are applied together', () => {
  expect(applyEdits('abcdef', [cut({ start: 1, end: 2 }), insert(4, 'X'), { start: 5, end: 6, text: 'Y' }])).toBe(
    'acdXeY',
  )
})

test('an insertion at the start of a cut stays', () => {
  expect(applyEdits('abc', [cut({ start: 0, end: 2 }), insert(0, 'X')])).toBe('Xc')
})

test('an edit inside a cut is dropped, other overlaps fail', () => {
  expect(applyEdits('abcdef', [cut({ start: 1, end: 5 }), cut({ start: 2, end: 3 })])).toBe('af')
  expect(() => applyEdits('abcdef', [{ start: 1, end: 4, text: 'x' }, cut({ start: 2, end: 5 })])).toThrow(/overlap/)
})
