import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { repositoryRoot } from '../../lib/core/root.ts'
import { changesOf, patched } from './recipes.ts'

const changes = changesOf(readFileSync(join(repositoryRoot, 'docs/maintain/extending.md'), 'utf8'))

it('the document has its recipes, each with a test', () => {
  const recipes = [...new Set(changes.map(({ recipe }) => recipe))]
  expect(recipes.length).toBeGreaterThan(6)
  for (const recipe of recipes)
    expect(
      changes.some((change) => change.recipe === recipe && /\.test\.tsx?$/.test(change.path)),
      recipe,
    ).toBe(true)
})

it.each(changes.map((change) => [change.recipe, change.path, change] as const))(
  '%s: %s fits the code',
  (_, path, change) => {
    const file = join(repositoryRoot, path)
    if (change.kind === 'file') expect(existsSync(file)).toBe(false)
    else expect(patched(readFileSync(file, 'utf8'), change)).not.toBe(readFileSync(file, 'utf8'))
  },
)

it('a diff that does not fit is refused, with its lines', () => {
  const change = { recipe: 'R', path: 'a.ts', kind: 'diff' as const, text: ' one\n+two\n' }
  expect(patched('zero\none\nthree', change)).toBe('zero\none\ntwo\nthree')
  expect(() => patched('one one', change)).toThrow('a.ts has these lines 2 times')
  expect(() => patched('', change)).toThrow('a.ts has these lines 0 times')
})
