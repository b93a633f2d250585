import { expect, test } from 'vitest'
import { formatProblem } from '../../core/problems/problem.ts'
import { reservedNames } from './reserved-names.ts'

const document = {
  url: '/blog/nul/',
  path: 'content/posts/nul.md',
  kind: 'post',
  state: 'published',
  ignore: [],
} as const

test('a name that Windows reserves is one error, at the document that has it', () => {
  const names = ['blog/nul/index.html', 'blog/nul/plan.pdf', 'files/con.txt', 'tags/aux/index.html', 'about/index.html']
  expect(reservedNames(names, [{ ...document, ignore: [] }]).map(formatProblem)).toEqual([
    'content/posts/nul.md:1:1  error  term-reserved  the site would have a file or folder named blog/nul, a name that Windows reserves — choose another name, slug or permalink',
    'out/files/con.txt:1:1  error  term-reserved  the site would have a file or folder named files/con.txt, a name that Windows reserves — choose another name, slug or permalink',
    'out/tags/aux/index.html:1:1  error  term-reserved  the site would have a file or folder named tags/aux, a name that Windows reserves — choose another name, slug or permalink',
  ])
})
