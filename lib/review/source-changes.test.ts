import { expect, test } from 'vitest'
import { sourceChanges } from './source-changes.ts'

const told = (before: string, after: string) =>
  sourceChanges(before, after).map(
    ({ kind, text, line }) =>
      `${{ same: ' ', removed: '-', added: '+', gap: '…' }[kind]}${text}${line ? `:${line}` : ''}`,
  )

test('changed lines are shown between their neighbours, with the line numbers of the current file', () => {
  expect(told('a\nb\nc\nd\ne\nf\ng\n', 'a\nb\nC\nd\ne\nf\ng\nh\n')).toEqual([
    ' b:2',
    '-c',
    '+C:3',
    ' d:4',
    '…',
    ' g:7',
    '+h:8',
  ])
})

test('equal texts have no changes, whatever their line endings', () => {
  expect(told('a\r\nb\r\n', 'a\nb')).toEqual([])
})
