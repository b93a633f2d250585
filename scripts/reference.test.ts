import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { schemas } from '../lib/content/index.ts'
import { frontMatterReference, problemReference } from './reference/reference-text.ts'
import { schemaKeys } from './reference/schema-keys.ts'

it.each([
  ['docs/guide/problems.md', problemReference],
  ['docs/guide/front-matter.md', frontMatterReference],
])('%s matches the code (otherwise run npm run reference)', (file, made) =>
  expect(readFileSync(file, 'utf8')).toBe(made()),
)

it('every key of every schema has a description', () => {
  for (const { schema } of Object.values(schemas))
    for (const { key, description } of schemaKeys(schema)) expect(description, key).toMatch(/\.$|:$|https?:|\/$/)
})

it('the keys of groups are part of the reference, at any depth', () => {
  const keys = schemaKeys(schemas.site.schema).map(({ key }) => key)
  expect(keys).toEqual(expect.arrayContaining(['newsletter.action', 'comments.giscus.repo_id', 'analytics.umami.host']))
  expect(keys).toEqual(expect.arrayContaining(['navigation.label', 'policy.frame', 'licence.url']))
  const post = schemaKeys(schemas.post.schema).map(({ key }) => key)
  expect(post).toEqual(expect.arrayContaining(['author_staff_member.role', 'updated.note', 'series.part']))
  const action = schemaKeys(schemas.site.schema).find(({ key }) => key === 'newsletter.field')
  expect(action).toMatchObject({ required: false, fallback: 'email' })
})
