import { describe, expect, it } from 'vitest'
import { render } from '../../testing/render.ts'

const rendered = async (text: string) => (await render(text)).html.trim()

describe('a link of Obsidian', () => {
  it.each([
    ['See [[Some page]].', 'wiki:Some%20page', 'Some page'],
    ['See [[folder/page|its words]].', 'wiki:folder%2Fpage', 'its words'],
    ['See [[page#A heading]].', 'wiki:page#A%20heading', 'page > A heading'],
    ['See [[#A heading|there]].', 'wiki:#A%20heading', 'there'],
    ['See [[page#^37066d]].', 'wiki:page', 'page'],
    ['See ![[page]].', 'wiki:page', 'page'],
    ['See ![[talk.mp3]].', 'wiki:talk.mp3', 'talk.mp3'],
  ])('%s', async (text, href, words) => expect(await rendered(text)).toBe(`<p>See <a href="${href}">${words}</a>.</p>`))

  it('may be in a cell of a table', async () =>
    expect(await rendered('| a |\n|---|\n| [[page\\|b]] |')).toContain('<a href="wiki:page">b</a>'))
})

it.each([
  ['![[a b.png]]', '<figure><img src="wiki:a%20b.png"></figure>'],
  ['x ![[a.png|300]]', '<p>x <img src="wiki:a.png"></p>'],
  ['x ![[a.png|A lamp|300x200]]', '<p>x <img src="wiki:a.png" alt="A lamp"></p>'],
])('a picture of Obsidian: %s', async (text, html) => expect(await rendered(text)).toBe(html))

it('the size of a picture is kept', async () => {
  expect((await render('![[a.png|300x200]]')).images[0]).toMatchObject({ width: 300, height: 200 })
})

it('the name of a block is not shown', async () => {
  expect(await rendered('A sentence. ^37066d')).toBe('<p>A sentence.</p>')
})

it.each([
  'test [[ -f x ]]',
  'an array x[0][[1]]'.replace('[[1]]', '[[1]]'),
  'the type [[T; N]] and [[a = b]]',
  '[[]] and [[ ]]',
  'face ^_^ and x ^word, 2 ^100000',
])('anything else is shown as typed: %j', async (text) => {
  expect((await render(text)).text).toBe(text)
  expect((await render(text)).links).toEqual([])
})

it('code and the words of links are left alone', async () => {
  const { links } = await render('`[[x]]` <code>[[x]]</code> [[here]](https://example.org/)\n\n```\n[[x]]\n```')
  expect(links.map(({ href }) => href)).toEqual(['https://example.org/'])
})
