/** Problems of texts that are not saved, the list of documents, and the targets of links. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { post } from '../../content/testing/tiny-site.ts'
import type { CheckAnswer, EditEvent, LinkTarget, OpenDocument, Overview } from '../api.ts'
import { withEditor } from '../testing/running-editor.ts'

const path = 'content/posts/2020-01-02-a.md'
const site = {
  'posts/2020-01-02-a.md': post({ title: 'A', categories: '[Data]' }, '## One heading\n\nText.'),
  'posts/2020-01-03-b.md': post({ title: 'B', date: '2020-01-03', categories: '[Data]' }),
  'posts/2020-01-04-broken.md': '---\ntitle: [\n---\n',
  'posts/2027-01-04-later.md': post({ title: 'Later', date: '2027-01-04', categories: '[Data]' }),
  'pages/about.md': '---\ntitle: About\n---\nText.\n',
}

it('problems are placed at their characters, with the correction where there is one', () =>
  withEditor(site, async ({ call }) => {
    const text = post({ title: 'A', categories: '[data]', auther: 'x', draft: 'maybe' }, 'See [b](/blog/nowhere/).')
    const { problems } = (await call('POST check/', { path, text })) as CheckAnswer
    const at = (code: string) => problems.find((one) => one.code === code)
    const covered = (code: string) => text.slice(at(code)?.from, at(code)?.to)
    expect(covered('link-dead')).toBe('[b](/blog/nowhere/)')
    expect(covered('value-invalid')).toBe('maybe')
    const spelling = at('term-spelling')
    expect(spelling).toMatchObject({ severity: 'warning', message: expect.any(String), remedy: expect.any(String) })
    const { from = 0, to = 0, insert = '' } = spelling?.mend ?? {}
    expect(text.slice(0, from) + insert + text.slice(to)).toBe(text.replace('[data]', '[Data]'))
  }))

it('a text that cannot be read has its problem, and not those of the last one that could', () =>
  withEditor(site, async ({ call }) => {
    await call('POST check/', { path, text: post({ title: 'A' }, '[b](/blog/nowhere/)') })
    const { problems } = (await call('POST check/', { path, text: '---\ntitle: [\n---\nText\n' })) as CheckAnswer
    expect(problems.map(({ code }) => code)).toEqual(['front-matter-yaml'])
  }))

it('after a save the tab that has it open is told what was found, as if it had asked', () =>
  withEditor(site, async (editor) => {
    const { call, root, reload, events } = editor
    await call(`GET document/?path=${path}`)
    await events('one')
    const answers = async (text: string) => {
      writeFileSync(join(root, path), text)
      await reload()
      const { hash } = (await call(`GET document/?path=${path}`)) as OpenDocument
      const told = (await events('one')).findLast(
        (one) => (one as EditEvent).kind === 'answer' && (one as { hash: string }).hash === hash,
      ) as { answer: CheckAnswer | null }
      return { told: told.answer, asked: await call('POST check/', { path, text }) }
    }
    const found = await answers(post({ title: 'A', categories: '[data]' }, 'See [b](/blog/nowhere/).'))
    expect(found.told?.problems.map(({ code }) => code)).toEqual(['term-spelling', 'link-dead'])
    expect(found.told?.problems[0]?.mend).toBeDefined()
    expect(found.told).toEqual(found.asked)
    // Dev may go on with an earlier version of what cannot be read: the tab asks.
    expect((await answers('---\ntitle: [\n---\nText\n')).told).toBeNull()
    const sound = await answers(post({ title: 'B' }))
    expect(sound.told).toEqual(sound.asked)
  }))

it('the state and the address are those of the text', () =>
  withEditor(site, async ({ call }) => {
    const check = (keys: Record<string, string>) => call('POST check/', { path, text: post(keys) })
    expect(await check({ draft: 'true' })).toMatchObject({ state: 'draft' })
    expect(await check({ date: '2030-01-01' })).toMatchObject({ state: 'scheduled' })
    expect(await check({ slug: 'other' })).toMatchObject({ state: 'published', url: '/blog/other/' })
  }))

it('the list has every document, also one that cannot be read', () =>
  withEditor(site, async ({ call }) => {
    const { documents, schemas, people, categories } = (await call('GET documents/')) as Overview
    expect(documents.map((one) => [one.kind, one.title, one.state])).toEqual([
      ['post', '2020-01-04-broken', null],
      ['post', 'Later', 'scheduled'],
      ['post', 'B', 'published'],
      ['post', 'A', 'published'],
      ['page', 'About', 'published'],
      ['author', 'Jane Example', null],
      ['site', 'content/site.yml', null],
    ])
    expect(documents[0]?.errors).toBeGreaterThan(0)
    expect(people).toMatchObject([{ id: 'jane', name: 'Jane Example' }])
    expect(categories).toEqual(['Data'])
    const type = (key: string) => schemas.post?.find((one) => one.key === key)?.type
    expect(
      [
        'title',
        'date',
        'draft',
        'author_staff_member',
        'categories',
        'series',
        'image',
        'opening',
        'redirect_from',
        'updated',
        'extra',
      ].map(type),
    ).toEqual(['text', 'date', 'flag', 'people', 'terms', 'group', 'picture', 'choice', 'list', 'group', 'group'])
    const group = (key: string) => {
      const { main, fields } = schemas.post?.find((one) => one.key === key) ?? {}
      return { main, fields: fields?.map((one) => `${one.key}: ${one.type}`).slice(0, 2) }
    }
    expect(['series', 'updated', 'cover', 'extra'].map(group)).toEqual([
      { main: 'name', fields: ['name: series', 'part: number'] },
      { main: 'date', fields: ['date: date', 'note: text'] },
      { main: undefined, fields: ['links: number', 'broken: number'] },
      { main: undefined, fields: undefined },
    ])
    expect(schemas.post?.find(({ key }) => key === 'title')).toMatchObject({
      required: true,
      meaning: expect.stringContaining('headline'),
    })
    expect(schemas.post?.find(({ key }) => key === 'image')?.synonyms).toEqual(['featured_image'])
  }))

it('links lead to documents, headings, people and terms', () =>
  withEditor(site, async ({ call }) => {
    const targets = (await call('GET links/')) as LinkTarget[]
    expect(targets.find((one) => one.path === path)).toMatchObject({
      url: '/blog/a/',
      headings: [{ id: 'one-heading', text: 'One heading', depth: 2 }],
    })
    expect(targets.map(({ kind }) => kind)).toContain('category')
  }))

it('pasted HTML comes back as Markdown', () =>
  withEditor(site, async ({ call }) => {
    expect(await call('POST paste/', { html: '<p>a <b>b</b></p>' })).toEqual({ markdown: 'a **b**' })
  }))

it('the settings are opened as text, with the problems of the last save', () =>
  withEditor(
    { ...site, 'site.yml': 'title: T\ndescription: D\nurl: https://example.org\nnonsense: 1\n' },
    async ({ call }) => {
      const { kind, problems } = (await call('GET document/?path=content/site.yml')) as OpenDocument
      expect(kind).toBe('site')
      expect(problems.map(({ line }) => line)).toContain(4)
    },
  ))
