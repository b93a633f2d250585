import { expect, it } from 'vitest'
import { loadTiny, post } from '../../testing/tiny-site.ts'

const bylineOf = async (keys: Record<string, string>, more = {}) => {
  const { content, said } = await loadTiny({
    'posts/2020-01-02-x.md': post({ author_staff_member: 'null', ...keys }),
    ...more,
  })
  return { byline: content.posts[0]?.byline.map(({ name, url, role }) => [name, url, role]), said }
}
const sam = { 'authors/Sam.md': '---\nname: Sam Öberg\n---\n' }

it('an id, a list of ids and a list of ids with roles become a byline', async () => {
  expect((await bylineOf({ author_staff_member: 'jane' })).byline).toEqual([
    ['Jane Example', '/authors/jane/', undefined],
  ])
  expect((await bylineOf({ author_staff_member: '[jane, {id: Sam, role: editor}]' }, sam)).byline).toEqual([
    ['Jane Example', '/authors/jane/', undefined],
    ['Sam Öberg', '/authors/sam/', 'editor'],
  ])
})

it('a name is matched by id, slug and name; a guest’s name stays unlinked without a warning', async () => {
  expect((await bylineOf({ author: 'Jane Example' })).byline).toEqual([['Jane Example', '/authors/jane/', undefined]])
  const { byline, said } = await bylineOf({ authors: '[jane, Nobody Known]' })
  expect(byline).toEqual([
    ['Jane Example', '/authors/jane/', undefined],
    ['Nobody Known', undefined, undefined],
  ])
  expect(said).toEqual([])
  const doubted = async (author: string) =>
    (await bylineOf({ author })).said.map((line) => line.replace(/^.*unlinked — /, ''))
  expect(await doubted('Jane Exampel')).toEqual(['did you mean jane?'])
  expect(await doubted('priya')).toEqual([
    'add content/authors/priya.md, or write the guest’s name as readers should see it',
  ])
})

it('author_staff_member_editor is an author with the role editor', async () => {
  const { byline } = await bylineOf({ author_staff_member: 'jane', author_staff_member_editor: 'Sam' }, sam)
  expect(byline?.[1]).toEqual(['Sam Öberg', '/authors/sam/', 'editor'])
})

it('a role that is almost a usual one is reported where it stands', async () => {
  const byline = async (roles: string, lang = 'en') =>
    (await bylineOf({ author_staff_member: roles, lang }, sam)).said.map((line) => line.replace(/^[^:]*/, ''))
  expect(await byline('[jane, {id: Sam, role: editer}]')).toEqual([
    expect.stringMatching(/^:\d+:4\d .*author-role {2}the role editer is unusual — did you mean editor\?$/),
  ])
  expect(await byline('[jane, {id: Sam, role: Translater}]')).toEqual([
    expect.stringMatching(/did you mean translator/),
  ])
  for (const role of ['Editor', 'sub-editor', 'drawings', 'editors', 'research'])
    expect(await byline(`[jane, {id: Sam, role: ${role}}]`), role).toEqual([])
  expect(await byline('[jane, {id: Sam, role: editora}]', 'es')).toEqual([])
})

it('for two ids in one string a list is suggested', async () => {
  expect((await bylineOf({ author_staff_member: '"jane, sam"' })).said).toEqual([
    expect.stringMatching(/author-unknown.*list of ids/),
  ])
})

it('a post without an author gets the default author; without one it is an error', async () => {
  expect((await bylineOf({})).said).toEqual([expect.stringMatching(/author-missing/)])
  const site = 'title: T\ndescription: D\nurl: https://example.org\ndefault_author: jane\n'
  expect((await bylineOf({}, { 'site.yml': site })).byline).toEqual([['Jane Example', '/authors/jane/', undefined]])
})

it('a default author who is misspelt is reported, also when every post has an author', async () => {
  const site = 'title: T\ndescription: D\nurl: https://example.org\ndefault_author: jnae\n'
  const { said } = await bylineOf({ author_staff_member: 'jane' }, { 'site.yml': site })
  expect(said).toEqual([expect.stringMatching(/^content\/site.yml:4:17 .*author-no-profile.*jnae/)])
})

it('ids that are equal in lower case cause one error', async () => {
  const { said } = await loadTiny({ 'authors/JANE.md': '---\nname: J\n---\n', 'posts/2020-01-02-x.md': post() })
  expect(said).toEqual([expect.stringMatching(/author-duplicate/)])
})

it('a reference to an invalid author file is not reported', async () => {
  const { said } = await loadTiny({ 'authors/jane.md': 'no front matter', 'posts/2020-01-02-x.md': post() })
  expect(said).toEqual([expect.stringMatching(/content\/authors\/jane\.md:1:1 {2}error {2}front-matter-missing/)])
})

it('account names become addresses', async () => {
  const { content } = await loadTiny({
    'authors/jane.md': '---\nname: J\ntwitter: "@jane"\ngithub: https://github.com/j\nemail: j@example.org\n---\n',
    'posts/2020-01-02-x.md': post(),
  })
  expect(content.authors[0]?.links).toEqual([
    { kind: 'github', url: 'https://github.com/j' },
    { kind: 'twitter', url: 'https://x.com/jane' },
    { kind: 'email', url: 'mailto:j@example.org' },
  ])
})

it('profiles of themes of Hugo and Jekyll are read: avatar, bio, and links by the name of their icon', async () => {
  const profile = `---
name: Nadia Example
avatar: https://pictures.example/n.png
bio: Kernel baker
role: Editor
social:
  - {icon: github, link: https://github.com/nadia}
  - {icon: coffee, link: https://coffee.example/}
links:
  - {label: Website, icon: fas fa-link, url: https://nadia.example/}
---
`
  const { content, said } = await loadTiny({
    'authors/nadia.md': profile,
    'posts/2020-01-02-x.md': post({ author_staff_member: 'nadia' }),
  })
  expect(said.filter((one) => one.includes('nadia'))).toEqual([])
  const nadia = content.authors.find(({ id }) => id === 'nadia')
  expect(nadia).toMatchObject({ blurb: 'Kernel baker', position: 'Editor' })
  expect(nadia?.image).toBeUndefined()
  expect(nadia?.links.map(({ url }) => url).sort()).toEqual(['https://github.com/nadia', 'https://nadia.example/'])
})
