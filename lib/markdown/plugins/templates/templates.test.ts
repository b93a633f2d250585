import { describe, expect, it } from 'vitest'
import { render } from '../../testing/render.ts'

describe('Liquid', () => {
  it('resolves addresses against the site', async () => {
    const { links, codes } = await render(
      '[a]({{ site.baseurl }}/x/) [b]({{ site.url }}{{ site.baseurl }}/y/ "t") [c]({{ "/z/" | relative_url }}) <a href="{{ site.baseurl }}/q/">d</a>\n',
    )
    expect(links.map(({ href }) => href)).toEqual(['/x/', '/y/', '/z/', '/q/'])
    expect(codes).toEqual([])
  })

  it('resolves link and post_url to files', async () => {
    const { links } = await render('[a]({% link _posts/2019-01-01-a b.md %}) [b]({% post_url 2019-01-01-x %}#y)\n')
    expect(links.map(({ href }) => href)).toEqual(['/_posts/2019-01-01-a%20b.md', '/_posts/2019-01-01-x.md#y'])
  })

  it('between raw and endraw is text', async () => {
    const { text, codes } = await render('{% raw %}Write {{ page.title }} or `{% if x %}`.{% endraw %}\n')
    expect(text).toBe('Write {{ page.title }} or {% if x %}.')
    expect(codes).toEqual([])
  })

  it('highlights code, whatever it contains', async () => {
    const { html, codes } = await render(
      'a\n{% highlight ruby linenos %}\nx = "*y*"\n\n```\n# z\n{% endhighlight %}\nb ![i](j.png)\n',
    )
    expect(html).toContain('data-language="ruby"')
    expect(html).toMatch(/^<p>a\n?<\/p>/)
    expect(html.replace(/<[^>]+>/g, '')).toContain('x = "*y*"\n\n```\n# z')
    expect(codes).toEqual([])
  })

  it('does not shift the line numbers of messages', async () => {
    const { images } = await render('{% highlight c %}\n1\n\n2\n{% endhighlight %}\n\n![i](j.png)\n', { firstLine: 3 })
    expect(images[0]?.line).toBe(9)
  })

  it('includes videos as click-to-load frames', async () => {
    const { frameHosts, html } = await render('{% include youtube.html id="dQw4w9WgXcQ" title="Song" %}\n')
    expect(frameHosts).toEqual(['www.youtube-nocookie.com'])
    expect(html).toContain('Song')
  })

  it('that is not supported is shown as typed and reported', async () => {
    const { text, codes } = await render('One\n{% assign x = "*y*" %} and {{ page.title | upcase }}\n')
    expect(text).toBe('One {% assign x = "*y*" %} and {{ page.title | upcase }}')
    expect(codes).toEqual(['2:liquid-unknown', '2:liquid-unknown'])
  })

  it('that is not supported in an address leaves the text of the link', async () => {
    const { html, codes } = await render('[a]({{ site.repository }}/x)\n')
    expect(html).toBe('<p><a>a</a></p>')
    expect(codes).toEqual(['1:liquid-unknown'])
  })

  it('in code is shown as typed', async () => {
    expect((await render('```yaml\nrun: {{ secrets.A }} {% x "y" %}\n```\n')).text).toBe(
      'run: {{ secrets.A }} {% x "y" %}',
    )
    expect((await render('`{{ "a" }}`\n')).html).toBe('<p><code>{{ "a" }}</code></p>')
  })
})

describe('braces in prose', () => {
  it('are prose', async () => {
    const source = 'A set {a, b}, {{ vue }}, f"{:.2f}", {#1}, a < b, {% 5, 10 %'
    expect(await render(source)).toMatchObject({
      codes: [],
      text: 'A set {a, b}, {{ vue }}, f”{:.2f}”, {#1}, a < b, {% 5, 10\u00a0%',
    })
  })

  it('may be next to any private-use character', async () => {
    expect((await render('\ue000\ue07b {{ x }} \uf8ff')).text).toBe('\ue000\ue07b {{ x }} \uf8ff')
  })
})

