import { expect, it } from 'vitest'
import { bindCodeWords, codeWords } from './code-words.ts'

const bound = (text: string) => codeWords(text).filter((_, index) => index % 2 === 1)

it.each([
  ['What --flag does', ['--flag']],
  ['Plot x-y pairs, “C++-like”', ['x-y', '“C++-like”']],
  ['UTF-8, and CVE-2026-12!', ['UTF-8,', 'CVE-2026-12!']],
  ['-v is verbose', ['-v']],
])('words like code are kept whole: %s', (text, words) => {
  expect(bound(text)).toEqual(words)
  expect(codeWords(text).join('')).toBe(text)
})

it.each(['A server-side follow-up', 'One – two — three -- four', 'a-very-long-name-of-some-package-1', '2026', ''])(
  'others may be divided: %s',
  (text) => {
    expect(bound(text)).toEqual([])
    expect(codeWords(text).join('')).toBe(text)
  },
)

it('tags are left alone', () => {
  expect(bindCodeWords('<code>--x-y</code> of <b>it</b>, utf-8 &amp; a', (word) => `[${word}]`)).toBe(
    '<code>[--x-y]</code> of <b>it</b>, [utf-8] &amp; a',
  )
})
