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

describe('pictureFinder', () => {
  it('reads each file once, and lists each picture once', async () => {
    const { finder } = await site()
    const request = { source: '/images/draft.jpg', documentPath: 'content/posts/a/index.md' }
    const [a, b] = await Promise.all([finder.find(request), finder.find(request)])
    expect(a).toBe(b)
    expect(finder.found()).toHaveLength(1)
  })
})
