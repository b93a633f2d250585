import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { animation, photograph, plain, siteWith } from '../testing/fixture.ts'
import { factsStore } from './picture-store.ts'
import { readPicture } from './read-picture.ts'

async function read(name: string, content: string | Buffer) {
  const root = siteWith({ [`public/images/${name}`]: content })
  return readPicture(
    `public/images/${name}`,
    path.join(root, 'public/images', name),
    factsStore(path.join(root, 'cache')),
  )
}
async function faultOf(name: string, content: string | Buffer) {
  const result = await read(name, content)
  return 'fault' in result ? `${result.fault.code}: ${result.fault.message}` : 'no fault'
}
async function pictureOf(name: string, content: string | Buffer) {
  const result = await read(name, content)
  if ('fault' in result) throw new Error(result.fault.message)
  return result.picture
}

describe('readPicture', () => {
  it('gives the size as a reader sees it, after EXIF orientation', async () => {
    const turned = await plain(60, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(await pictureOf('x.jpg', turned)).toMatchObject({ width: 40, height: 60 })
  })

  it('takes a raster by what it is, but no text, page or archive by its name', async () => {
    expect(await faultOf('x.png', 'not a picture')).toBe('image-unreadable: x.png contains text')
    expect(await faultOf('x.png', '<!doctype html><p>x')).toBe('image-unreadable: x.png contains a web page')
    expect(await faultOf('x.png', '')).toMatch(/^image-unreadable/)
    expect(await faultOf('x.png', '<svg xmlns="http://www.w3.org/2000/svg"/>')).toMatch(/contains an SVG drawing$/)
    expect(await faultOf('x.svg', await plain(9, 9).png().toBuffer())).toMatch(/contains a PNG picture$/)
    expect(await faultOf('x.png', await plain(9, 9).jpeg().toBuffer())).toBe('no fault')
    expect(await faultOf('x.jpg', Buffer.from('\0\0\0\x18ftypheic', 'latin1'))).toMatch(/HEIC/)
    expect(await faultOf('x.png', 'version https://git-lfs.github.com/spec/v1\n')).toMatch(/Git LFS/)
  })

  it.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('names a %s that breaks off', async (format) => {
    const whole = await sharp(await photograph(3, 640, 480))
      .toFormat(format, { effort: 1 })
      .toBuffer()
    expect(await faultOf(`x.${format}`, whole)).toBe('no fault')
    for (const share of [0.02, 0.5, 0.9])
      expect(await faultOf(`x.${format}`, whole.subarray(0, Math.floor(whole.length * share)))).toMatch(
        /^image-unreadable/,
      )
  })

  it('names more than 50 megapixels and more than 20 MB from header and size, decoding nothing', async () => {
    const bomb = await sharp({ create: { width: 8000, height: 8000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    // Only the header of the bomb: its pixels are missing, and nobody looks.
    expect(await faultOf('x.png', bomb.subarray(0, 400))).toMatch(/^image-limit: .*8000 × 8000 pixels, 64 megapixels/)
    expect(await faultOf('x.jpg', Buffer.alloc(20_000_001))).toMatch(/^image-limit: .*20\.0 MB/)
  })

  it('tells photographs, graphics, animations and drawings apart', async () => {
    expect((await pictureOf('x.jpg', await plain(9, 9).jpeg().toBuffer())).treatment).toBe('photo')
    expect((await pictureOf('x.png', await plain(9, 9).png().toBuffer())).treatment).toBe('graphic')
    expect((await pictureOf('x.gif', await animation())).treatment).toBe('animation')
    expect(await pictureOf('x.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 80"/>')).toMatchObject({
      treatment: 'vector',
      width: 120,
      height: 80,
    })
  })

  it('has a placeholder for opaque pictures only', async () => {
    const opaque = await sharp({ create: { width: 20, height: 20, channels: 4, background: '#c8401f' } })
      .png()
      .toBuffer()
    const clear = await sharp({
      create: { width: 20, height: 20, channels: 4, background: { r: 200, g: 0, b: 0, alpha: 0.5 } },
    })
      .png()
      .toBuffer()
    expect(await pictureOf('x.png', opaque)).toMatchObject({
      opaque: true,
      placeholder: expect.stringMatching(/^\w{11}$/),
    })
    expect(await pictureOf('x.png', clear)).toMatchObject({ opaque: false, placeholder: '' })
  })

  it('reads a picture once per content, and again when the cache is damaged', async () => {
    const root = siteWith({ 'public/images/x.jpg': await plain(30, 20).jpeg().toBuffer() })
    const again = () =>
      readPicture('public/images/x.jpg', path.join(root, 'public/images/x.jpg'), factsStore(path.join(root, 'cache')))
    const first = await again()
    const names = readdirSync(path.join(root, 'cache'), { recursive: true, encoding: 'utf8' })
    const entry = names.find((name) => name.length > 40) ?? ''
    expect(await again()).toEqual(first)
    writeFileSync(path.join(root, 'cache', entry), 'garbage')
    expect(await again()).toEqual(first)
    writeFileSync(path.join(root, 'cache', entry), '')
    expect(await again()).toEqual(first)
  })

  const faults = '../shared/faults/img-lies/content/images'
  it.runIf(existsSync(faults))('every lie of the fault case is named', async () => {
    for (const name of ['lie.png', 'trunc.jpg', 'zero.png'])
      expect(await faultOf(name, readFileSync(`${faults}/${name}`)), name).toMatch(/^image-unreadable/)
    const svg = await read('x.svg', readFileSync(`${faults}/x.svg`))
    expect('picture' in svg ? svg.picture.removed : svg.fault.code).not.toEqual([])
  })

  const suite = '../shared/suites/xss-files'
  it.runIf(existsSync(suite))('hostile files are read or named, never thrown on', async () => {
    for (const name of readdirSync(suite)) {
      const result = await read(name, readFileSync(`${suite}/${name}`))
      if ('fault' in result) expect(result.fault.code, name).toMatch(/^image-(unreadable|limit)$/)
      else expect(result.picture.width, name).toBeGreaterThan(0)
    }
  })
})
