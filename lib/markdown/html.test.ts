import { describe, expect, it } from 'vitest'
import { render } from './testing/render.ts'

describe('authors’ HTML', () => {
  it('stays when allowed: details, figures, keys, video', async () => {
    const source =
      '<details open><summary>S</summary>D</details><figure><figcaption>C</figcaption></figure><kbd>K</kbd><video src="v.mp4" controls></video>'
    const { html, codes, assets } = await render(source)
    expect(html).toBe(source.replace(' controls', ' controls preload="metadata"'))
    expect(codes).toEqual([])
    expect(assets.map(({ href }) => href)).toEqual(['v.mp4'])
  })

  it('loses anything executable, and each loss is reported with its line', async () => {
    const { html, problems } = await render(
      'a\n\n<script>alert(1)</script>\n\n<style>p { color: red }</style>\n\n<p onclick="x()" style="y">b</p>\n\n<a href="JaVaScRiPt:x()">c</a>\n',
      { firstLine: 5 },
    )
    expect(html.replaceAll('\n', '')).toBe('<p>a</p><p>b</p><p><a>c</a></p>')
    expect(problems.map(({ line, code, message }) => `${line} ${code} ${message}`)).toEqual([
      '7 html-removed <script> and its content were removed',
      '9 html-removed <style> and its content were removed',
      '11 html-removed the onclick handler of <p> was removed',
      '11 html-removed the style attribute of <p> was removed',
      '13 url-unsafe the address “javascript:x()” of <a> was removed',
    ])
  })

  it('counts the other elements that lose the same attribute', async () => {
    const losses = async (count: number) =>
      (await render('<p style="y">b</p>\n\n'.repeat(count))).problems.map(({ message }) => message)
    expect(await losses(2)).toEqual(['the style attribute of <p> was removed, and from 1 more element'])
    expect(await losses(3)).toEqual(['the style attribute of <p> was removed, and from 2 more elements'])
  })

  it('keeps the text of removed elements', async () => {
    const { html, codes } = await render('<form>Name <button>Send</button></form>')
    expect(html).toBe('Name Send')
    expect(codes).toEqual(['1:html-removed', '1:html-removed'])
  })

  it('drops comments silently', async () => {
    expect(await render('a <!-- secret --> b')).toMatchObject({ html: '<p>a  b</p>', codes: [] })
  })

  it('shows the alternative text of an image whose address was removed', async () => {
    const { html, codes } = await render('![etc](file:///etc/passwd)')
    expect(html).toBe('<p>etc</p>')
    expect(codes).toEqual(['1:url-unsafe'])
  })

  it('cannot close the page around it', async () => {
    const { html, codes } = await render('</article></main></body></html><h1>outside?</h1>\n')
    expect(html).toMatch(/^<h2 id="outside"[ >]/)
    expect(codes.filter((code) => code === '1:html-repaired')).toHaveLength(4)
  })

  it('that is never closed, or never ends, is reported', async () => {
    expect((await render('<div>\n\n<b>x</b></i>\n')).codes).toEqual(['1:html-repaired', '3:html-repaired'])
    expect((await render('a\n\n<!-- no end\n')).codes).toEqual(['3:html-repaired'])
  })

  it('normalises addresses', async () => {
    const { links } = await render(
      '<a href=" HTTPS://a.example/ ">a</a> <a href="MAILTO:b@c.example">b</a> [c](10:30.md)',
    )
    expect(links.map(({ href }) => href)).toEqual(['https://a.example/', 'mailto:b@c.example', './10:30.md'])
    const own = (await render('[a]({index}) [b]({index}/b/) [c]({index}#c)')).links
    expect(own.map(({ href }) => href)).toEqual(['/', '/b/', '/#c'])
  })

  it('that is obsolete is replaced by its successor', async () => {
    expect((await render('<center><font color="red">a</font> <tt>b</tt></center>')).html).toBe(
      '<div class="align-center"><span>a</span> <code>b</code></div>',
    )
    expect((await render('<a name="old">x</a>')).ids).toEqual(['old'])
  })
})

describe('the structure of HTML', () => {
  const shown = async (source: string) => (await render(source)).html.replaceAll('\n', '')

  it('has list items only inside lists, and nothing else directly inside lists', async () => {
    expect(await shown('<li>a</li><li>b</li>')).toBe('<ul><li>a</li><li>b</li></ul>')
    expect(await shown('<ul>a<ul><li>b</li></ul></ul>')).toBe('<ul><li>a</li><li><ul><li>b</li></ul></li></ul>')
    expect(await shown('<dd>a</dd>')).toBe('<div>a</div>')
  })

  it('has no blocks inside inline elements', async () => {
    expect(await shown('<div><span><div>a</div></span></div>')).toBe('<div><div><div>a</div></div></div>')
    expect(await shown('<h2><div>a</div></h2>')).toContain('<span>a</span>')
  })

  it('has no captions without figures and no sources without media', async () => {
    expect(await shown('<figcaption>a</figcaption>')).toBe('<p>a</p>')
    expect(await shown('<picture><source srcset="a.webp"><img src="a.png" alt="A"></picture>')).toBe(
      '<figure><img src="a.png" alt="A"></figure>',
    )
  })

  it('has each id once', async () => {
    expect(await render('<p id="a">x</p><p id="a">y</p>')).toMatchObject({
      html: '<p id="a">x</p><p>y</p>',
      codes: ['1:html-repaired'],
    })
  })
})
