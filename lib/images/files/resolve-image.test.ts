import { symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { siteWith } from '../testing/fixture.ts'
import { resolveImage } from './resolve-image.ts'

const siteRoot = siteWith({
  'content/posts/x/index.md': '',
  'content/posts/x/photo.jpg': 'x',
  'content/posts/x/100%.png': 'x',
  'content/posts/x/a b.png': 'x',
  'content/posts/shared/plan.png': 'x',
  'public/images/Team.png': 'x',
  'public/images/über.png': 'x',
  'public/images/deep/chart.svg': 'x',
  'secret.png': 'x',
})
symlinkSync(path.join(siteRoot, 'secret.png'), path.join(siteRoot, 'public/images/linked.png'))
symlinkSync(siteRoot, path.join(siteRoot, 'public/images/all'))

const resolve = (source: string, siteUrl = 'https://example.org/sub/') =>
  resolveImage(source, 'content/posts/x/index.md', { siteRoot, siteUrl })
const placeOf = (source: string) => {
  const resolved = resolve(source)
  return 'local' in resolved ? resolved.local.path : resolved
}
const faultOf = (source: string) => {
  const resolved = resolve(source)
  return 'fault' in resolved ? `${resolved.fault.code}: ${resolved.fault.message}. ${resolved.fault.remedy}` : resolved
}

describe('resolveImage', () => {
  it.each([
    ['photo.jpg', 'content/posts/x/photo.jpg'],
    ['./photo.jpg?v=2#top', 'content/posts/x/photo.jpg'],
    ['.\\photo.jpg', 'content/posts/x/photo.jpg'],
    ['../shared/plan.png', 'content/posts/shared/plan.png'],
    ['../../../public/images/Team.png', 'public/images/Team.png'],
    ['/images/Team.png', 'public/images/Team.png'],
    ['/sub/images/Team.png', 'public/images/Team.png'],
    ['https://example.org/sub/images/Team.png', 'public/images/Team.png'],
    ['//example.org/sub/images/Team.png', 'public/images/Team.png'],
    ['http://example.org/sub/images/Team.png?v=2', 'public/images/Team.png'],
    ['HTTPS://Example.org/sub/images/Team.png', 'public/images/Team.png'],
    ['images/Team.png', 'public/images/Team.png'],
    ['/images/%C3%BCber.png', 'public/images/über.png'],
    ['/images/u\u0308ber.png', 'public/images/über.png'],
    ['a%20b.png', 'content/posts/x/a b.png'],
    ['100%.png', 'content/posts/x/100%.png'],
    ['../../static/images/Team.png', 'public/images/Team.png'],
    ['../../../src/images/deep/chart.svg', 'public/images/deep/chart.svg'],
    ['@site/static/images/Team.png', 'public/images/Team.png'],
  ])('%s is %s', (source, place) => {
    expect(placeOf(source)).toBe(place)
  })

  it.each([
    ['../../../src/assets/none.png', 'public/assets/none.png'],
    ['../../static/img/none.png', 'public/img/none.png'],
    ['@site/static/img/none.png', 'public/img/none.png'],
  ])('%s of another system is missing from the copy in public/', (source, place) => {
    expect(faultOf(source)).toMatch(new RegExp(`^image-missing: .*looked for ${place}`))
  })

  it('recognises a case mismatch and gives the correct spelling', () => {
    expect(faultOf('/images/team.png')).toMatch(/^image-case: .*\/images\/Team\.png$/)
    expect(faultOf('Photo.JPG')).toMatch(/^image-case: .*: photo\.jpg$/)
  })

  it('suggests the nearest picture for a missing one', () => {
    expect(faultOf('phto.jpg')).toMatch(/^image-missing: .*Did you mean photo\.jpg\?$/)
    expect(faultOf('/images/chart.svg')).toContain('Did you mean /images/deep/chart.svg?')
    expect(faultOf('photo.png')).toContain('Did you mean photo.jpg?')
  })

  it.each([
    '../../../secret.png',
    '/../secret.png',
    '/..%2fsecret.png',
    '..%2f..%2f..%2fsecret.png',
    '/../../../../etc/passwd',
  ])('rejects %s, which is outside the picture folders', (source) => {
    expect(faultOf(source)).toMatch(/^image-outside/)
  })

  it('finds a picture that was next to the folder of the posts, in public/', () => {
    expect(placeOf('../../../images/Team.png')).toBe('public/images/Team.png')
    expect(faultOf('../../../images/../../secret.png')).toMatch(/^image-outside/)
  })

  it.each(['/images/linked.png', '/images/all/secret.png'])('rejects %s, a symbolic link', (source) => {
    expect(faultOf(source)).toMatch(/^file-link/)
  })

  it.each(['data:image/png;base64,AAAA', 'javascript:alert(1)', 'file:///etc/passwd', 'blob:x'])(
    'refuses %s',
    (source) => {
      expect(faultOf(source)).toMatch(/^url-unsafe/)
    },
  )

  it.each([
    ['//cdn.example.com/a.png', 'https://cdn.example.com/a.png'],
    ['HTTP://example.com/a.png', 'http://example.com/a.png'],
    ['https://example.org/other/a.png', 'https://example.org/other/a.png'],
    ['//www.example.org/sub/images/Team.png', 'https://www.example.org/sub/images/Team.png'],
  ])('%s is remote', (source, remote) => {
    expect(resolve(source)).toEqual({ remote })
  })

  it.each(['', '#x', '/images', 'x\0.png'])(
    'a source that does not name a file (%j) is missing or outside the site',
    (source) => {
      expect(faultOf(source)).toMatch(/^image-(missing|outside)/)
    },
  )
})
