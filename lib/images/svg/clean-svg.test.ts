import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { cleanSvg } from './clean-svg.ts'

const wrap = (inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">${inner}</svg>`
const clean = (inner: string) => cleanSvg(wrap(inner))?.svg ?? ''

describe('cleanSvg', () => {
  it.each([
    '<script>alert(1)</script>',
    '<rect width="5" height="5" onclick="alert(1)"/>',
    '<foreignObject><iframe src="https://evil.example"></iframe></foreignObject>',
    '<image href="https://evil.example/x.png"/>',
    '<image xlink:href="//evil.example/x.png"/>',
    '<image href="data:image/svg+xml;base64,AAAA"/>',
    '<use href="https://evil.example/x.svg#a"/>',
    '<a href="javascript:alert(1)"><text>evil.example</text></a>'.replace('evil.example', 'word'),
    '<a xlink:href="https://evil.example"><rect/></a>',
    '<style>@import url(https://evil.example/x.css);</style>',
    '<style>@import "https://evil.example/x.css" screen;rect{fill:red}</style>',
    '<style>rect{fill:url(https://evil.example/x#a)}</style>',
    '<style>rect{fill:u\\72l(https://evil.example/x#a)}</style>',
    '<style>@font-face{font-family:x;src:url("https://evil.example/x.woff")}</style>',
    '<rect fill="url(https://evil.example/x#a)"/>',
    '<rect style="background:url(https://evil.example/x)"/>',
    '<set attributeName="href" to="javascript:alert(1)"/>',
    '<animate attributeName="xlink:href" values="javascript:alert(1)"/>',
    '<feImage href="https://evil.example/x.png"/>',
    '<handler>alert(1)</handler>',
  ])('%s leaves nothing active', (inner) => {
    const svg = clean(inner)
    expect(svg).not.toMatch(
      /script|evil|onclick|javascript|foreignobject|iframe|@import|<a[\s>]|alert|xlink:href="[^#]/i,
    )
  })

  it('reports what it removed', () => {
    const removed = cleanSvg(
      wrap('<script>x</script><rect onload="x"/><image href="https://a.example/x.png"/>'),
    )?.removed
    expect(removed).toEqual(['<script>', 'image address', 'onload'])
  })

  it('keeps a complete drawing', async () => {
    const drawing = wrap(
      `<defs><linearGradient id="g" gradientUnits="userSpaceOnUse" x1="0" x2="10"><stop offset="0" stop-color="#f00"/><stop offset="1" stop-color="#00f"/></linearGradient>
       <clipPath id="c"><circle cx="5" cy="5" r="5"/></clipPath></defs><style><![CDATA[.k > rect { stroke-width: 2 }]]></style>
       <g class="k" clip-path="url(#c)"><rect width="10" height="10" fill="url('#g')" stroke-dasharray="1 2" stroke="black"/></g>
       <use xlink:href="#c"/><text x="1" y="5" font-size="3" text-anchor="middle">R &amp; D &lt; 3</text>`,
    )
    const cleaned = cleanSvg(`<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]><!-- made by hand -->${drawing}`)
    expect(cleaned?.removed).toEqual([])
    const draw = (svg: string) => sharp(Buffer.from(svg), { density: 300 }).raw().toBuffer()
    expect(await draw(cleaned?.svg ?? '')).toEqual(await draw(drawing))
  })

  it('keeps embedded pictures and fonts, and removes only the remote font from a style sheet', () => {
    const embedded =
      '<style>@font-face{font-family:k;src:url(data:font/woff2;base64,AAAA)}</style><image href="data:image/png;base64,AAAA"/>'
    expect(cleanSvg(wrap(embedded))).toEqual({
      svg: expect.stringMatching(/data:font\/woff2;base64,AAAA.*data:image\/png;base64,AAAA/s),
      removed: [],
    })
    const fetched = '<style>@font-face{font-family:k;src:url(https://a.example/k.woff2)}rect{fill:red}</style><rect/>'
    expect(cleanSvg(wrap(fetched))).toEqual({ svg: expect.stringContaining('fill: red'), removed: ['@font-face'] })
  })

  it.each(['@media all{', '.a{', ':not(', 'a{width:calc(', 'a{b:"}"; c{', "a{b:url(x'){", 'a{(]'])(
    'a style sheet that nests %s without end is removed without crashing',
    (opening) => {
      expect(cleanSvg(wrap(`<style>${opening.repeat(20_000)}</style><rect/>`))?.removed).toEqual(['<style>'])
      expect(cleanSvg(wrap(`<rect style="${'a:calc('.repeat(20_000)}"/>`))?.removed).toEqual(['style value'])
    },
  )

  it('is unchanged when cleaned twice', () => {
    const once = clean('<g id="a"><path d="M0 0L1 1"/><text>&#233;&nbsp;x</text></g><style>g{fill:red}</style>')
    expect(cleanSvg(once)?.svg).toBe(once)
  })

  it('finds no drawing in a web page or plain text', () => {
    expect(cleanSvg('<html><body>x</body></html>')).toBeNull()
    expect(cleanSvg('just text')).toBeNull()
  })
})
