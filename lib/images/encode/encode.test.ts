import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { cutLetters } from '../../fonts/make.ts'
import { factsStore, readRendition, renditionKey, renditionStore } from '../read/picture-store.ts'
import { readPicture } from '../read/read-picture.ts'
import { animation, photograph, plain, siteWith } from '../testing/fixture.ts'
import { type EncodeProgress, encodePictures } from './encode.ts'
import { filesOf, renditions } from './renditions.ts'
import { lumaOf, structuralSimilarity } from './structural-similarity.ts'

async function encoded(name: string, content: Buffer | string) {
  const siteRoot = siteWith({ [`public/images/${name}`]: content })
  const cacheFolder = path.join(siteRoot, 'cache')
  const place = `public/images/${name}`
  const result = await readPicture(place, path.join(siteRoot, place), factsStore(cacheFolder))
  if ('fault' in result) throw new Error(result.fault.message)
  const { picture } = result
  const run = () => encodePictures([picture], { siteRoot, cacheFolder, cutLetters })
  await run()
  const files = new Map<string, Buffer>()
  for (const { name } of filesOf(renditions(picture)))
    files.set(name, readRendition(cacheFolder, name) ?? Buffer.alloc(0))
  return { picture, files, run, cacheFolder, fallback: files.get(renditions(picture).fallback.name) ?? Buffer.alloc(0) }
}

describe('encodePictures', () => {
  it('keeps photographs above SSIM 0.95 within the budget of twelve on a phone (800 px: at most 66 kB each)', async () => {
    // A second photograph takes seconds of both cores, and says the same.
    for (const seed of process.env.MASTHEAD_LONG_TESTS ? [1, 2] : [1]) {
      const photo = await photograph(seed, 2000, 1500)
      const { picture, files } = await encoded('photo.jpg', photo)
      expect(renditions(picture).sizes.map(({ width }) => width)).toEqual([480, 800, 1200, 1600])
      for (const { name, width, height } of renditions(picture).sizes) {
        const made = files.get(name) ?? Buffer.alloc(0)
        const reference = await sharp(photo).resize(width, height).png().toBuffer()
        expect(structuralSimilarity(await lumaOf(made), await lumaOf(reference)), `${width}`).toBeGreaterThanOrEqual(
          0.95,
        )
        if (width === 800) expect(made.length).toBeLessThanOrEqual(800_000 / 12)
      }
    }
  }, 120_000)

  it('encodes nothing a second time, and again only what was damaged', async () => {
    const { run, cacheFolder, picture } = await encoded('x.jpg', await plain(900, 600).jpeg().toBuffer())
    expect(await run()).toMatchObject({ done: 3, total: 3, encoded: 0 })
    const [small, medium] = renditions(picture).sizes
    const entry = (name = '') => renditionStore(cacheFolder).fileOf(renditionKey(name))
    truncateSync(entry(small?.name), 60)
    writeFileSync(entry(medium?.name), 'damaged')
    expect(await run()).toMatchObject({ encoded: 2 })
  })

  it('tells how far it is after each file', async () => {
    const siteRoot = siteWith({ 'public/images/x.png': await plain(500, 300).png().toBuffer() })
    const result = await readPicture(
      'public/images/x.png',
      `${siteRoot}/public/images/x.png`,
      factsStore(`${siteRoot}/cache`),
    )
    if ('fault' in result) throw new Error(result.fault.message)
    const told: EncodeProgress[] = []
    await encodePictures([result.picture], {
      siteRoot,
      cacheFolder: `${siteRoot}/cache`,
      cutLetters,
      onProgress: (p) => told.push(p),
    })
    expect(told.map(({ done, total }) => `${done}/${total}`)).toEqual(['1/2', '2/2'])
  })

  it('turns a picture upright and drops what it says about its maker', async () => {
    const original = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#fff' } })
      .composite([{ input: await plain(30, 40, '#000').png().toBuffer(), left: 0, top: 0 }])
      .withMetadata({ orientation: 6, exif: { IFD0: { Artist: 'Somebody Private' } } })
      .jpeg()
      .toBuffer()
    const { files } = await encoded('x.jpg', original)
    for (const [name, content] of files) {
      const { width, height, exif, orientation, xmp, icc } = await sharp(content).metadata()
      expect({ width, height, exif, orientation, xmp, icc }, name).toEqual({ width: 40, height: 60 })
      expect(content.includes('Somebody')).toBe(false)
      // Left was dark; turned a quarter clockwise, the top is.
      const { data } = await sharp(content).greyscale().raw().toBuffer({ resolveWithObject: true })
      expect(data[40 * 5 + 20]).toBeLessThan(60)
      expect(data[40 * 55 + 20]).toBeGreaterThan(200)
    }
  })

  it('converts a wide-gamut picture to sRGB', async () => {
    const wide = await plain(64, 64, '#00ff00').withIccProfile('p3').png().toBuffer()
    const { files } = await encoded('x.png', wide)
    for (const content of files.values()) {
      const [red = 255, green = 0, blue = 255] = await sharp(content).resize(1, 1).raw().toBuffer()
      expect(green).toBeGreaterThan(240)
      expect(Math.max(red, blue)).toBeLessThan(40)
    }
  })

  it('keeps an animation moving, and has a still for readers who want none', async () => {
    const { picture, files, fallback } = await encoded('x.gif', await animation(40, 30, 3))
    expect(await sharp(fallback).metadata()).toMatchObject({
      format: 'webp',
      pages: 3,
      width: 40,
      height: 30,
      delay: [100, 100, 100],
    })
    const still = files.get(renditions(picture).sizes[0]?.name ?? '')
    expect((await sharp(still).metadata()).format).toBe('heif')
  })

  it('keeps transparency with a PNG as fallback', async () => {
    const clear = await sharp({
      create: { width: 20, height: 20, channels: 4, background: { r: 200, g: 0, b: 0, alpha: 0.5 } },
    })
      .png()
      .toBuffer()
    const { picture, files } = await encoded('x.png', clear)
    expect(renditions(picture).fallback.format).toBe('png')
    for (const content of files.values()) expect((await sharp(content).metadata()).hasAlpha).toBe(true)
  })

  it('cleans a drawing', async () => {
    const { fallback } = await encoded(
      'x.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script><rect width="9" height="9"/></svg>',
    )
    expect(fallback.toString()).toMatch(/^<svg [^>]*><rect [^>]*\/><\/svg>$/)
  })

  const suite = '../shared/suites/xss-files'
  it.runIf(existsSync(suite))('no payload of a hostile raster is in what is published', async () => {
    for (const name of readdirSync(suite).filter((each) => /\.(jpe?g|png)$/.test(each))) {
      try {
        const { files } = await encoded(name, readFileSync(`${suite}/${name}`))
        for (const content of files.values())
          expect(content.toString('latin1'), name).not.toMatch(/script|alert|onerror|javascript/i)
      } catch (error) {
        expect(String(error), name).toMatch(/holds|damaged/)
      }
    }
  })
})
