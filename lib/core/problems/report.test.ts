import { expect, test } from 'vitest'
import { problemCount } from './counts.ts'
import { problem } from './problem.ts'
import { problemReport } from './report.ts'

const at = { line: 3, column: 1 }
const found = [
  problem('author-unknown', 'content/posts/a.md', at, 'no author robyn', 'write robin'),
  problem('image-alt', 'content/posts/a.md', at, 'no text', 'add one'),
  problem('image-alt', 'content/posts/b.md', at, 'no text', 'add one'),
]

test('problems are grouped by file, with counts at the end', () => {
  expect(problemReport(found, false)).toBe(
    [
      'content/posts/a.md:3:1  error  author-unknown  no author robyn — write robin',
      'content/posts/a.md:3:1  warning  image-alt  no text — add one',
      '',
      'content/posts/b.md:3:1  warning  image-alt  no text — add one',
      '',
      '1 error and 2 warnings in 2 files',
      '',
    ].join('\n'),
  )
})

test('only the severity is coloured', () => {
  expect(problemReport(found, true)).toContain('  \x1b[31merror\x1b[0m  author-unknown')
  expect(problemReport(found, true).replace(/\x1b\[\d+m/g, '')).toBe(problemReport(found, false))
})

test('without problems the count says so and the report is empty', () => {
  expect(problemCount([])).toBe('No problems')
  expect(problemReport([], false)).toBe('')
})

test('the first ten warnings of a kind are shown and the rest counted, unless all are requested; errors are always shown', () => {
  const many = (code: 'image-alt' | 'author-unknown') =>
    Array.from({ length: 25 }, (_, index) => problem(code, `content/posts/${index}.md`, at, 'm', 'r'))
  const lines = (report: string) => report.split('\n').filter((line) => line.startsWith('content/')).length
  expect(lines(problemReport(many('image-alt'), false))).toBe(10)
  expect(problemReport(many('image-alt'), false)).toContain(
    '… and 15 more image-alt\nAll of them: npm run check -- --all\n\n25 warnings in 25 files',
  )
  expect(lines(problemReport(many('image-alt'), false, true))).toBe(25)
  expect(lines(problemReport(many('author-unknown'), false))).toBe(25)
})

test('problems that --fix corrects are counted', () => {
  const spelling = problem('term-spelling', 'content/posts/a.md', at, 'm', 'r')
  expect(problemReport([...found, spelling], false)).toContain('\nnpm run check -- --fix corrects one of them\n')
})
