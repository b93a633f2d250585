import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadTiny, post, withSite } from '../testing/tiny-site.ts'
import { listContent } from './files.ts'

it('template files, hidden files and editors’ backup files are ignored and counted', async () => {
  const files = {
    'posts/2020-01-02-x.md': post(),
    'posts/_defaults.md': '---\ntitle:\n---\n',
    'posts/.hidden.md': 'x',
    'posts/x.md~': 'x',
    'posts/x.md.swp': 'x',
    'posts/Thumbs.db': 'x',
  }
  const { content, said } = await loadTiny(files)
  expect(said).toEqual([])
  expect(content.ignored).toHaveLength(5)
})

it('_posts, _drafts and _staff_members are read like posts, drafts and authors', async () => {
  const { content, said } = await loadTiny({
    '_posts/en/2020-01-02-x.markdown': post({ author_staff_member: 'kim' }),
    '_drafts/later.MD': post('title: L\nauthor_staff_member: kim'),
    '_staff_members/kim.md': '---\nname: Kim\n---\n',
  })
  expect(said).toEqual([])
  expect(content.posts.map(({ slug, state }) => [slug, state])).toEqual([
    ['later', 'draft'],
    ['x', 'published'],
  ])
})

it('every other file is reported', async () => {
  const { said } = await loadTiny({
    'posts/2020-01-02-x.md': post(),
    'posts/run.sh': 'x',
    'posts/folder.md/inside.txt': 'x',
    '_layouts/a.md': 'x',
    'post/a.md': 'x',
    'stray.md': 'x',
    'posts/photo.jpg': 'x',
  })
  expect(said).toEqual([
    expect.stringMatching(/content\/_layouts:1:1 {2}warning {2}folder-ignored/),
    expect.stringMatching(/content\/post:1:1 {2}error {2}folder-unknown.*did you mean posts\//),
    expect.stringMatching(/content\/posts\/folder\.md:1:1 {2}error {2}file-is-folder/),
    expect.stringMatching(/content\/posts\/run\.sh:1:1 {2}error {2}file-type/),
    expect.stringMatching(/content\/stray\.md:1:1 {2}error {2}file-type/),
  ])
})

it('a folder that is read elsewhere is told where, and an unread one how it would be read', async () => {
  const { said } = await loadTiny({
    'posts/2020-01-02-x.md': post(),
    'authors/old/_staff_members/ada.md': 'x',
    'posts/_draft/a.md': 'x',
    'posts/_old/a.md': 'x',
  })
  expect(said.map((line) => line.split('  ').slice(2).join(' '))).toEqual([
    'folder-ignored nothing in this folder is read — move it to content/_staff_members',
    'folder-ignored nothing in this folder is read — did you mean _drafts/?',
    'folder-ignored nothing in this folder is read — rename it without the _, or ignore this',
  ])
})

it('a symbolic link is refused and not followed', () =>
  withSite({ 'posts/2020-01-02-x.md': post() }, (root) => {
    symlinkSync('/etc/hostname', join(root, 'content/posts/2020-01-03-link.md'))
    expect(listContent(root).problems).toMatchObject([{ code: 'file-link', path: 'content/posts/2020-01-03-link.md' }])
  }))

it('a name that yields no address is an error', async () => {
  expect((await loadTiny({ 'posts/2020-01-02-.md': post(), 'posts/2020-01-02-x.md': post() })).said).toEqual([
    expect.stringMatching(/file-name/),
  ])
})

it('files of Hugo about a folder of posts are named with what to write instead', async () => {
  const { said } = await loadTiny({
    'site.yml': 'title: T\ndescription: D.\nurl: https://blog.test\nsections: { talks: {} }\n',
    'posts/2020-01-02-x.md': post(),
    'posts/_index.md': '---\ntitle: All\n---\n',
    'talks/_index.md': '---\ntitle: Talks\n---\n',
    'talks/2021/_index.md': '---\ntitle: 2021\n---\n',
  })
  expect(said.filter((line) => line.includes('section-file')).map((line) => line.split(' — ')[1])).toEqual([
    'write what readers should see of it into a file in content/pages/, and delete this one',
    'write what readers should see of it into a file in content/pages/, and delete this one',
    'write its title: and description: under sections: talks: in content/site.yml, and delete this file',
  ])
})
