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
])('the term %s has the slug “%s”', (name, slug) => expect(termSlug(name)).toBe(slug))

it('composed and decomposed letters make one slug', () => expect(fileSlug('cafe\u0301')).toBe(fileSlug('caf\u00e9')))
