import { expect, it } from 'vitest'
import { autofixContent } from '../fix/autofix.ts'
import { loadContent } from '../load.ts'
import { loadTiny, post, publishTiny, withSite } from '../testing/tiny-site.ts'

const pelican = `Title: My title: "the" #1
Date: 2010-12-03 10:20
Modified: 2010-12-05 19:30
Category: Python
Tags: pelican, publishing
Slug: my-super-post
Authors: Doe, Jane; Conan Doyle
Summary: Short version
    on two lines

Text [other]({filename}other.md), [again]({filename}/posts/other.md#here), [tag]({tag}pelican), ![x]({static}/images/x.png)

---

More.
`
const nikola = `<!--
.. title: Welcome: a start
.. slug: welcome
.. date: 2012-03-30 23:00:00 UTC-03:00
.. tags: a, b
.. author: Roberto Alsina
.. category:
.. type: text
-->

Text.

<!-- TEASER_END -->

Rest.
`

it('metadata of Pelican and Nikola needs no fences', async () => {
  const { content, said } = await loadTiny({ 'posts/a.md': pelican, 'posts/b.md': nikola })
  expect(said.filter((line) => line.includes(' error '))).toEqual([])
  const seen = content.posts.map(({ title, slug, date, updated, byline, tags, description }) => ({
    title: title.toString(),
    slug,
    date,
    updated: updated?.date,
    byline: byline.map(({ name }) => name),
    tags: tags.map(({ name }) => name),
    description,
  }))
  expect(seen).toEqual([
    {
      title: 'Welcome: a start',
      slug: 'welcome',
      date: '2012-03-30',
      updated: undefined,
      byline: ['Roberto Alsina'],
      tags: ['a', 'b'],
      description: undefined,
    },
    {
      title: 'My title: "the" #1',
      slug: 'my-super-post',
      date: '2010-12-03',
      updated: '2010-12-05',
      byline: ['Doe, Jane', 'Conan Doyle'],
      tags: ['pelican', 'publishing'],
      description: 'Short version on two lines',
    },
  ])
})

it('problems are at their lines, and links of Pelican lead to documents', async () => {
  const { publication, said } = await publishTiny({
    'posts/2020-01-01-a.md': pelican.replace('2010-12-03 10:20', 'soon'),
    'posts/2020-01-02-b.md': pelican,
    'posts/other.md': 'title: Other\ndate: 2011-01-02\nstatus: draft\n\n## Here\n',
    'public/images/x.png': 'x',
  })
  expect(said).toContainEqual(expect.stringMatching(/^content\/posts\/2020-01-01-a.md:2:\d+ {2}error {2}date-invalid/))
  const body = publication.body('content/posts/2020-01-02-b.md')
  expect(body.links.map(({ href, line }) => [href, line])).toEqual([
    ['other.md', 11],
    ['/posts/other.md#here', 11],
    ['/tags/pelican/', 11],
  ])
  expect(body.images[0]?.src).toBe('/images/x.png')
  expect(said.join('\n')).toContain('the link leads to content/posts/other.md, which is draft')
})

it.each([
  ['prose', 'Note: this is prose.\n\nText.'],
  ['a first paragraph after a key', 'Title: X\nand prose\n\nText.'],
])('%s is no metadata', async (_, text) => {
  expect((await loadTiny({ 'posts/2020-01-01-a.md': text })).said.join()).toContain('front-matter-missing')
})

it('an author may be a term of Hugo, and a day of Eleventy is explained', async () => {
  const { content, said } = await loadTiny({
    'authors/ann/_index.md': '---\ntitle: Ann Lamp\n---\nBio.\n',
    'posts/2020-01-01-a.md': post({ date: 'git Last Modified' }),
  })
  expect(content.authors.map(({ name }) => name)).toContain('Ann Lamp')
  expect(said.join()).toContain('write the day that the old site shows, as YYYY-MM-DD')
})

it('nothing is written into metadata without fences', () =>
  withSite({ 'posts/2020-01-01-a.md': 'Title: A\nTag: b\nDate: 2020-1-2\nCatgories: c\n\nText.\n' }, (root) => {
    const { content } = loadContent({ root, now: new Date(0) })
    expect(content && autofixContent(root, content, () => true)).toEqual([])
  }))
