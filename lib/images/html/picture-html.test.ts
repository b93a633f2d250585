import { describe, expect, it } from 'vitest'
import { messagesFor } from '../../core/messages/messages.ts'
import { renditions, widthsFor } from '../encode/renditions.ts'
import { remoteImage } from '../files/remote-image.ts'
import type { Picture } from '../read/read-picture.ts'
import { imageHtml } from './image-html.ts'

const messages = messagesFor('en')

const address = { origin: 'https://example.org', base: '/sub' }

function picture(facts: Partial<Picture> = {}): { picture: Picture } {
  const all = {
    treatment: 'photo',
    width: 4000,
    height: 3000,
    opaque: true,
    placeholder: 'abcdefghi',
    path: 'public/images/x.jpg',
    hash: '0123456789abcdef',
    bytes: 1,
    ...facts,
  } as const
  return { picture: { ...all, edges: [], removed: [] } }
}

const image = { alt: 'A harbour', standalone: true }

describe('renditions', () => {
  it('never exceed the original', () => {
    expect(widthsFor(4000)).toEqual([480, 800, 1200, 1600])
    expect(widthsFor(1600)).toEqual([480, 800, 1200, 1600])
    expect(widthsFor(1500)).toEqual([480, 800, 1200, 1500])
    expect(widthsFor(850)).toEqual([480, 800])
    expect(widthsFor(88)).toEqual([88])
  })

  it('are named by content and settings: the same content has the same names', () => {
    const { picture: a } = picture()
    const { picture: b } = picture({ path: 'public/images/other.jpg' })
    expect(renditions(a)).toEqual(renditions(b))
    expect(renditions(a).sizes[1]?.name).toMatch(/^[0-9a-f]{16}-800\.avif$/)
    expect(renditions(picture({ hash: 'fedcba9876543210' }).picture)).not.toEqual(renditions(a))
  })
})

describe('imageHtml of a picture', () => {
  it('has sources, sizes and its own dimensions, and loads lazily', () => {
    const html = imageHtml(picture(), image, { address, messages })
    expect(html).toMatch(
      /^<figure class="figure"><a href="\/sub\/i\/[0-9a-f]{16}-1600\.avif" data-zoom=""><picture><source type="image\/avif" srcset="\/sub\/i\/[0-9a-f]{16}-480\.avif 480w, [^"]*-1600\.avif 1600w" sizes="\(min-width: 42rem\) 37\.5rem, calc\(100vw - 2\.25rem\)"><img src="\/sub\/i\/[0-9a-f]{16}-1200\.jpg" alt="A harbour" width="4000" height="3000" loading="lazy" decoding="async" data-tone="abcdefghi"><\/picture><\/a><\/figure>$/,
    )
  })

  it('is loaded first when it is the lead picture', () => {
    const html = imageHtml(picture(), image, { address, messages, isLead: true })
    expect(html).toContain('fetchpriority="high"')
    expect(html).not.toContain('loading=')
  })

  it('shows its title as a caption when it is alone, otherwise as a title', () => {
    expect(imageHtml(picture(), { ...image, title: 'A <b> & "c"' }, { address, messages })).toContain(
      '<figcaption>A &#x3C;b> &#x26; "c"</figcaption>',
    )
    const inline = imageHtml(picture(), { ...image, standalone: false, title: 'A title' }, { address, messages })
    expect(inline).toMatch(/^<picture>.* title="A title"><\/picture>$/)
  })

  it('has no link to a larger version when there is none, or inside a link', () => {
    expect(imageHtml(picture({ width: 700, height: 500 }), image, { address, messages })).not.toContain('<a ')
    expect(imageHtml(picture(), { ...image, insideLink: true }, { address, messages })).not.toContain('<a ')
  })

  it('names the link of a decorative picture', () => {
    expect(imageHtml(picture(), { ...image, alt: '' }, { address, messages })).toContain(
      'aria-label="Show the picture larger"',
    )
  })

  it('is as wide as the HTML says, in its own proportions', () => {
    expect(imageHtml(picture(), { ...image, width: 400, height: 999 }, { address, messages })).toMatch(
      /sizes="min\(400px, 100vw\)".* width="400" height="300"/,
    )
  })

  it('is not enlarged when it is small', () => {
    const html = imageHtml(picture({ width: 64, height: 64 }), image, { address, messages })
    expect(html).toMatch(/<source type="image\/avif" srcset="[^" ]*-64\.avif"><img [^>]*width="64"/)
  })

  it('is animated only without a preference for reduced motion', () => {
    const html = imageHtml(picture({ treatment: 'animation', width: 40, height: 30 }), image, { address, messages })
    expect(html).toMatch(
      /<source type="image\/avif" media="\(prefers-reduced-motion: reduce\)" srcset="[^" ]*-40\.avif"><img src="[^"]*-40\.webp"/,
    )
  })

  it('uses at most 150 bytes for its placeholder', () => {
    const without = imageHtml(picture({ placeholder: '' }), image, { address, messages })
    expect(imageHtml(picture(), image, { address, messages }).length - without.length).toBeLessThanOrEqual(150)
  })
})

