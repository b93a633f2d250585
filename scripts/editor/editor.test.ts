import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { type Choices, choicesOf, schemas } from '../../lib/content/index.ts'
import { post, publishTiny } from '../../lib/content/testing/tiny-site.ts'
import { messagesFor } from '../../lib/core/messages/messages.ts'
import { formatProblem, problem } from '../../lib/core/problems/problem.ts'
import { problemCodes } from '../../lib/core/problems/problem-codes.ts'
import { problemReport } from '../../lib/core/problems/report.ts'
import { compileBody, componentNames } from '../../lib/markdown/index.ts'
import { siteSnippets } from './site-snippets.ts'
import { editorFiles } from './write-help.ts'

const messages = messagesFor('en')

const snippet = z.record(
  z.string(),
  z.strictObject({
    scope: z.string(),
    prefix: z.union([z.string(), z.array(z.string())]),
    description: z.string(),
    body: z.array(z.string()),
  }),
)
const settings = (name: string): unknown =>
  JSON.parse(readFileSync(`.vscode/${name}`, 'utf8').replace(/^\s*\/\/.*$/gm, ''))
const committed = Object.entries(snippet.parse(settings('masthead.code-snippets')))

/** The file after accepting every default and every first choice. */
const expanded = (body: readonly string[]) =>
  body
    .join('\n')
    .replace(/\$\{\d+\|((?:\\.|[^,|])*)[^}]*\|\}/g, (_, first: string) => first.replace(/\\(.)/g, '$1'))
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$CURRENT_YEAR-\$CURRENT_MONTH-\$CURRENT_DATE/g, '2020-01-02')
    .replace(/(?<!\\)\$\d/g, '')
    .replace(/\\\$/g, '$')

const choices: Choices = {
  authors: ['jane'],
  categories: ['Data', 'a: b', 'x, y|z', '"quoted"'],
  tags: ['queues'],
  series: [],
}

describe('snippets', () => {
  it('every component and every kind of callout has one', () => {
    const bodies = committed.map(([, { body }]) => expanded(body)).join('\n')
    // What Docusaurus calls a tab is there for posts that move in.
    for (const name of componentNames.filter((one) => one !== 'TabItem')) expect(bodies).toContain(`<${name}`)
    for (const kind of Object.keys(messages.callouts)) expect(bodies).toContain(`[!${kind.toUpperCase()}]`)
  })

  it.each(committed)('%s has no problems', async (_, { scope, body }) => {
    const format = scope === 'mdx' ? 'mdx' : 'md'
    const input = { path: 'x', text: expanded(body), firstLine: 1, language: 'en', math: false, siteUrl: '' } as const
    expect((await compileBody({ ...input, format })).problems.map(formatProblem)).toEqual([])
  })

  it('the front matter of a new post makes a draft without problems', async () => {
    const written = expanded(siteSnippets(choices)['A new post']?.body ?? []).replace('2020-01-02', '2026-01-01')
    const { publication, said } = await publishTiny({
      'posts/2026-01-01-x.md': `${written}Text.\n`,
      'posts/2020-01-03-y.md': post({ date: '2020-01-03', categories: 'Data' }),
    })
    expect(said).toEqual([])
    expect(publication.content.posts[0]).toMatchObject({ state: 'draft', byline: [{ id: 'jane' }] })
  })

  it('a name with special characters of YAML or snippets is offered literally', () => {
    const [, offer = ''] = siteSnippets(choices).Categories?.body ?? []
    const [, list = ''] = /\|(.*)\|\}$/.exec(offer) ?? []
    const offered = list.split(/(?<!\\),/).map((one) => parse(one.replace(/\\([\\,|])/g, '$1')))
    expect(offered).toEqual(choices.categories)
  })
})

it('a category is offered as posts spell it, not as its file does', async () => {
  const { publication } = await publishTiny({
    'posts/x.md': post({ categories: 'data' }),
    'categories/data.md': '---\ntitle: Data & Streams\n---\n',
  })
  expect(choicesOf(publication.content).categories).toEqual(['data'])
})

describe('schemas', () => {
  const made = Object.fromEntries(editorFiles(choices))
  const judge = (kind: string, yaml: string) =>
    z.fromJSONSchema(made[`schema/${kind}.json`] as z.core.JSONSchema.JSONSchema).safeParse(parse(yaml)).success

  it.each([
    ['post', 'title: 1984\nauthor_staff_member: jane\ncategories: [Data, Something new]\ndate: 2019-08-12'],
    ['post', 'title: T\nauthor_staff_member: [{ id: jane, role: editor }]\ndraft: true\nseries: { name: S, part: 2 }'],
    ['post', 'title: T\nsummary: Understood\nlayout: post\nupdated: { date: 2020-01-02, note: N }'],
    ['page', 'title: T\ntoc: false'],
    ['author', 'name: N\ntwitter_username: n'],
    ['category', 'title: T'],
    ['site', 'title: T\ndescription: D\nurl: https://example.org\npage_size: 12\nnavigation: [{ label: L, url: /x/ }]'],
  ])('%s: what the site accepts is not underlined', (kind, yaml) => expect(judge(kind, yaml)).toBe(true))

  it.each([
    ['post', 'title: T\nauthor_staff_member: jan'],
    ['post', 'title: T\ndraft: maybe'],
    ['post', 'title: T\ndate: 12 August 2019'],
    ['post', 'author_staff_member: jane'],
    ['site', 'title: T\ndescription: D\nurl: https://example.org\npage_size: many'],
    ['site', 'title: T\ndescription: D\nurl: https://example.org\nhost: geocities'],
  ])('%s: %j is underlined', (kind, yaml) => expect(judge(kind, yaml)).toBe(false))

  it('every key and synonym of every kind is documented', () => {
    for (const [kind, { schema, synonyms }] of Object.entries(schemas)) {
      const { properties } = made[`schema/${kind}.json`] as { properties: Record<string, { description?: string }> }
      for (const key of [...Object.keys(schema.shape), ...Object.keys(synonyms)])
        expect(properties[key]?.description, `${kind} ${key}`).toBeTruthy()
    }
  })

  it('the settings list all of them', () => {
    const { 'yaml.schemas': named } = z
      .object({ 'yaml.schemas': z.record(z.string(), z.unknown()) })
      .parse(settings('settings.json'))
    expect(Object.keys(named).sort()).toEqual(
      Object.keys(schemas)
        .map((kind) => `.vscode/schema/${kind}.json`)
        .sort(),
    )
  })
})

it('the task underlines every kind of problem that check prints, and nothing else', () => {
  const pattern = z.object({ tasks: z.array(z.looseObject({ problemMatcher: z.any() })) }).parse(settings('tasks.json'))
    .tasks[0]?.problemMatcher.pattern
  const at = { line: 7, column: 12 }
  const found = Object.keys(problemCodes).map((code) =>
    problem(code as keyof typeof problemCodes, 'content/posts/a b: c.md', at, 'what: is 1:2 wrong', 'what to do'),
  )
  const matches = problemReport(found, false)
    .split('\n')
    .map((line) => new RegExp(pattern.regexp).exec(line))
    .filter((match) => match !== null)
  expect(
    matches.map((match) => [
      match[pattern.file],
      match[pattern.line],
      match[pattern.column],
      match[pattern.severity],
      match[pattern.code],
      match[pattern.message],
    ]),
  ).toEqual(found.map((one) => [one.path, '7', '12', one.severity, one.code, 'what: is 1:2 wrong — what to do']))
})
