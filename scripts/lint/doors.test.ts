import { expect, test } from 'vitest'
import { doorProblems } from './doors.ts'

const problems = (path: string, source: string) => doorProblems(new Map([[path, source]]))

test('a door says in a few lines what is behind it', () => {
  const source = "/**\n * Writes feeds.\n * Addresses are absolute.\n */\n\nexport { atom } from './atom.ts'\n"
  expect(problems('lib/feeds/index.ts', source)).toEqual([])
  expect(problems('lib/feeds/index.ts', "export { atom } from './atom.ts'\n")).toEqual([
    'lib/feeds/index.ts:1  says in 0 lines what is behind it — begin with a comment of 2 to 4',
  ])
  expect(problems('lib/feeds/index.ts', `/**${'\n * More.'.repeat(5)}\n */\n`)).toHaveLength(1)
})

test('other files need no such comment', () => {
  expect(problems('lib/feeds/atom.ts', 'export const atom = 1\n')).toEqual([])
  expect(problems('components/own/index.ts', 'export const replacements = {}\n')).toEqual([])
})
