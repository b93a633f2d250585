import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { post } from '../../content/testing/tiny-site.ts'
import { tokenHeader, type WrittenPicture } from '../api.ts'
import { type RunningEditor, withEditor } from '../testing/running-editor.ts'
import { pictureName } from './picture.ts'

const path = 'content/posts/2020-01-02-two-writers.md'
const own = 'content/posts/2020-01-03-own/index.md'
const site = {
  'posts/2020-01-02-two-writers.md': post(),
  'posts/2020-01-03-own/index.md': post({ title: 'O', date: '2020-01-03' }),
}
const drawn = (colour: string) => sharp({ create: { width: 30, height: 20, channels: 3, background: colour } })

const write = async ({ send, token }: RunningEditor, document: string, name: string, bytes: Buffer) => {
  const query = new URLSearchParams({ path: document, name })
  const { text } = await send('POST', `/edit/api/picture/?${query}`, { [tokenHeader]: token }, bytes)
  return JSON.parse(text) as WrittenPicture
}

it('a picture is written below public/images/, or beside a document that has its own folder', () =>
  withEditor(site, async (editor) => {
    const bytes = await drawn('red').png().toBuffer()
    expect(await write(editor, path, 'Größe & Form.PNG', bytes)).toEqual({
      reference: '/images/grosse-form.png',
      path: 'public/images/grosse-form.png',
      width: 30,
      height: 20,
      existed: false,
    })
    expect(readFileSync(join(editor.root, 'public/images/grosse-form.png')).equals(bytes)).toBe(true)
    expect(await write(editor, own, 'x.png', bytes)).toMatchObject({
      reference: 'x.png',
      path: 'content/posts/2020-01-03-own/x.png',
    })
  }))

it('the same picture is written once, another of the same name gets a number, and the type is that of the bytes', () =>
  withEditor(site, async (editor) => {
    const [red, blue] = [await drawn('red').png().toBuffer(), await drawn('blue').jpeg().toBuffer()]
    await write(editor, path, 'a.png', red)
    expect(await write(editor, path, 'a.png', red)).toMatchObject({ existed: true, path: 'public/images/a.png' })
    expect(await write(editor, path, 'a.png', blue)).toMatchObject({ existed: false, path: 'public/images/a.jpg' })
    expect(await write(editor, path, 'a.gif', await drawn('green').png().toBuffer())).toMatchObject({
      path: 'public/images/a-2.png',
    })
  }))

it('what is no picture, and a place outside, is refused', () =>
  withEditor(site, async (editor) => {
    const bytes = await drawn('red').png().toBuffer()
    for (const wrong of [
      Buffer.from('<script>alert(1)</script>'),
      Buffer.from('%PDF-1.4'),
      Buffer.alloc(0),
      bytes.subarray(0, 20),
    ])
      expect(await write(editor, path, 'a.png', wrong)).toEqual({ error: expect.any(String) })
    expect(await write(editor, '../x.md', 'a.png', bytes)).toEqual({ error: expect.any(String) })
    expect(await write(editor, path, '../../../etc/passwd', bytes)).toMatchObject({ path: 'public/images/passwd.png' })
  }))

describe('names', () => {
  it.each([
    ['IMG_1234.JPG', 'two-writers'],
    ['image.png', 'two-writers'],
    ['Screenshot 2026-03-10 at 10.11.12.png', 'two-writers'],
    ['WhatsApp Image 2026-03-10 at 10.11.12.jpeg', 'two-writers'],
    ['image (1).png', 'two-writers'],
    ['', 'two-writers'],
    ['文.png', 'two-writers'],
    ['Harbour at dawn.jpg', 'harbour-at-dawn'],
    ['C:\\fakepath\\Harbour.jpg', 'harbour'],
    ['photo-of-harbour.jpg', 'photo-of-harbour'],
    [`${'long '.repeat(40)}.jpg`, 'long-long-long-long-long-long-long-long-long-long-long-long'],
  ])('%j becomes %s', (name, expected) => expect(pictureName(name, path)).toBe(expected))
})
