import { expect, it } from 'vitest'
import { problem } from '../../lib/core/problems/problem.ts'
import { annotations } from './annotations.ts'

it('a problem is attached to its line, and no author’s text can start another command', () => {
  const at = { line: 3, column: 5 }
  const made = problem('author-unknown', 'content/posts/a,b:c.md', at, '', 'did you mean jane?')
  const found = { ...made, message: 'there is no author 100%\r\n::error::x' }
  expect(annotations([found])).toEqual([
    '::error file=content/posts/a%2Cb%3Ac.md,line=3,col=5,title=author-unknown::there is no author 100%25%0D%0A::error::x — did you mean jane?',
  ])
})
