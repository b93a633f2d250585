import { expect, it } from 'vitest'
import { type Summary, summaryTable } from './summary.ts'

const summary: Summary = { pages: [['posts', 2, 2000]], islands: [], files: [], errors: 0, warnings: 0, seconds: [] }
const lines = (changed: Partial<Summary>) => summaryTable({ ...summary, ...changed }).split('\n')

it('says which pages load React', () => {
  expect(lines({})).toContain('No page loads React')
  const one: Summary['islands'] = [['blog/x/index.html', ['[project]/components/mdx/chart.tsx <module evaluation>']]]
  expect(lines({ islands: one })).toEqual(
    expect.arrayContaining([
      '1 page loads React for interactive components:',
      '  blog/x/index.html: components/mdx/chart.tsx',
    ]),
  )
  expect(lines({ islands: [...one, ['blog/y/index.html', []]] })).toContain(
    '2 pages load React for interactive components:',
  )
})

it('counts problems in words', () => {
  expect(lines({})).toContain('Problems of the built pages: none')
  expect(lines({ warnings: 1 })).toContain('Problems of the built pages: 1 warning')
  expect(lines({ errors: 2, warnings: 3 })).toContain('Problems of the built pages: 2 errors and 3 warnings')
})
