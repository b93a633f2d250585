import { describe, expect, it } from 'vitest'
import { compileBody } from '../../compile/compile.ts'
import { fillBody } from '../../compile/fill.ts'
import { bodyInput } from '../../testing/render.ts'

async function render(text: string) {
  const body = await compileBody(bodyInput(text))
  const html = fillBody(body, {
    link: ({ href }) => ({ href, external: false }),
    asset: ({ href }) => href,
    image: ({ src }) => `<img src="${src}">`,
  })
  return { html, codes: body.problems.map(({ code }) => code), frameHosts: body.frameHosts }
}

const figure = (frame: string, title: string, page: string, text: string) =>
  `<figure class="embed" data-embed="${frame}" data-title="${title}"><a href="${page}">${text}</a></figure>`

const plain = figure(
  'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
  'Watch this video on YouTube',
  'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
  'Watch this video on YouTube',
)

describe('a video', () => {
  it('in a frame becomes a figure with a link and without a frame', async () => {
    const { html, codes, frameHosts } = await render(
      '<iframe width="560" height="315" src="//www.youtube.com/embed/dQw4w9WgXcQ?start=30" title="On queues" allowfullscreen></iframe>',
    )
    expect(html).toBe(
      figure(
        'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=30',
        'On queues',
        'https://www.youtube.com/watch?v=dQw4w9WgXcQ&#x26;t=30s',
        'Watch “On queues” on YouTube',
      ).replace('&#x26;', '&amp;'),
    )
    expect(codes).toEqual([])
    expect(frameHosts).toEqual(['www.youtube-nocookie.com'])
  })

  it.each([
    'https://youtu.be/dQw4w9WgXcQ',
    '<https://www.youtube.com/watch?v=dQw4w9WgXcQ>',
    'www.youtube.com/watch?v=dQw4w9WgXcQ',
  ])('linked as %s alone on a line becomes the same figure', async (link) =>
    expect((await render(`Before.\n\n${link}\n\nAfter.`)).html).toContain(plain),
  )

  it('within a sentence, or with its own link text, stays a link', async () => {
    expect((await render('See https://youtu.be/dQw4w9WgXcQ now.')).html).not.toContain('figure')
    expect((await render('[The talk](https://youtu.be/dQw4w9WgXcQ)')).html).not.toContain('figure')
  })

  it('on Vimeo is loaded with tracking disabled', async () => {
    expect((await render('https://vimeo.com/76979871')).html).toContain(
      'data-embed="https://player.vimeo.com/video/76979871?dnt=1"',
    )
  })

  it.each(['', '400', '400x300'])(
    'shown like a picture becomes the same figure, as in Obsidian: ![%s]',
    async (alt) => {
      const { html, codes } = await render(`Before\n![${alt}](https://www.youtube.com/watch?v=dQw4w9WgXcQ)`)
      expect(html).toBe(`<p>Before\n</p>${plain}`)
      expect(codes).toEqual([])
    },
  )

  it('shown like a picture keeps its words, and stays inside a link', async () => {
    const { html } = await render('![On queues|300](https://youtu.be/dQw4w9WgXcQ)')
    expect(html).toContain('>Watch “On queues” on YouTube</a>')
    expect((await render('[![x](https://youtu.be/dQw4w9WgXcQ)](/a/)')).html).not.toContain('figure')
  })

  it('inside a paragraph splits its text', async () => {
    const { html } = await render('Before <iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe> after')
    expect(html).toBe(`<p>Before </p>${plain}<p> after</p>`)
  })
})

describe('any other frame', () => {
  it.each([
    '<iframe src="https://evil.example/embed/dQw4w9WgXcQ"></iframe>',
    '<iframe src="https://www.youtube.com.evil.example/embed/dQw4w9WgXcQ"></iframe>',
    '<iframe src="https://evil.example/?https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>',
    '<iframe src="https://user@evil.example/www.youtube.com/embed/dQw4w9WgXcQ"></iframe>',
  ])('%s becomes a link and is reported', async (frame) => {
    const { html, codes } = await render(frame)
    expect(html).toContain('<a href="https://')
    expect(html).not.toMatch(/iframe|data-embed/)
    expect(codes).toContain('embed-blocked')
  })

  it('never survives as a frame, whatever its source', async () => {
    for (const src of ['javascript:alert(1)', 'data:text/html,x', '']) {
      const { html } = await render(`<iframe src="${src}" srcdoc="<script>alert(1)</script>"></iframe>`)
      expect(html).not.toMatch(/iframe|script|data-embed|data:/)
    }
  })

  it('cannot be smuggled in as one of our figures', async () => {
    const { html } = await render(
      '<figure class="embed" data-embed="https://evil.example/"><a href="/x/">x</a></figure>',
    )
    expect(html).not.toContain('data-embed')
  })
})

describe('an address that names no video', () => {
  it.each([
    'https://www.youtube.com/watch?v=',
    'https://youtu.be/abc',
    'https://www.youtube.com/shorts/',
    'https://player.vimeo.com/video/x',
    '<iframe src="https://www.youtube.com/embed/"></iframe>',
  ])('is reported once, and stays a link: %s', async (text) => {
    const { html, codes } = await render(text)
    expect(codes).toEqual(['embed-blocked'])
    expect(html).toContain('<a href="https://')
  })

  it.each([
    'https://www.youtube.com/@someone',
    'https://vimeo.com/',
    'See https://youtu.be/ for more',
    '[Clip](https://youtu.be/)',
  ])('may be meant as a link: %s', async (text) => expect((await render(text)).codes).toEqual([]))
})
