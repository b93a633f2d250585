import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import {
  getAuthorPage,
  getDocument,
  getFrames,
  getTermPage,
  listPages,
  openPageData,
  writePageData,
} from '../pages/index.ts'
import { loadTiny, post, publishTiny, type SiteFiles } from './testing/tiny-site.ts'

const html = async (files: SiteFiles, url: string) => {
  const { publication } = await publishTiny(files)
  const body = getDocument(publication, url, 'published')?.body
  return body?.format === 'md' ? body.html : ''
}

describe('the summary of a post', () => {
  const excerpt = async (keys: Record<string, string>, body: string) => {
    const { publication } = await publishTiny({ 'posts/2020-01-02-x.md': post(keys, body) })
    return publication.facts('content/posts/2020-01-02-x.md').excerpt
  }
  it('is the text before <!--more-->', async () =>
    expect(await excerpt({ description: 'D.' }, 'One *two*.\n\n<!--more-->\n\nThree.')).toBe('One two.'))
  it('else the description', async () => expect(await excerpt({ description: 'D.' }, 'Text.')).toBe('D.'))
  it('else the first paragraph, cut at a word', async () => {
    const cut = await excerpt({}, `![x](https://example.com/a.png)\n\n## Head\n\n${'wörter und mehr '.repeat(40)}`)
    expect(cut.length).toBeLessThanOrEqual(240)
    expect(cut).toMatch(/^wörter und mehr .*(?:wörter|und|mehr)…$/)
  })
})

it('a changed slug changes every page that links to it', async () => {
  const files = (slug: string) => ({
    'posts/2020-01-02-x.md': post({ slug }),
    'posts/2020-01-01-y.md': post({ date: '2020-01-01' }, '[x](2020-01-02-x.md)'),
  })
  expect(await html(files('first'), '/blog/y/')).toContain('href="/blog/first/"')
  expect(await html(files('second'), '/blog/y/')).toContain('href="/blog/second/"')
})

it('unpublished documents have no page, except in dev', async () => {
  const { publication } = await publishTiny({
    'posts/2020-01-02-x.md': post(),
    'posts/2020-01-03-d.md': post({ date: '2020-01-03', draft: 'true' }),
  })
  expect(getDocument(publication, '/blog/d/', 'published')).toBeNull()
  expect(getDocument(publication, '/blog/d/', 'all')).toMatchObject({ badge: { state: 'draft' }, noindex: true })
})

it('in dev a document includes its problems and no body that fails to render; in a build it has no problems', async () => {
  const { publication } = await publishTiny({
    'posts/2020-01-02-x.mdx': post({}, 'One {'),
    'posts/2020-01-03-y.md': post({ title: 'U', date: '2020-01-03' }, '[gone](/nowhere/)'),
  })
  const shown = (url: string) => getDocument(publication, url, 'all')
  expect(shown('/blog/x/')).toMatchObject({
    problems: [{ code: 'mdx-invalid', path: 'content/posts/2020-01-02-x.mdx', line: 6 }],
    body: { format: 'md', html: '' },
  })
  expect(shown('/blog/y/')?.problems).toMatchObject([{ code: 'link-dead', line: 6 }])
  expect(getDocument(publication, '/blog/y/', 'published')).not.toHaveProperty('problems')
})

it('a post without text is reported', async () => {
  const { said } = await publishTiny({ 'posts/2020-01-02-x.md': post({}, '') })
  expect(said).toEqual([expect.stringMatching(/warning {2}body-empty/)])
})