describe('kramdown', () => {
  it('an id behind a heading may have the characters that Google Docs writes', async () => {
    const { ids, text } = await render('## 1. Intro {#1.-intro}\n\n## Über uns? {#über-uns?}\n\nText {#not-this?}\n')
    expect(ids).toEqual(expect.arrayContaining(['1.-intro', 'über-uns?']))
    expect(text).toBe('1. Intro\nÜber uns?\nText {#not-this?}')
  })

  it('gives the preceding block an id, and a picture its width', async () => {
    const { ids, images } = await render('## One\n{: #first}\n\n## Two {#second}\n\n![a](b.png){: .wide}\n')
    expect(ids).toEqual(['first', 'second'])
    expect(images[0]).toMatchObject({ wide: true, standalone: true })
  })

  it('leaves the table of contents to the page', async () => {
    expect((await render('* TOC\n{:toc}\n\nText\n')).html.trim()).toBe('<p>Text</p>')
  })

  it('after a table is not one of its rows', async () => {
    expect((await render('| a |\n|---|\n| 1 |\n{: #t}\n')).html).toContain('<table id="t">')
  })

  it('that is not supported is shown as typed and reported', async () => {
    expect(await render('Text {: .a b c}\n')).toMatchObject({ text: 'Text {: .a b c}', codes: ['1:kramdown-unknown'] })
  })
})

describe('shortcodes', () => {
  it('for videos from Hugo are supported, others are shown as typed and reported', async () => {
    expect((await render('{{< youtube dQw4w9WgXcQ >}}\n')).frameHosts).toEqual(['www.youtube-nocookie.com'])
    expect(await render('{{< chart src="a.csv" >}}\n')).toMatchObject({
      text: '{{< chart src="a.csv" >}}',
      codes: ['1:shortcode-unknown'],
    })
  })
})

describe('shortcodes of Hugo', () => {
  it('figure is a picture with its caption', async () => {
    const { html, images, codes } = await render('{{< figure src="/a.png" alt="A hull" caption="Under way" >}}\n')
    expect(codes).toEqual([])
    expect(html).toBe('<figure><img src="/a.png" alt="A hull"></figure>')
    expect(images).toMatchObject([{ title: 'Under way' }])
  })

  it('highlight is a block of code, whatever it holds', async () => {
    const { html, codes } = await render(
      'A.\n\n{{< highlight go "linenos=table" >}}\nfunc main() { // *x* {{ y }}\n}\n{{< /highlight >}}\n\nB *c*.\n',
    )
    expect(codes).toEqual([])
    expect(html.replace(/<[^>]+>/g, '')).toContain('func main() { // *x* {{ y }}')
    expect(html).toContain('<em>c</em>')
  })

  it('gist, tweet, x and instagram are links', async () => {
    const { html, codes } = await render(
      '{{< gist kim 50a7 >}}\n\n{{< tweet 877500564405444608 >}}\n\n{{< x user="kim" id="877" >}}\n\n{{< instagram CxOWiQNP2MO >}}\n',
    )
    expect(codes).toEqual([])
    expect([...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
      'https://gist.github.com/kim/50a7',
      'https://x.com/i/status/877500564405444608',
      'https://x.com/kim/status/877',
      'https://www.instagram.com/p/CxOWiQNP2MO/',
    ])
  })

  it('ref and relref lead to the file they name', async () => {
    const { links, codes } = await render('[a]({{< ref "other.md" >}}), [b]({{< relref "/posts/c#part" >}})\n')
    expect(codes).toEqual([])
    expect(links.map(({ href }) => href)).toEqual(['/other.md', '/posts/c.md#part'])
  })

  it('one that is commented out is shown', async () => {
    expect((await render('{{</* figure src="a.png" */>}}\n')).text).toBe('{{< figure src="a.png" >}}')
  })
})

it.each([
  ['{% include figure.html src=page.picture %}', 'write ![what it shows](path.png "Caption")'],
  ['{% include footer.html %}', 'write the text of the included file here'],
  ['{% if page.x %}', 'write what it showed'],
  ['{{ page.title }}', 'write the text it stood for, or put it in backticks'],
  ['{% gist 1234 %}', 'write a link to it'],
  ['{% unheard_of %}', 'write its text in Markdown, or remove it'],
  ['{{< picture src="a.png" >}}', 'write ![what it shows](path.png "Caption")'],
  ['{{< code go >}}', 'write a block of code between two lines ```'],
  ['{{% notice info %}}', 'write > [!NOTE] and the text behind it'],
  ['{{< ref "other.md" >}}', 'write a link to the file: [words](name.md)'],
  ['[a]({{ site.repository }}/x)', 'write the address itself'],
  ['Text {::nomarkdown}', 'write <!-- … --> for a comment, or remove it'],
])('the message about %s says what to write instead', async (text, remedy) => {
  expect((await render(text)).problems.map((one) => one.remedy)).toEqual([remedy])
})
