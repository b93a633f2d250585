import { describe, expect, it } from 'vitest'
import { render } from '../../testing/render.ts'

const html = async (text: string) => (await render(text)).html.replaceAll('\n', '')

describe('pictures in one paragraph', () => {
  it('are a gallery of figures', async () => {
    expect(await html('![a](a.png)\n![b](b.png)\n')).toBe(
      '<div class="gallery"><figure><img src="a.png" alt="a"></figure><figure><img src="b.png" alt="b"></figure></div>',
    )
  })

  it('take the margin from the third on', async () => {
    expect(await html('![a](a.png) ![b](b.png) ![c](c.png)\n')).toContain('<div class="gallery wide">')
  })

  it('stay pictures in a line among words, alone, or when they are as small as badges', async () => {
    expect(await html('See ![a](a.png) ![b](b.png)\n')).not.toContain('gallery')
    expect(await html('![a](a.png)\n')).toBe('<figure><img src="a.png" alt="a"></figure>')
    const badge = '<img src="a.png" alt="a" width="90">'
    expect(await html(`<p>${badge} ${badge}</p>\n`)).not.toContain('gallery')
  })
})
