import { expect, test } from 'vitest'
import { changedSentences } from './changed-sentences.ts'

test('only the sentences that differ are named, in their order', () => {
  expect(
    changedSentences('It was dark. A lamp burned. Rain fell.', 'It was dark. Two lamps burned. Rain fell.', 'en'),
  ).toEqual({ before: ['A lamp burned.'], now: ['Two lamps burned.'] })
})

test('a sentence that was added has none before it', () => {
  expect(changedSentences('It was dark.', 'It was dark. Rain fell.', 'en')).toEqual({ before: [], now: ['Rain fell.'] })
})

test('a language without spaces has sentences too', () => {
  expect(changedSentences('灯がともる。雨が降る。', '灯が消える。雨が降る。', 'ja')).toEqual({
    before: ['灯がともる。'],
    now: ['灯が消える。'],
  })
})
