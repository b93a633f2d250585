import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { loadContent } from '../../load.ts'
import { loadTiny, post, type SiteFiles, withSite } from '../../testing/tiny-site.ts'
import { adminConfig } from './admin-config.ts'

const settings = 'title: Tiny\ndescription: A site.\nurl: https://example.org\n'

const configOf = (files: SiteFiles = {}, admin = 'admin: {backend: github, repo: o/r}\n') =>
  withSite({ 'site.yml': settings + admin, ...files }, (root) => {
    const { content } = loadContent({ root, asOf: '2026-01-01', now: new Date(0) })
    // As it is published: what is undefined is left out.
    return content && JSON.parse(JSON.stringify(adminConfig(root, content) ?? null))
  })

type Collection = { name: string; folder: string; slug: string; fields: { name: string; widget: string }[] }

async function postField(key: string, files: SiteFiles) {
  const { config } = await configOf(files)
  const posts = config.collections.find(({ name }: Collection) => name === 'posts') as Collection
  return posts.fields.find(({ name }) => name === key)
}

test.each(['github', 'gitlab', 'gitea'])(
  'the configuration for %s is valid by the schema of Sveltia',
  async (backend) => {
    const schema = JSON.parse(readFileSync('node_modules/@sveltia/cms/schema/sveltia-cms.json', 'utf8'))
    const validate = new Ajv({ strict: false, allowUnionTypes: true }).compile(schema)
    const files = { 'posts/2020-01-02-x.md': post({ tags: '[a, b]', image: '/images/x.png', updated: '2021-01-01' }) }
    const { config } = await configOf(files, `admin: {backend: ${backend}, repo: o/r, branch: main}\n`)
    validate(config)
    expect(validate.errors).toBeNull()
    validate({ ...config, collections: [{ ...config.collections[0], fields: [{ name: 'x', widget: 'select' }] }] })
    expect(validate.errors).not.toBeNull()
  },
)

test('a site without admin has no configuration', async () => {
  expect(await configOf({}, '')).toBeNull()
})

test('every kind of document is a collection, named as npm run new names files, with its body as plain text', async () => {
  const { config } = await configOf()
  const collections = config.collections as Collection[]
  expect(collections.map(({ folder, slug }) => `${folder} ${slug}`)).toEqual([
    'content/posts {{year}}-{{month}}-{{day}}-{{slug}}',
    'content/pages {{slug}}',
    'content/authors {{slug}}',
    'content/categories {{slug}}',
    'content/tags {{slug}}',
    'content/series {{slug}}',
  ])
  for (const { fields } of collections) expect(fields.at(-1)).toMatchObject({ name: 'body', widget: 'text' })
})

test('a file without a title or name in YAML is not shown: a save would put a second front matter above the first', async () => {
  const { config } = await configOf()
  const filters = config.collections.map(({ filter }: { filter: unknown }) => filter)
  expect(filters.slice(0, 3)).toEqual(['title', 'title', 'name'].map((field) => ({ field, pattern: '^(?!null$)' })))
})

test('a key is set in the form and spelling in which the site writes it, and left alone if there are several', async () => {
  const one = { 'posts/2020-01-02-x.md': post({ tags: 'a' }) }
  const lists = { 'posts/2020-01-02-x.md': post({ tags: '[a]' }) }
  expect(await postField('tags', one)).toMatchObject({ widget: 'string' })
  expect(await postField('tags', lists)).toMatchObject({ widget: 'list' })
  expect(await postField('tags', { ...one, 'posts/2020-01-03-y.md': post({ tags: '[a]' }) })).toBeUndefined()
  const roles = { 'posts/2020-01-02-x.md': post({ author_staff_member: '[{id: jane, role: editor}]' }) }
  expect(await postField('author_staff_member', roles)).toBeUndefined()
  const synonym = { 'posts/2020-01-02-x.md': post('title: T\ndate: 2020-01-02\nauthor: jane') }
  expect(await postField('author', synonym)).toMatchObject({ widget: 'relation', multiple: false })
  expect(await postField('author_staff_member', synonym)).toBeUndefined()
})

test('dates with a time are text, since a calendar would drop the time', async () => {
  expect(await postField('date', { 'posts/2020-01-02-x.md': post() })).toMatchObject({ widget: 'datetime' })
  const timed = { 'posts/2020-01-02-x.md': post({ date: '2020-01-02 09:30' }) }
  expect(await postField('date', timed)).toMatchObject({ widget: 'string' })
})

test('a wrong host or repository is answered with the right one', async () => {
  const said = async (admin: string) =>
    (await loadTiny({ 'site.yml': `${settings}admin: ${admin}\n` })).said.filter((line) => line.includes('admin'))
  expect(await said('{backend: githb, repo: o/r}')).toEqual([expect.stringContaining('write github')])
  expect(await said('{backend: bitbucket, repo: o/r}')).toEqual([
    expect.stringContaining('write github, gitlab or gitea'),
  ])
  expect(await said('{backend: github, repo: "https://github.com/o/r.git"}')).toEqual([
    expect.stringContaining('write o/r'),
  ])
  expect(await said('{backend: github, repo: o/r, brnch: x}')).toEqual([expect.stringContaining('branch')])
})
