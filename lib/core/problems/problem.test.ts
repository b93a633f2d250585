import { expect, it } from 'vitest'
import { formatProblem, problem } from './problem.ts'

it('a message is one line without controls, whatever an author typed', () => {
  const typed = 'There is no author a\r\nb\u001b[31m\u2028c'
  expect(formatProblem(problem('author-unknown', 'x.md', { line: 1, column: 2 }, typed, 'Did you mean jane?'))).toBe(
    String.raw`x.md:1:2  error  author-unknown  there is no author a\u000d\nb\u001b[31m\u2028c — did you mean jane?`,
  )
})
