import { expect, it } from 'vitest'
import { fileSlug, termSlug } from './slug.ts'

it.each([
  ['C++', 'cplusplus'],
  ['C#', 'csharp'],
  ['R & D', 'r-and-d'],
  ['CI/CD', 'cicd'],
  ['Event driven', 'event-driven'],
  ['İstanbul', 'istanbul'],
  ['日本', '日本'],
  [' ', ''],
])('the slug of the term %s is “%s”', (name, slug) => expect(termSlug(name)).toBe(slug))

it('composed and decomposed letters give the same slug', () =>
  expect(fileSlug('cafe\u0301')).toBe(fileSlug('caf\u00e9')))
