import { expect, test } from 'vitest'
import { differences } from './differences.ts'

const told = (before: string, after: string) =>
  differences([...before], [...after])
    .map((step) =>
      step.kind === 'same'
        ? after[step.after]
        : step.kind === 'removed'
          ? `-${before[step.before]}`
          : `+${after[step.after]}`,
    )
    .join(' ')

test.each([
  ['abc', 'abc', 'a b c'],
  ['abc', 'abxc', 'a b +x c'],
  ['abc', 'ac', 'a -b c'],
  ['abc', 'axc', 'a -b +x c'],
  ['', 'ab', '+a +b'],
  ['ab', '', '-a -b'],
  ['aab', 'ab', 'a -a b'],
  ['abcdef', 'acbdxf', 'a -b c +b d -e +x f'],
])('%s → %s', (before, after, steps) => {
  expect(told(before, after)).toBe(steps)
})

test('every entry of both lists is part of exactly one step, in order, even if the change is large', () => {
  const list = (length: number, prefix: string) => Array.from({ length }, (_, index) => `${prefix}${index}`)
  const steps = differences(list(2500, 'a'), list(2500, 'b'))
  expect(steps.flatMap((step) => (step.kind === 'added' ? [] : step.before))).toEqual([...Array(2500).keys()])
  expect(steps.flatMap((step) => (step.kind === 'removed' ? [] : step.after))).toEqual([...Array(2500).keys()])
})
