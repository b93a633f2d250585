import { Text } from '@codemirror/state'
import { expect, it } from 'vitest'
import { textChanges } from './text-changes.ts'

const cases: [before: string, after: string][] = [
  ['', 'One.\n'],
  ['One.\n', ''],
  ['a\nb\nc\n', 'a\nx\nc\n'],
  ['a\nb\nc', 'a\nb\nc\n'],
  ['a\nb\nc\nd\n', 'x\nb\nc\nd\ny\n'],
  ['\n\n', '\n\n\n'],
  ['one two three\n', 'one 2 three\n'],
]

it.each(cases)('%j becomes %j', (before, after) => {
  expect(
    textChanges(before, after)
      .apply(Text.of(before.split('\n')))
      .toString(),
  ).toBe(after)
})

it('a change far from the caret does not move it, and words around a changed one stay', () => {
  const changes = textChanges('first\nsecond\nthird word\n', 'FIRST\nsecond\nthird\n')
  expect(changes.mapPos(8)).toBe(8)
  const ranges: number[][] = []
  changes.iterChanges((from, to) => ranges.push([from, to]))
  expect(ranges).toEqual([
    [0, 5],
    [18, 23],
  ])
})

it('what was typed meanwhile and what came from the file are both kept', () => {
  const before = 'one\ntwo\nthree\n'
  const fromFile = textChanges(before, 'ONE\ntwo\nthree\n')
  const typed = textChanges(before, 'one\ntwo\nthree and more\n')
  const text = Text.of(before.split('\n'))
  expect(fromFile.map(typed).apply(typed.apply(text)).toString()).toBe('ONE\ntwo\nthree and more\n')
})
