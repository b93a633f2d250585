import { expect, it } from 'vitest'
import { post, publishTiny } from '../testing/tiny-site.ts'
import { linkContext, linkSource } from './link-context.ts'
import { resolveLink } from './links.ts'

const files = {
  'posts/2020-01-02-lamp-oil.md': post(
    { title: 'On oil, “a lamp”', redirect_from: '/old-oil/' },
    '## How it burns\n\nText.',
  ),
  'posts/2020-01-03-draft.md': post({ title: 'Draft', draft: 'true' }),
  'posts/2020-01-04-index/index.md': post({ title: 'Folder' }),
  'pages/a/same.md': '---\ntitle: Same A\n---\nText.\n',
  'pages/b/same.md': '---\ntitle: Same B\n---\nText.\n',
  'pages/b/from.md': '---\ntitle: From\n---\n## Here\n\nText.\n',
}

async function resolved(target: string, from = 'content/pages/b/from.md') {
  const { publication } = await publishTiny(files)
  const source = linkSource(publication, from, publication.map.file(from)?.url ?? '/')
  const { href, problem } = resolveLink(`wiki:${target}`, source, linkContext(publication))
  return { href, problem: problem?.message }
}

it.each([
  ['the name of a file', 'lamp-oil', '/blog/lamp-oil/'],
  ['the name of a file with its day', '2020-01-02-lamp-oil', '/blog/lamp-oil/'],
  ['words that make the name of a file', 'Lamp%20Oil', '/blog/lamp-oil/'],
  ['a title', 'on%20oil%20a%20LAMP', '/blog/lamp-oil/'],
  ['an earlier address', 'Old%20oil', '/blog/lamp-oil/'],
  ['a heading', 'lamp-oil#How%20it%20burns', '/blog/lamp-oil/#how-it-burns'],
  ['a heading of the same page', '#Here', '/b/from/#here'],
  ['a path', 'a%2Fsame', '/a/same/'],
])('finds a document by %s', async (_, target, href) => {
  expect(await resolved(target)).toEqual({ href, problem: undefined })
})

it('of several documents takes the nearest, and names the others', async () => {
  expect(await resolved('same')).toEqual({ href: '/b/same/', problem: '[[same]] also names content/pages/a/same.md' })
})

it('a link to a draft or to nothing is words alone', async () => {
  expect(await resolved('draft')).toEqual({
    href: '',
    problem: 'the link leads to content/posts/2020-01-03-draft.md, which is draft: its words are shown without a link',
  })
  expect((await resolved('lmap-oil')).href).toBe('')
})

it('a picture is found by its name in any folder', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'
  const { said, publication } = await publishTiny({
    ...files,
    'posts/attachments/sub/pic one.svg': svg,
    'posts/2020-02-02-x.md': post({ title: 'X' }, '![[pic one.svg|A square]] ![[sub/pic one.svg|It again]]'),
  })
  expect(said.filter((one) => /image-|link-/.test(one))).toEqual([])
  const found = publication.pictures.found['content/posts/2020-02-02-x.md\nwiki:pic%20one.svg']
  expect(found).toMatchObject({ picture: { path: 'content/posts/attachments/sub/pic one.svg' } })
})

it('an attachment is found by its name in any folder', async () => {
  const { publication, said } = await publishTiny({
    'posts/2020-01-02-a/index.md': post({}, '![[plan.pdf]] and [[b/other.pdf]]'),
    'posts/attachments/plan.pdf': '%PDF-1.4',
    'posts/b/other.pdf': '%PDF-1.4',
  })
  expect(said.join()).not.toMatch(/wiki-link|file-unused/)
  const source = linkSource(publication, 'content/posts/2020-01-02-a/index.md', '/blog/a/')
  expect(resolveLink('wiki:plan.pdf', source, linkContext(publication))).toMatchObject({
    href: '/blog/a/plan.pdf',
    file: { from: 'content/posts/attachments/plan.pdf', url: '/blog/a/plan.pdf' },
  })
})
