import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { auditImages, auditLines } from './audit.ts'
import { encodePictures } from './encode.ts'
import { plain, siteWith } from './fixture.ts'
import { imageHtml } from './image-html.ts'
import { pictureFinder } from './picture-finder.ts'
import { publishOriginals, publishRenditions, renditionsNamedIn } from './publish-images.ts'

const address = { origin: 'https://example.org', base: '' }

async function site() {
  const private_ = await plain(50, 40)
    .withMetadata({ exif: { IFD0: { Artist: 'Ada' } } })
    .jpeg()
    .toBuffer()
  const siteRoot = siteWith({
    'content/posts/a/index.md': '',
    'content/posts/a/shown.jpg': private_,
    'public/images/draft.jpg': await plain(50, 40, '#123456').jpeg().toBuffer(),
    'public/images/orphan.png': await plain(9, 9).png().toBuffer(),
    'public/images/drawing.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>x</script></svg>',
    'public/images/large.png': await plain(3300, 20).png().toBuffer(),
  })
  const cacheFolder = path.join(siteRoot, 'cache')
  const finder = pictureFinder({ siteRoot, cacheFolder, siteUrl: 'https://example.org/' })
  return { siteRoot, cacheFolder, finder, out: path.join(siteRoot, 'out') }
}

describe('publishing', () => {
  it('writes what pages name and nothing of a draft', async () => {
    const { siteRoot, cacheFolder, finder, out } = await site()
    const find = (source: string) => finder.find({ source, documentPath: 'content/posts/a/index.md' })
    const shown = await find('shown.jpg')
    await find('/images/draft.jpg')
    await encodePictures(finder.found(), { siteRoot, cacheFolder })
    const page = imageHtml(shown, { alt: 'x', standalone: true }, { address })
    const names = renditionsNamedIn([page, page])
    expect(await publishRenditions(names, cacheFolder, out)).toEqual([])
    expect(readdirSync(path.join(out, 'i'))).toEqual(names)
    expect(names).toHaveLength(2)
    for (const name of names) expect((await sharp(path.join(out, 'i', name)).metadata()).width).toBe(50)
  })

  it('names what the cache does not hold', async () => {
    const { cacheFolder, out } = await site()
    expect(await publishRenditions(['0123456789abcdef-480.avif', '../x'], cacheFolder, out)).toEqual([
      '0123456789abcdef-480.avif',
      '../x',
    ])
  })

  it('copies an original as it is when a link asks for it, and a drawing cleaned', async () => {
    const { siteRoot, out } = await site()
    expect(
      await publishOriginals(['/images/draft.jpg', '/images/drawing.svg', '/images/none.jpg'], siteRoot, out),
    ).toEqual(['/images/none.jpg'])
    expect(readFileSync(path.join(out, 'images/draft.jpg'))).toEqual(
      readFileSync(path.join(siteRoot, 'public/images/draft.jpg')),
    )
    expect(readFileSync(path.join(out, 'images/drawing.svg'), 'utf8')).not.toContain('script')
    expect(existsSync(path.join(out, 'images/orphan.png'))).toBe(false)
  })
})

describe('auditImages', () => {
  it('lists orphans and pictures larger than any page needs', async () => {
    const { siteRoot, finder } = await site()
    for (const source of ['shown.jpg', '/images/large.png', '/images/drawing.svg'])
      await finder.find({ source, documentPath: 'content/posts/a/index.md' })
    const audit = auditImages(siteRoot, finder.found())
    expect(audit.orphans.map(({ path }) => path).sort()).toEqual([
      'public/images/draft.jpg',
      'public/images/orphan.png',
    ])
    expect(audit.oversized.map(({ path }) => path)).toEqual(['public/images/large.png'])
    expect(auditLines(audit).join('\n')).toContain('2 pictures that no document names')
  })
})

describe('pictureFinder', () => {
  it('reads a file once for all who ask, and lists each picture once', async () => {
    const { finder } = await site()
    const request = { source: '/images/draft.jpg', documentPath: 'content/posts/a/index.md' }
    const [a, b] = await Promise.all([finder.find(request), finder.find(request)])
    expect(a).toBe(b)
    expect(finder.found()).toHaveLength(1)
  })
})
