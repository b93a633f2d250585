/** Files of other systems beside the documents, and documents that were only templates. */
import { expect, it } from 'vitest'
import { foldSharedCauses } from '../../core/problems/shared-causes.ts'
import { loadTiny, post, publishTiny } from '../testing/tiny-site.ts'

const sound = { 'posts/2020-01-02-x.md': post() }

it.each(['posts/posts.json', 'posts/posts.11tydata.js', 'posts/sub/sub.11tydata.json'])(
  'data for a whole folder is named: %s',
  async (path) => {
    const { said } = await loadTiny({ ...sound, [path]: '{"tags": "posts"}' })
    expect(said).toEqual([expect.stringMatching(`content/${path}:1:1  warning  section-file`)])
  },
)

it.each([
  ['search.md', '---\ntitle: Search\nlayout: search\n---\n', 'the site makes the page /search/'],
  [
    'labels.md',
    '---\ntitle: Tags\npermalink: /tags/\n---\n{% for tag in site.tags %}\n- {{ tag }}\n{% endfor %}\n',
    'the site makes the page /tags/',
  ],
  ['index.markdown', '---\nlayout: home\n---\n', 'write a title and text'],
])('a page that only named a layout is left out, with a warning: %s', async (name, text, advice) => {
  const { content, said } = await loadTiny({ ...sound, [`pages/${name}`]: text })
  expect(said).toEqual([expect.stringMatching(`content/pages/${name}:1:1  warning  body-empty .*${advice}`)])
  expect(content.pages).toEqual([])
})

it('a page that the site does not make is shown, and named if it has no text', async () => {
  const { publication, said } = await publishTiny({
    ...sound,
    'pages/links.md': '---\ntitle: Links\ndescription: D.\n---\n',
  })
  expect(said).toEqual([expect.stringMatching(/pages\/links\.md:5:1 {2}warning {2}body-empty/)])
  expect(publication.content.pages).toHaveLength(1)
})

it('a page with text at the address of a list is still an error', async () => {
  const { said } = await loadTiny({ ...sound, 'pages/search.md': post('title: Search', 'How to search.') })
  expect(said).toEqual([expect.stringMatching(/error {2}url-clash/)])
})

it('front matter is read as JSON between its fences, and without the first fence', async () => {
  const { content, said } = await loadTiny({
    'posts/2020-01-02-json.md': '---json\n{\n  "title": "J", "author": "jane"\n}\n---\nText.\n',
    'posts/2020-01-03-open.md': 'title: Open\nauthor: jane\ntags:\n- a\n---\nText.\n',
  })
  expect(content.posts.map(({ title, body }) => [title, body.text().trim()])).toEqual([
    ['Open', 'Text.'],
    ['J', 'Text.'],
  ])
  expect(said).toEqual([expect.stringMatching(/open\.md:1:1 {2}warning {2}front-matter-fence/)])
})

it('a note without front matter has its first heading or its name as its title', async () => {
  const { publication, said } = await publishTiny({
    'site.yml': 'title: T\ndescription: D.\nurl: https://example.org\ndefault_author: jane\n',
    'posts/2020-01-02-lamps.md': '# On *lamps*\n\nText.\n',
    'pages/On lamps, a Note.md': 'Text with a [dead link](/none/).\n\n---\n\nMore.\n',
    'pages/garden/kubernetes.md': '[[On lamps, a Note]]\n',
    'pages/With Tags.md': '---\ntags: [a]\n---\nText.\n',
  })
  const { posts, pages } = publication.content
  expect(posts.map(({ title, date }) => [title, date])).toEqual([['On lamps', '2020-01-02']])
  expect(pages.map(({ title }) => title).sort()).toEqual(['On lamps, a Note', 'With Tags', 'kubernetes'])
  expect(said.filter((one) => / error /.test(one))).toEqual([
    expect.stringMatching(/On lamps, a Note\.md:1:13 {2}error {2}link-dead/),
  ])
})

it.each([
  ['a dated name without a heading', 'posts/2020-01-02-lamps.md', 'Text.'],
  ['keys that lost their fences', 'posts/lamps.md', '# Lamps\n\ndraft: true\n'],
  ['keys in quotes', 'pages/lamps.md', 'Lamps\n"publish": false\n'],
  ['a fence of word processors', 'pages/lamps.md', '——\nLamps\n——\n'],
  ['a person', 'authors/kim.md', '# Kim\n'],
])('a file is no note, and an error, if it has %s', async (_fact, path, text) => {
  const { said } = await loadTiny({ ...sound, [path]: text })
  expect(said.join('\n')).toContain('error  front-matter-missing')
})

it('many files without a date or an author are one message for each, with one thing to do', async () => {
  const of = async (count: number) => {
    const notes = Array.from({ length: count }, (_, at) => [`posts/Note ${at}.md`, `Text ${at}.\n`])
    const { publication } = await publishTiny({ ...sound, ...Object.fromEntries(notes) })
    return foldSharedCauses(publication.problems).map(({ code, message, remedy }) => `${code}: ${message} — ${remedy}`)
  }
  expect((await of(3)).filter((one) => one.startsWith('date-missing'))).toHaveLength(3)
  expect(await of(40)).toEqual([
    'date-missing: 40 files have no date, the first here — move those that need none, such as notes, to content/pages/, or add date: YYYY-MM-DD to each',
    'author-missing: 40 files name no author, the first here — add default_author: to site.yml',
  ])
})

it('a picture that .mdx imports is found like any other, and never outside the site', async () => {
  const body = (title: string, from: string) =>
    post({ title }, `import x from '${from}'\n\n<Image src={x} alt="A plan" />`)
  const { said } = await publishTiny({
    'public/images/plan.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
    'posts/a.mdx': body('A', '@site/static/images/plan.svg'),
    'posts/b.mdx': body('B', './none.svg'),
    'posts/c.mdx': body('C', '../../../../../../etc/x.png'),
  })
  expect(said).toEqual([
    expect.stringMatching(/b\.mdx:\d+:1 {2}error {2}image-missing/),
    expect.stringMatching(/c\.mdx:\d+:1 {2}error {2}image-outside/),
  ])
})
