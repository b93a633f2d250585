import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { plain, siteWith } from '../testing/fixture.ts'
import { auditImages, auditLines } from './audit.ts'
import { pictureFinder } from './picture-finder.ts'

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
  return { siteRoot, finder }
}

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
    expect(auditLines(audit).join('\n')).toContain('2 pictures are not used (0.00 MB):')
  })
})

describe('auditImages of drawings', () => {
  it('lists those that scroll on phones, unless they have a version for phones', async () => {
    const words = (size: number) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="90"><text y="50" font-size="${size}">a</text></svg>`
    const siteRoot = siteWith({
      'public/images/wide.svg': words(20),
      'public/images/fits.svg': words(40),
      'public/images/twice.svg': words(20),
      'public/images/twice.narrow.svg': words(45),
    })
    const finder = pictureFinder({ siteRoot, cacheFolder: path.join(siteRoot, 'cache') })
    const found = await Promise.all(
      ['wide', 'fits', 'twice'].map((name) =>
        finder.find({ source: `/images/${name}.svg`, documentPath: 'content/posts/a.md' }),
      ),
    )
    const audit = auditImages(
      siteRoot,
      found.flatMap((each) => ('picture' in each ? [each.picture] : [])),
    )
    expect(audit.scrolling).toEqual([{ path: 'public/images/wide.svg', needs: 630 }])
    expect(auditLines(audit).slice(-2)).toEqual([
      '1 drawing scrolls on phones; add a narrow version beside each:',
      '  public/images/wide.svg  630 px; public/images/wide.narrow.svg',
    ])
  })
})

describe('pictureFinder', () => {
  it('finds the version of a drawing for phones beside it, which is then used', async () => {
    const drawing = (width: number) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="90"><path d="M0 0h9v9z"/></svg>`
    const siteRoot = siteWith({
      'public/images/flow.svg': drawing(900),
      'public/images/flow.narrow.svg': drawing(300),
      'public/images/photo.narrow.jpg': await plain(30, 20).jpeg().toBuffer(),
      'public/images/photo.jpg': await plain(90, 20).jpeg().toBuffer(),
    })
    const finder = pictureFinder({ siteRoot, cacheFolder: path.join(siteRoot, 'cache') })
    const find = (source: string) => finder.find({ source, documentPath: 'content/posts/a.md' })
    const flow = await find('/images/flow.svg')
    expect(flow).toMatchObject({
      picture: { width: 900, narrow: { path: 'public/images/flow.narrow.svg', width: 300 } },
    })
    expect(await find('/images/flow.narrow.svg')).not.toHaveProperty('picture.narrow')
    expect(await find('/images/photo.jpg')).not.toHaveProperty('picture.narrow')
    const used = 'picture' in flow ? [flow.picture] : []
    expect(auditImages(siteRoot, used).orphans.map((each) => each.path)).toEqual([
      'public/images/photo.jpg',
      'public/images/photo.narrow.jpg',
    ])
  })

  it('reports a damaged version for phones', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'
    const siteRoot = siteWith({ 'public/images/a.svg': svg, 'public/images/a.narrow.svg': 'text' })
    const finder = pictureFinder({ siteRoot, cacheFolder: path.join(siteRoot, 'cache') })
    const found = await finder.find({ source: '/images/a.svg', documentPath: 'content/posts/a.md' })
    expect(found).toMatchObject({ fault: { code: 'image-unreadable' } })
  })

  it('reads each file once, and lists each picture once', async () => {
    const { finder } = await site()
    const request = { source: '/images/draft.jpg', documentPath: 'content/posts/a/index.md' }
    const [a, b] = await Promise.all([finder.find(request), finder.find(request)])
    expect(a).toBe(b)
    expect(finder.found()).toHaveLength(1)
  })
})
