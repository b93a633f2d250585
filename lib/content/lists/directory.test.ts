import { expect, it } from 'vitest'
import { directoryPages } from './directory.ts'

it('names are in the order of their numbers', () => {
  const names = ['Go 1.10', 'Go 1.9', 'ml 109', 'ml 19', '.NET 10', '.NET 9']
  const entries = names.map((name) => ({ name, href: `/tags/${name}/`, count: 1 }))
  expect(
    directoryPages(entries, 'en').flatMap((page) => page.flatMap((group) => group.entries.map((one) => one.name))),
  ).toEqual(['Go 1.9', 'Go 1.10', 'ml 19', 'ml 109', '.NET 9', '.NET 10'])
})
