import { describe, expect, it } from 'vitest'
import { loadTiny, post } from '../testing/tiny-site.ts'
import { fillPattern } from './address-pattern.ts'

const site = (more: string) => ({ 'site.yml': `title: T\ndescription: D\nurl: https://example.org\n${more}\n` })
const urls = async (files: Record<string, string>) => (await loadTiny(files)).content.posts.map(({ url }) => url)

describe('the address of a post', () => {
  it('derives from its file name without the date', async () => {
    expect(
      await urls({
        'posts/2020-01-02-Hello World.md': post(),
        'posts/sub/deep/index.md': post({ date: '2020-01-01' }),
      }),
    ).toEqual(['/blog/hello-world/', '/blog/deep/'])
  })
  it('follows post_url', async () => {
    expect(
      await urls({
        ...site('post_url: /:category/:year/:month/:day/:title.html'),
        'posts/2020-01-02-x.md': post({ categories: 'News' }),
      }),
    ).toEqual(['/news/2020/01/02/x.html'])
  })
  it('has no empty segment for a missing category', () =>
    expect(
      fillPattern('/:category/:slug/', {
        slug: 'x',
        date: '2020-01-02',
        folders: '',
        category: '',
        categories: [],
        lang: 'en',
      }),
    ).toBe('/x/'))
  it('slug replaces the name, permalink the whole address', async () => {
    expect(
      await urls({
        'posts/2020-01-02-x.md': post({ slug: 'Other' }),
        'posts/2020-01-01-y.md': post({ date: '2020-01-01', permalink: '/a/:slug.html' }),
      }),
    ).toEqual(['/blog/other/', '/a/y.html'])
  })
})

describe('two documents with the same address cause one error that names both', () => {
  it.each([
    ['by name', 'posts/2020-01-02-same.md', 'posts/2021-01-02-same.md'],
    ['by case', 'posts/2020-01-02-a.md', 'posts/2021-01-02-A.md'],
    ['by Unicode form', 'posts/2020-01-02-caf\u00e9.md', 'posts/2021-01-02-cafe\u0301.md'],
    ['file and folder', 'posts/x.md', 'posts/x/index.md'],
  ])('%s', async (_, one, other) => {
    const { problems } = await loadTiny({
      [one]: post('title: A\ndate: 2020-01-02\nauthor_staff_member: jane'),
      [other]: post('title: B\ndate: 2020-01-02\nauthor_staff_member: jane'),
    })
    const clashes = problems.filter(({ code }) => code === 'url-clash')
    expect(clashes).toHaveLength(1)
    expect(
      [`content/${one}`, `content/${other}`].filter((path) =>
        `${clashes[0]?.path} ${clashes[0]?.message}`.includes(path),
      ),
    ).toHaveLength(2)
  })
  it('with a generated page', async () => {
    expect((await loadTiny({ 'pages/archive.md': post('title: A'), 'posts/2020-01-02-x.md': post() })).said).toEqual([
      expect.stringMatching(/pages\/archive\.md:1:1 {2}error {2}url-clash/),
    ])
  })
})

it.each([
  ['https://example.com/about/', /write \/about\//],
  ['/a/../b/', /reserved segment/],
  ['/a//b?x/', /character/],
  ['/-/', /reserved/],
  ["/{{ page.date | date: '%Y' }}/x/", /is made by a template — write the address itself/],
])('the permalink %s is rejected with a suggestion', async (permalink, message) => {
  const { said } = await loadTiny({ 'posts/2020-01-02-x.md': post({ permalink: `"${permalink}"` }) })
  expect(said).toEqual([expect.stringMatching(/:5:12 {2}error {2}url-invalid/)])
  expect(said[0]).toMatch(message)
})

it('redirect_from and the verbatim file name redirect to the document', async () => {
  const { content } = await loadTiny({
    'posts/2020-01-02-My_Post v1.2.md': post({ redirect_from: '[/old, null, /older/]' }),
  })
  const to = '/blog/my_post-v12/'
  expect(content.redirects.map(({ from, to }) => [from, to])).toEqual([
    ['/blog/My_Post v1.2/', to],
    ['/old', to],
    ['/older/', to],
  ])
})

it('a redirect from a taken address is an error', async () => {
  const { said } = await loadTiny({
    'posts/2020-01-02-x.md': post({ redirect_from: '/blog/y/' }),
    'posts/2020-01-01-y.md': post({ date: '2020-01-01' }),
  })
  expect(said).toEqual([expect.stringMatching(/:5:16 {2}error {2}redirect-clash/)])
})

it('a draft creates no redirects', async () => {
  const { content } = await loadTiny({
    'posts/2020-01-02-x.md': post({ redirect_from: '/old/', draft: 'true' }),
    'posts/2020-01-01-y.md': post({ date: '2020-01-01' }),
  })
  expect(content.redirects).toEqual([])
})

it('every address with a name that Windows reserves is an error at the file that causes it', async () => {
  const { said } = await loadTiny({
    ...site('redirects: {/old/lpt1/: /blog/x/, /prn/*: /blog/*}'),
    'posts/2020-01-02-x.md': post({ categories: 'Aux.1' }),
    'posts/2020-01-03-nul.md': post({ date: '2020-01-03' }),
    'posts/2020-01-04-y.md': post({ date: '2020-01-04', permalink: '/con.html', redirect_from: '/com1/' }),
    'pages/about/aux.md': '---\ntitle: P\n---\nText.\n',
    'authors/con.md': '---\nname: Con\n---\n',
    'posts/2020-01-05-console.md': post({ date: '2020-01-05' }),
  })
  const reserved = said.flatMap((text) => /^(\S+) .*term-reserved .* named (\S+),/.exec(text)?.slice(1).join(' ') ?? [])
  expect(reserved).toEqual([
    'content/authors/con.md:1:1 con',
    'content/pages/about/aux.md:1:1 aux',
    'content/posts/2020-01-03-nul.md:1:1 nul',
    'content/posts/2020-01-04-y.md:5:12 con.html',
    'content/posts/2020-01-04-y.md:6:16 com1',
    'content/site.yml:4:25 lpt1',
    'content/site.yml:4:43 prn',
  ])
})
