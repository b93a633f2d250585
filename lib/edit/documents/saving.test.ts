/** Saving: the bytes that nobody changed stay, and no edit is lost, whoever else changes the file. */
import { chmodSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { post } from '../../content/testing/tiny-site.ts'
import type { OpenDocument, Overview, SaveAnswer } from '../api.ts'
import { type RunningEditor, withEditor } from '../testing/running-editor.ts'

const path = 'content/posts/2020-01-02-a.md'
const of = (text: string | Uint8Array) => ({ 'posts/2020-01-02-a.md': text })
const open = async ({ call }: RunningEditor, tab?: string) =>
  (await call(`GET document/?path=${path}`, undefined, tab)) as OpenDocument
const save = async ({ call }: RunningEditor, base: string, text: string, tab?: string) =>
  (await call('PUT document/', { path, base, text }, tab)) as SaveAnswer
const onDisk = ({ root }: RunningEditor) => readFileSync(join(root, path), 'utf8')

describe('bytes', () => {
  it.each([
    [
      'Windows line ends',
      '---\r\ntitle: T\r\n---\r\nOne\r\nTwo\r\n',
      '---\r\ntitle: T\r\n---\r\nOne!\r\nNew\r\nTwo\r\n',
    ],
    ['a byte order mark', '\uFEFF---\ntitle: T\n---\nOne\nTwo', '\uFEFF---\ntitle: T\n---\nOne!\nNew\nTwo'],
    [
      'mixed line ends',
      '---\r\ntitle: T\n---\rOne\r\nTwo\nThree\r\n',
      '---\r\ntitle: T\n---\rOne!\r\nNew\r\nTwo\nThree\r\n',
    ],
  ])('%s are kept', (_, before, after) =>
    withEditor(of(before), async (editor) => {
      const { text, hash } = await open(editor)
      expect(text).not.toMatch(/\r|\uFEFF/)
      expect(await save(editor, hash, text)).toEqual({ kind: 'saved', hash })
      expect(onDisk(editor)).toBe(before)
      await save(editor, hash, text.replace('One\n', 'One!\nNew\n'))
      expect(onDisk(editor)).toBe(after)
    }),
  )

  it('saving without a change does not touch the file, and a change keeps its mode', () =>
    withEditor(of(post()), async (editor) => {
      const file = join(editor.root, path)
      chmodSync(file, 0o640)
      const { text, hash } = await open(editor)
      const { ino } = statSync(file)
      await save(editor, hash, text)
      expect(statSync(file).ino).toBe(ino)
      await save(editor, hash, `${text}More.\n`)
      expect(statSync(file).mode & 0o777).toBe(0o640)
    }))

  it('a file that is not UTF-8 is not opened', () =>
    withEditor(of(new Uint8Array([0xff, 0xfe, 0x41, 0])), async (editor) => {
      expect(await open(editor)).toEqual({ error: expect.stringContaining('UTF-8') })
    }))
})

describe('somebody else', () => {
  it('changed other lines: both changes are in the file', () =>
    withEditor(of(post({}, 'One\n\nTwo\n\nThree')), async (editor) => {
      const { text, hash } = await open(editor)
      writeFileSync(join(editor.root, path), text.replace('One', 'First'))
      const answer = await save(editor, hash, text.replace('Three', 'Third'))
      const both = text.replace('One', 'First').replace('Three', 'Third')
      expect(answer).toMatchObject({ kind: 'merged', text: both })
      expect(onDisk(editor)).toBe(both)
    }))

  it('changed the same line: nothing is written, both versions come back, and a decision can be saved', () =>
    withEditor(of(post({}, 'One')), async (editor) => {
      const { text, hash } = await open(editor)
      const theirs = text.replace('One', 'First')
      const mine = text.replace('One', 'Primary')
      writeFileSync(join(editor.root, path), theirs)
      const answer = await save(editor, hash, mine)
      expect(answer).toMatchObject({ kind: 'conflict', theirs, mine })
      if (answer.kind !== 'conflict') return
      expect(answer.marked).toMatch(/<{7} in the browser\nPrimary\n={7}\nFirst\n>{7} in the file/)
      expect(onDisk(editor)).toBe(theirs)
      expect((await open(editor)).recovered).toMatchObject({ text: mine })
      expect(await save(editor, answer.hash, mine)).toMatchObject({ kind: 'saved' })
      expect(onDisk(editor)).toBe(mine)
      expect((await open(editor)).recovered).toBeNull()
    }))

  it('made the same change: there is nothing to merge', () =>
    withEditor(of(post({}, 'One')), async (editor) => {
      const { text, hash } = await open(editor)
      const same = text.replace('One', 'First')
      writeFileSync(join(editor.root, path), same)
      expect(await save(editor, hash, same)).toMatchObject({ kind: 'saved' })
    }))

  it('deleted it: it is written again only if that is asked for', () =>
    withEditor(of(post()), async (editor) => {
      const { text, hash } = await open(editor)
      rmSync(join(editor.root, path))
      expect(await save(editor, hash, text)).toEqual({ kind: 'gone' })
      expect(await save(editor, '', text)).toMatchObject({ kind: 'saved' })
      expect(onDisk(editor)).toBe(text)
    }))

  it('has it open in another tab: both are told at once, and of what the other writes', () =>
    withEditor(of(post()), async (editor) => {
      await editor.events('one')
      await editor.events('two')
      const { text, hash, openElsewhere } = await open(editor, 'one')
      expect(openElsewhere).toBe(false)
      expect((await open(editor, 'two')).openElsewhere).toBe(true)
      expect(await editor.events('one')).toContainEqual({ kind: 'tabs', path, others: 1 })
      const saved = await save(editor, hash, `${text}More.\n`, 'two')
      expect(saved.kind).toBe('saved')
      const told = { kind: 'file', path, hash: 'hash' in saved ? saved.hash : '' }
      expect(await editor.events('one')).toContainEqual(told)
      expect(await editor.events('two')).not.toContainEqual(told)
    }))

  it('opens it in a tab that listens only afterwards, as the page does: the first is told too', () =>
    withEditor(of(post()), async (editor) => {
      await open(editor, 'one')
      await editor.events('one')
      await open(editor, 'two')
      await editor.events('two')
      expect(await editor.events('one')).toContainEqual({ kind: 'tabs', path, others: 1 })
    }))

  it('changed it in another program: the tab is told after the next edition', () =>
    withEditor(of(post()), async (editor) => {
      await editor.events('one')
      await open(editor, 'one')
      writeFileSync(join(editor.root, path), post({ title: 'Other' }))
      await editor.reload()
      expect(await editor.events('one')).toContainEqual({ kind: 'file', path, hash: expect.any(String) })
    }))

  it('changed it, and a tab shows the list: it gets the new list after the next edition', () =>
    withEditor(of(post()), async (editor) => {
      await editor.events('list')
      writeFileSync(join(editor.root, path), post({ title: 'Other' }))
      await editor.reload()
      const checked = (await editor.events('list')).at(-1) as Overview
      expect(checked.documents.find((one) => one.path === path)?.title).toBe('Other')
    }))
})

describe('a crash', () => {
  it('text that was typed and not saved is offered again, also by a server that was started anew', () =>
    withEditor(of(post({}, 'One')), async (editor) => {
      const { text, hash } = await open(editor)
      const mine = text.replace('One', 'One and more')
      await editor.call('POST keep/', { path, base: hash, text: mine })
      expect((await open(editor)).recovered).toMatchObject({ text: mine, base: hash })
      const { documents } = (await editor.call('GET documents/')) as Overview
      expect(documents.find((one) => one.path === path)?.recovered).toBe(true)
      // The file changed after the crash: the text that was kept is still merged with it.
      writeFileSync(join(editor.root, path), text.replace('title: T', 'title: Other'))
      expect(await save(editor, hash, mine)).toMatchObject({ kind: 'merged' })
      expect(onDisk(editor)).toContain('title: Other')
      expect(onDisk(editor)).toContain('One and more')
      expect((await open(editor)).recovered).toBeNull()
    }))

  it('text that was kept can be dropped', () =>
    withEditor(of(post()), async (editor) => {
      const { hash } = await open(editor)
      await editor.call('POST keep/', { path, base: hash, text: 'other' })
      await editor.call('POST keep/', { path, base: hash, text: null })
      expect((await open(editor)).recovered).toBeNull()
    }))
})
