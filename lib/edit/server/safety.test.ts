/** Attacks on the editor's server by websites in the same browser, and by paths. */
import { existsSync, linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { post } from '../../content/testing/tiny-site.ts'
import { tokenHeader } from '../api.ts'
import { type RunningEditor, withEditor } from '../testing/running-editor.ts'

const site = { 'posts/2020-01-02-a.md': post() }
const status = async (
  { send, token }: RunningEditor,
  headers: Record<string, string>,
  path = '/edit/api/documents/',
): Promise<number> => (await send('GET', path, { [tokenHeader]: token, ...headers })).status

describe('who may call', () => {
  it('a call without the token, or with another one, is refused', () =>
    withEditor(site, async ({ send, token }) => {
      const path = '/edit/api/documents/'
      for (const wrong of ['', token.slice(1), `${token}0`, `${token.slice(0, -1)}x`, 'é'.repeat(64)])
        expect((await send('GET', path, { [tokenHeader]: encodeURIComponent(wrong) })).status, wrong).toBe(401)
      expect((await send('GET', path)).status).toBe(401)
      expect((await send('GET', path, { [tokenHeader]: token })).status).toBe(200)
    }))

  it('a name that another website gave this machine is refused, directly and forwarded', () =>
    withEditor(site, async (editor) => {
      const own = `127.0.0.1:${editor.port}`
      for (const host of [
        'evil.example',
        `evil.example:${editor.port}`,
        `127.0.0.1.evil.example`,
        'localhost@evil.example',
      ]) {
        expect(await status(editor, { host }), host).toBe(403)
        expect(await status(editor, { host: own, 'x-forwarded-host': host }), host).toBe(403)
        expect(await status(editor, { host }, '/edit/'), host).toBe(403)
      }
      expect(await status(editor, { host: own, 'x-forwarded-host': 'localhost:3000' })).toBe(200)
    }))

  it('a request of another website, or of another port, is refused', () =>
    withEditor(site, async (editor) => {
      const forwarded = { 'x-forwarded-host': 'localhost:3000' }
      for (const origin of [
        'https://evil.example',
        'null',
        'http://localhost:3001',
        'http://127.0.0.1:3000',
        'https://localhost:3000',
      ])
        expect(await status(editor, { ...forwarded, origin }), origin).toBe(403)
      for (const from of ['cross-site', 'same-site'])
        expect(await status(editor, { ...forwarded, 'sec-fetch-site': from }), from).toBe(403)
      expect(
        await status(editor, { ...forwarded, origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }),
      ).toBe(200)
    }))

  it('a script of another page cannot read the token', () =>
    withEditor(site, async (editor) => {
      for (const target of ['empty', 'iframe', 'script', 'image'])
        expect(await status(editor, { 'sec-fetch-dest': target }, '/edit/'), target).toBe(403)
      expect(await status(editor, { 'sec-fetch-dest': 'document' }, '/edit/')).toBe(200)
    }))

  it('the page runs its own script only and cannot be framed', () =>
    withEditor(site, async ({ send }) => {
      const { headers } = await send('GET', '/edit/')
      const policy = String(headers['content-security-policy'])
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self';")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(headers['access-control-allow-origin']).toBeUndefined()
    }))

  it('a form of another website cannot send JSON', () =>
    withEditor(site, async ({ send, token }) => {
      const headers = { [tokenHeader]: token, 'content-type': 'text/plain' }
      expect((await send('POST', '/edit/api/check/', headers, '{"path":"content/posts/a.md","text":""}')).status).toBe(
        400,
      )
    }))

  it('what is too large is refused before it has arrived', () =>
    withEditor(site, async ({ send, token }) => {
      const headers = { [tokenHeader]: token, 'content-type': 'application/json', 'content-length': '99999999' }
      expect((await send('PUT', '/edit/api/document/', { ...headers }).catch(() => ({ status: 0 }))).status).toBe(413)
    }))
})

describe('what may be written', () => {
  const write = ({ call }: RunningEditor, path: string) => call('PUT document/', { path, base: '', text: 'x' })
  const refused = { error: expect.any(String) }

  it.each([
    'content/../secret.md',
    'content/posts/../../secret.md',
    '../secret.md',
    '/etc/secret.md',
    'content//secret.md',
    'content/./secret.md',
    'content\\..\\secret.md',
    'content/posts/..\\..\\secret.md',
    'content/%2e%2e/secret.md\0.md',
    'C:/secret.md',
    'content/posts/c:secret.md',
    'content/posts/x.md:stream.md',
    'content/.git/secret.md',
    'content/posts/.secret.md',
    'content/posts/secret.md.',
    'content/posts/secret .md ',
    'content/posts/con.md',
    'content/posts/NUL.md',
    'content/com1/x.md',
    'content/posts/lpt9.tar.md',
    'content/posts/secret.js',
    'content/urls.txt',
    'content/posts/secret\u2028.md\u0007',
    `content/posts/${'x'.repeat(300)}.md`,
    `content/${'a/'.repeat(500)}x.md`,
    'public/secret.md',
    'public/images/secret.md',
    'package.json',
    '.next/secret.md',
    'contents/secret.md',
    'content',
    '',
  ])('%j is refused', (path) =>
    withEditor(site, async (editor) => {
      expect(await write(editor, path)).toEqual(refused)
    }),
  )

  it('a symbolic link is not followed, neither as a file nor as a folder', () =>
    withEditor(site, async (editor) => {
      const outside = join(editor.root, 'outside')
      mkdirSync(outside)
      writeFileSync(join(outside, 'a.md'), 'secret')
      symlinkSync(outside, join(editor.root, 'content/posts/linked'))
      symlinkSync(join(outside, 'a.md'), join(editor.root, 'content/posts/linked.md'))
      for (const path of ['content/posts/linked/a.md', 'content/posts/linked/new.md', 'content/posts/linked.md']) {
        expect(await write(editor, path), path).toEqual(refused)
        expect(await editor.call(`GET document/?path=${path}`), path).toEqual(refused)
      }
      expect(readFileSync(join(outside, 'a.md'), 'utf8')).toBe('secret')
      expect(existsSync(join(outside, 'new.md'))).toBe(false)
    }))

  it('a hard link to another file is replaced, not written through', () =>
    withEditor(site, async (editor) => {
      const outside = join(editor.root, 'outside.md')
      writeFileSync(outside, 'secret')
      linkSync(outside, join(editor.root, 'content/posts/hard.md'))
      const { hash } = (await editor.call('GET document/?path=content/posts/hard.md')) as { hash: string }
      await editor.call('PUT document/', { path: 'content/posts/hard.md', base: hash, text: 'mine' })
      expect(readFileSync(outside, 'utf8')).toBe('secret')
      expect(readFileSync(join(editor.root, 'content/posts/hard.md'), 'utf8')).toBe('mine')
    }))
})
