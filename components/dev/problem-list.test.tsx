import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { problem } from '../../lib/core/problems/problem.ts'
import { ProblemList } from './problem-list.tsx'

it('only existing severities are counted, and each line is what the commands print', () => {
  const found = problem(
    'author-unknown',
    'content/posts/x.md',
    { line: 4, column: 22 },
    'there is no author jnae',
    'did you mean jane?',
  )
  const html = renderToStaticMarkup(<ProblemList problems={[found]} open />)
  expect(html).toContain('<summary>1 error in the content</summary>')
  expect(html).toContain('content/posts/x.md:4:22  error  author-unknown  there is no author jnae — did you mean jane?')
  expect(renderToStaticMarkup(<ProblemList problems={[]} />)).toBe('')
})
