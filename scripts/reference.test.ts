import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { schemas } from '../lib/content/index.ts'
import { frontMatterReference, problemReference } from './reference-text.ts'

it.each([
  ['docs/problems.md', problemReference],
  ['docs/front-matter.md', frontMatterReference],
])('%s says what the code says (else: npm run reference)', (file, made) =>
  expect(readFileSync(file, 'utf8')).toBe(made()),
)

it('every key of every schema says what it means', () => {
  for (const { schema } of Object.values(schemas))
    for (const [key, field] of Object.entries(schema.shape))
      expect(field.description, key).toMatch(/\.$|:$|https?:|\/$/)
})
