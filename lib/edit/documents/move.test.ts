import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { post } from '../../content/testing/tiny-site.ts'
import { type RunningEditor, withEditor } from '../testing/running-editor.ts'

const path = 'content/posts/2020-01-02-a.md'
const site = {
  'posts/2020-01-02-a.md': post({ title: 'A' }),
  'posts/2020-01-03-b.md':
    '---\r\ntitle: B\r\ndate: 2020-01-03\r\nauthor_staff_member: jane\r\nredirect_from: /old/\r\n---\r\nText.\r\n',
  'posts/2020-01-04-own/index.md': post({ title: 'Own', date: '2020-01-04' }),
  'posts/2020-01-04-own/a.txt': 'x',
  'posts/2020-01-05-draft.md': post({ title: 'D', date: '2020-01-05', draft: 'true' }),
  'urls.txt': '/blog/a/\n/blog/b/\n',
}
const read = ({ root }: RunningEditor, file: string) => readFileSync(join(root, file), 'utf8')

describe('renaming', () => {
  it('leads the published address to the new one, and changes no other line', () =>
    withEditor(site, async (editor) => {
      const answer = await editor.call('POST rename/', {
        path: 'content/posts/2020-01-03-b.md',
        name: '2020-01-03-c',
        redirect: true,
      })
      expect(answer).toEqual({ path: 'content/posts/2020-01-03-c.md', url: '/blog/c/' })
      expect(read(editor, 'content/posts/2020-01-03-c.md')).toBe(
        site['posts/2020-01-03-b.md'].replace('redirect_from: /old/', 'redirect_from: [/old/, /blog/b/]'),
      )
      expect(existsSync(join(editor.root, 'content/posts/2020-01-03-b.md'))).toBe(false)
    }))

  it('a change that leaves the address alone needs no redirect', () =>
    withEditor(site, async (editor) => {
      await editor.call('POST rename/', { path, name: '2020-02-02-a', redirect: true })
      expect(read(editor, 'content/posts/2020-02-02-a.md')).toBe(site['posts/2020-01-02-a.md'])
    }))

  it('a folder keeps its other files', () =>
    withEditor(site, async (editor) => {
      const own = 'content/posts/2020-01-04-own/index.md'
      expect(await editor.call('POST rename/', { path: own, name: '2020-01-04-new', redirect: false })).toEqual({
        path: 'content/posts/2020-01-04-new/index.md',
        url: '/blog/new/',
      })
      expect(read(editor, 'content/posts/2020-01-04-new/a.txt')).toBe('x')
      expect(read(editor, 'content/posts/2020-01-04-new/index.md')).toBe(site['posts/2020-01-04-own/index.md'])
    }))

  it.each(['2020-01-03-b', '../x', '', '.x', 'con', 'a/b', 'a\\b'])('the name %j is refused', (name) =>
    withEditor(site, async (editor) => {
      expect(await editor.call('POST rename/', { path, name, redirect: true })).toEqual({ error: expect.any(String) })
      expect(read(editor, path)).toBe(site['posts/2020-01-02-a.md'])
    }),
  )
})

describe('deleting', () => {
  it('a published address leads to another document', () =>
    withEditor(site, async (editor) => {
      expect(await editor.call('POST delete/', { path, redirectTo: '/blog/b/' })).toEqual({ done: true })
      expect(existsSync(join(editor.root, path))).toBe(false)
      expect(read(editor, 'content/posts/2020-01-03-b.md')).toContain('redirect_from: [/old/, /blog/a/]\r\n')
    }))

  it('or is recorded as gone', () =>
    withEditor(site, async (editor) => {
      await editor.call('POST delete/', { path, redirectTo: null })
      expect(read(editor, 'content/urls.txt')).toBe('/blog/a/ gone\n/blog/b/\n')
    }))

  it('a draft leaves no trace', () =>
    withEditor(site, async (editor) => {
      await editor.call('POST delete/', { path: 'content/posts/2020-01-05-draft.md', redirectTo: '/blog/b/' })
      expect(read(editor, 'content/urls.txt')).toBe(site['urls.txt'])
      expect(read(editor, 'content/posts/2020-01-03-b.md')).toBe(site['posts/2020-01-03-b.md'])
    }))

  it('an address that is no document is refused before anything is deleted', () =>
    withEditor(site, async (editor) => {
      for (const redirectTo of ['/nowhere/', '/blog/a/', '/blog/'])
        expect(await editor.call('POST delete/', { path, redirectTo })).toEqual({ error: expect.any(String) })
      expect(existsSync(join(editor.root, path))).toBe(true)
    }))

  it('the settings and the ledger cannot be deleted or renamed', () =>
    withEditor(site, async (editor) => {
      for (const one of ['content/site.yml', 'content/urls.txt']) {
        expect(await editor.call('POST delete/', { path: one, redirectTo: null })).toEqual({
          error: expect.any(String),
        })
        expect(await editor.call('POST rename/', { path: one, name: 'x', redirect: false })).toEqual({
          error: expect.any(String),
        })
      }
    }))

  it('another tab that has it open is told', () =>
    withEditor(site, async (editor) => {
      await editor.events('two')
      await editor.call(`GET document/?path=${path}`, undefined, 'two')
      writeFileSync(join(editor.root, path), post({ title: 'New' }))
      await editor.call('POST delete/', { path, redirectTo: null }, 'one')
      expect(await editor.events('two')).toContainEqual({ kind: 'file', path, hash: null })
    }))
})
