import { expect, test } from 'vitest'
import { mergeRepeated } from './repeated.ts'

const first = (word: string) => (word.startsWith('-') ? undefined : word.charAt(0))

test('a group is one entry at the position of its first, and entries of no group stay', () => {
  const merged = mergeRepeated(
    ['-x', 'ant', 'bee', 'ape', '-x', 'ash'],
    first,
    ([one, ...more]) => `${one} +${more.length}`,
  )
  expect(merged).toEqual(['-x', 'ant +2', 'bee', '-x'])
})

test('a group that is not merged keeps all of its entries in their order', () => {
  expect(mergeRepeated(['ant', 'bee', 'ape'], first, () => null)).toEqual(['ant', 'bee', 'ape'])
})