describe('imageHtml of a drawing with words', () => {
  const facts = { treatment: 'vector', opaque: false, placeholder: '', width: 960, height: 480 } as const

  it('is never narrower than its words allow, and can be enlarged', () => {
    const html = imageHtml(picture({ ...facts, smallestType: 0.028 }), image, { address, messages })
    expect(html).toBe(
      '<figure class="figure"><div class="drawing"><a href="/sub/i/0123456789abcdef.svg" data-zoom=""><img src="/sub/i/0123456789abcdef.svg" alt="A harbour" width="500" height="250" loading="lazy" decoding="async"></a></div></figure>',
    )
  })

  it('takes more than the text column when it needs to', () => {
    expect(imageHtml(picture({ ...facts, smallestType: 0.02 }), image, { address, messages })).toMatch(
      /^<figure class="figure wide">.* width="700"/,
    )
  })

  it('is an ordinary picture when every screen shows its words', () => {
    const html = imageHtml(picture({ ...facts, width: 320, height: 480, smallestType: 0.05 }), image, {
      address,
      messages,
    })
    expect(html).not.toContain('class="drawing"')
    expect(html).toContain('width="320" height="480"')
  })

  it('shows its version for phones there, as wide as the words of that one need', () => {
    const { picture: narrow } = picture({
      ...facts,
      hash: 'fedcba9876543210',
      width: 400,
      height: 800,
      smallestType: 0.05,
    })
    const html = imageHtml(picture({ ...facts, smallestType: 0.028, narrow }), image, { address, messages })
    expect(html).toContain(
      '<picture><source type="image/svg+xml" media="screen and (max-width: 42rem)" srcset="/sub/i/fedcba9876543210.svg" width="280" height="560"><img src="/sub/i/0123456789abcdef.svg" alt="A harbour" width="500" height="250"',
    )
  })

  it('in a figure of the author’s scrolls as well, as phrasing content', () => {
    expect(
      imageHtml(picture({ ...facts, smallestType: 0.028 }), { ...image, standalone: false }, { address, messages }),
    ).toMatch(/^<span class="drawing"><a href="[^"]*" data-zoom=""><img .*width="500" height="250".*><\/a><\/span>$/)
  })

  it('inside a link is reachable by keyboard through its region', () => {
    const html = imageHtml(
      picture({ ...facts, smallestType: 0.028 }),
      { ...image, insideLink: true },
      { address, messages },
    )
    expect(html).toContain('<div class="drawing" tabindex="0"><img')
  })
})

describe('imageHtml of a remote picture', () => {
  const remote = remoteImage('https://source.unsplash.com/random/1500x1146')

  it('is a frame in its proportions with text and a link, and loads nothing', () => {
    const html = imageHtml({ remote }, { alt: 'Man', standalone: true }, { address, messages })
    expect(html).toBe(
      '<figure class="figure"><div class="frame"><svg class="frame-shape" width="1500" height="1146" viewBox="0 0 1500 1146" aria-hidden="true"><path d="M0 0L1500 1146M1500 0L0 1146"></path></svg><span class="frame-text">Man</span></div><figcaption><a class="frame-source" href="https://source.unsplash.com/random/1500x1146" rel="noopener noreferrer">Picture on another site: source.unsplash.com</a></figcaption></figure>',
    )
    expect(html).not.toMatch(/<img|src=|style=/)
  })

  it('is phrasing content within text, without nested links', () => {
    const html = imageHtml({ remote }, { alt: 'Man', standalone: false, insideLink: true }, { address, messages })
    expect(html).toMatch(/^<span class="frame frame-inline">/)
    expect(html).not.toMatch(/<(figure|div|a)[ >]/)
  })

  it('is loaded lazily and without a referrer when its host is listed', () => {
    const allowed = remoteImage('https://img.example.org/a-300x200.png', ['img.example.org'])
    const html = imageHtml({ remote: allowed }, { alt: 'x', standalone: false }, { address, messages })
    expect(html).toBe(
      '<img class="elsewhere" src="https://img.example.org/a-300x200.png" alt="x" width="300" height="200" loading="lazy" decoding="async" referrerpolicy="no-referrer">',
    )
  })

  it('cannot break out of its attributes', () => {
    const hostile = remoteImage(new URL('https://a.example/"><script>alert(1)</script>').href)
    expect(
      imageHtml(
        { remote: hostile },
        { alt: '"><script>', title: '<img onerror>', standalone: true },
        { address, messages },
      ),
    ).not.toMatch(/<script|<img/)
  })
})

it('a missing picture is a frame without a link', () => {
  const fault = { code: 'image-missing', message: 'x', remedy: 'y' } as const
  const html = imageHtml({ fault }, image, { address, messages })
  expect(html).toContain('A harbour')
  expect(html).not.toMatch(/<img|<a /)
})
