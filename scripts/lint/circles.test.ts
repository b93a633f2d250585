import { expect, test } from 'vitest'
import { circleProblems } from './circles.ts'

const circles = (files: Record<string, string>) => circleProblems(new Map(Object.entries(files)))

test('a file that imports itself by way of others is reported once, with the way', () => {
  expect(
    circles({
      'lib/a.ts': "import { b } from './b/b.ts'",
      'lib/b/b.ts': "import type { C } from './c.ts'",
      'lib/b/c.ts': "export { a } from '../a.ts'",
      'lib/d.ts': "import { a } from './a.ts'",
    }),
  ).toEqual([
    'lib/a.ts  imports itself by way of lib/b/b.ts → lib/b/c.ts — move what they share into a file of its own',
  ])
})

test('two ways to one file are no circle, and neither is an import when it is needed', () => {
  expect(
    circles({
      'lib/a.ts': "import './b.ts'\nimport './c.ts'",
      'lib/b.ts': "import './d.ts'",
      'lib/c.ts': "import './d.ts'",
      'lib/d.ts': "export const load = () => import('./a.ts')",
    }),
  ).toEqual([])
})
