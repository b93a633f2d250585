import { expect, test } from 'vitest'
import { sourceChanges } from './source-changes.ts'

const told = (before: string, after: string) =>
  sourceChanges(before, after).map(
    ({ kind, text, line }) =>
      `${{ same: ' ', removed: '-', added: '+', gap: '…' }[kind]}${text}${line ? `:${line}` : ''}`,
  )

test('changed lines stand between their neighbours, with the numbers of the file as it is', () => {
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

test('equal texts have none, whatever their line ends', () => {
  expect(told('a\r\nb\r\n', 'a\nb')).toEqual([])
})