it('ignore: disables a code in one file, site.yml changes it everywhere, and fixed codes are unaffected', async () => {
  const site = (problems: string) => ({
    'site.yml': `title: T\ndescription: D\nurl: https://example.org\nproblems: {${problems}}\n`,
  })
  const dead = { 'posts/2020-01-02-x.md': post({}, '[a](/nope/)') }
  expect((await publishTiny(dead)).said).toEqual([expect.stringMatching(/:6:1 {2}error {2}link-dead/)])
  expect((await publishTiny({ ...dead, ...site('link-dead: warning') })).said).toEqual([
    expect.stringMatching(/warning {2}link-dead/),
  ])
  expect((await publishTiny({ 'posts/2020-01-02-x.md': post({ ignore: 'link-dead' }, '[a](/nope/)') })).said).toEqual(
    [],
  )
  const unknown = { 'posts/2020-01-02-x.md': post({ author_staff_member: 'nobody', ignore: 'author-unknown' }) }
  expect((await loadTiny({ ...unknown, ...site('author-unknown: off') })).said).toEqual([
    expect.stringMatching(/error {2}author-unknown/),
    expect.stringMatching(/x\.md.*warning {2}value-unusable {2}ignore: author-unknown/),
    expect.stringMatching(/site\.yml.*warning {2}value-unusable {2}problems: author-unknown/),
  ])
})

describe('the page data of a build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'prepared-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  it('contains the data of every page to render, and of no other', async () => {
    const { publication } = await publishTiny({
      'posts/2020-01-02-x.md': post({ categories: 'C', tags: 'T', series: 'S' }, '## A\n\nText.'),
      'posts/2020-01-03-ü.mdx': post({}, 'Text.'),
      'categories/c.md': '---\ntitle: See\n---\nHello.\n',
      'authors/jane.md': '---\nname: Jane\n---\nLife.\n',
      'pages/about.md': '---\ntitle: About\n---\nHello.\n',
    })
    const pages = [...listPages(publication, 'published')]
    expect(pages.map(({ url }) => url)).toEqual(expect.arrayContaining(['/', '/blog/ü/', '/about/', '/series/s/']))
    const prepared = writePageData(folder, getFrames(publication))
    for (const { ask, languages, ...page } of pages)
      if (page.kind !== 'tags') prepared.add({ ...page, languages: languages(), data: JSON.stringify(ask()) })
    prepared.end()
    const opened = openPageData(folder)
    for (const { kind, params, ask } of pages.filter((page) => page.kind !== 'tags')) {
      expect(opened.params(kind)).toContainEqual(params)
      // Anything but plain data would not survive the round trip.
      expect(opened.page(kind, params)?.page).toEqual(ask())
    }
    expect(opened.page('tags', {})).toBeNull()
    expect(opened.frames).toEqual(getFrames(publication))
  })
})

describe('a post with the front matter of a CloudCannon site', () => {
  const input = '../shared/input/microservice.md'
  const own = `---\ndate: 2019-08-12\ntitle: Microservice\ncategories:\n  - marketing\nauthor_staff_member: robin\n---\nA paragraph that is wrapped\nin mid-sentence.\n\n![Man](https://source.unsplash.com/random/1500x1146)\n\n## Introduction\n\nConcepts such as:\n• One\n• Two “quoted”\n\n[source](https://en.wikipedia.org/wiki/History_of_marketing): Wikipedia`
  it.each([
    ['our own example', own],
    ...(existsSync(input) ? [['the reference example', readFileSync(input, 'utf8')]] : []),
  ])('%s is published as its author intended', async (_, text = '') => {
    const { publication, said } = await publishTiny({
      'posts/microservice.md': text,
      'authors/robin.md': '---\nname: Robin Ashdown\nposition: Engineer\n---\n',
    })
    expect(said.filter((line) => line.includes(' error '))).toEqual([])
    expect(said.filter((line) => line.includes('image-remote'))).toHaveLength(
      text.split('](https://source.unsplash').length - 1,
    )
    const page = getDocument(publication, '/blog/microservice/', 'published')
    expect(page).toMatchObject({
      title: 'Microservice',
      date: '2019-08-12',
      categories: [{ href: '/categories/marketing/' }],
      byline: [{ name: 'Robin Ashdown', href: '/authors/robin/' }],
    })
    const body = page?.body.format === 'md' ? page.body.html : ''
    expect(body).toMatch(/<ul>\s*<li>/)
    expect(body).not.toContain('•')
    expect(body).not.toContain('<br')
    expect(body).not.toMatch(/src="https:\/\/source\.unsplash/)
    expect(getTermPage(publication, 'categories', 'marketing', null)?.posts).toHaveLength(1)
    expect(getAuthorPage(publication, 'robin', null)?.posts).toHaveLength(1)
  })
})
