/** Tags of Hexo, Zola, Hugo's and Jekyll's themes that say what Markdown or our own blocks say too. */
import { describe, expect, it } from 'vitest'
import { render } from '../../testing/render.ts'

const tidy = (html: string) => html.replace(/\n/g, '')

describe('pictures', () => {
  it.each([
    ['{% asset_img lamp.png "A lamp" %}', 'lamp.png', 'A lamp', ''],
    [
      `{% asset_img left lamp.png 300 auto "The lamp 'A lamp on a desk'" %}`,
      'lamp.png',
      'A lamp on a desk',
      'The lamp',
    ],
    ['{% image "./lamp.png", "A lamp" %}', './lamp.png', 'A lamp', ''],
    ['{% img /images/a.png 100 100 %}', '/images/a.png', null, ''],
    ['{{ img(src="lamp.png", alt="A lamp", caption="Lit") }}', 'lamp.png', 'A lamp', 'Lit'],
    ["{{ responsive_image(path='lamp.png', alt='A lamp') }}", 'lamp.png', 'A lamp', ''],
    ['{% include figure image_path="/assets/a.png" alt="A" caption="C d" %}', '/assets/a.png', 'A', 'C d'],
    [
      '{% include figure.liquid path = "assets/img/a.png" title="T" class="z-depth-1" %}',
      'assets/img/a.png',
      null,
      'T',
    ],
  ])('%s', async (tag, src, alt, caption) => {
    const { images, codes } = await render(`${tag}\n`)
    expect(images.map((image) => [image.src, image.alt, image.title ?? ''])).toEqual([[src, alt, caption]])
    expect(codes).toEqual([])
  })

  it('whose source is a variable are shown as typed and named', async () => {
    for (const tag of ['{% include figure.html src=page.image %}', '{{ img(alt="x") }}'])
      expect((await render(`${tag}\n`)).codes, tag).toHaveLength(1)
  })
})

describe('links', () => {
  it.each([
    ['{% post_link first-lamp "The first" %}', '/_posts/first-lamp.md', 'The first'],
    ['{% post_link first-lamp %}', '/_posts/first-lamp.md', 'first lamp'],
    ['{% post_link first-lamp#oil The first of "all" true %}', '/_posts/first-lamp.md#oil', 'The first of all'],
    ['{% asset_link plan.pdf "The plan" %}', 'plan.pdf', 'The plan'],
    ['{% link "The words" https://a.example/ external "Tip" %}', 'https://a.example/', 'The words'],
    ["[words]({{ '/blog/x/' | url }})", '/blog/x/', 'words'],
    ['{% gist ann/5555251 file.rb %}', 'https://gist.github.com/ann/5555251', 'gist.github.com/ann/5555251'],
    ['[words]({% post_path first-lamp %})', '/_posts/first-lamp.md', 'words'],
  ])('%s', async (tag, href, words) => {
    const { links, text, codes } = await render(`${tag}\n`)
    expect(links.map((link) => link.href)).toEqual([href])
    expect(text).toBe(words)
    expect(codes).toEqual([])
  })
})

it('videos of Zola are click-to-load frames', async () => {
  const { frameHosts } = await render(
    '{{ youtube(id="dQw4w9WgXcQ", autoplay=true) }}\n\n{{ vimeo(id="76979871") }}\n\n{% include video id="dQw4w9WgXcQ" provider="youtube" %}\n',
  )
  expect(frameHosts).toEqual(['player.vimeo.com', 'www.youtube-nocookie.com'])
})

it('any other shortcode of Zola is shown and named; one in a comment is shown without it', async () => {
  const { text, codes } = await render('See {{ rank(of="x") }}.\n\n{{/* youtube(id="x") */}} and {{ vue }}\n')
  expect(text).toContain('See {{ rank(of=“x”) }}.'.replace(/[“”]/g, '"'))
  expect(text).toContain('{{ youtube(id="x") }} and {{ vue }}')
  expect(codes).toEqual(['1:shortcode-unknown'])
})

describe('pairs of tags', () => {
  it.each([
    ['{% note warning %}\nMind **it**.\n{% endnote %}', 'warning', ''],
    ['{% callout(type="danger", title="Hot") %}\nMind **it**.\n{% end %}', 'caution', 'Hot'],
    ['{{< notice tip >}}\nMind **it**.\n{{< /notice >}}', 'tip', ''],
    ['{{% alert title="Hot" %}}\n\nMind **it**.\n\n{{% /alert %}}', 'note', 'Hot'],
    ['{{< hint info >}}\nMind **it**.\n{{< /hint >}}', 'note', ''],
    ['{{< admonition type=warning title="Hot" >}}\nMind **it**.\n{{< /admonition >}}', 'warning', 'Hot'],
  ])('become a callout: %s', async (source, kind, title) => {
    const { html, codes } = await render(`Before\n${source}\nAfter\n`)
    expect(html).toContain(`class="callout callout-${kind}"`)
    expect(html).toContain('<p>Mind <strong>it</strong>.</p>')
    if (title) expect(html).toContain(`>${title}</p>`)
    expect(html).toMatch(/^<p>Before<\/p>[\s\S]*<p>After<\/p>$/)
    expect(codes).toEqual([])
  })

  it('become a quotation with its source, a pull quote, or a block to open', async () => {
    const source = [
      '{% blockquote David Levithan, Wide Awake %}\nFirst.\n\nSecond.\n{% endblockquote %}',
      '{% quote(author="Ovid") %}\nWater.\n{% end %}',
      '{% pullquote left %}\nFirst.\n{% endpullquote %}',
      '{{< details "Show it" >}}\n- one\n{{< /details >}}',
    ].join('\n\n')
    const { html, codes } = await render(source)
    expect(tidy(html)).toContain(
      '<blockquote><p>First.</p><p>Second.</p><p>— David Levithan, Wide Awake</p></blockquote>',
    )
    expect(tidy(html)).toContain('<blockquote><p>Water.</p><p>— Ovid</p></blockquote>')
    expect(html).toContain('pull')
    expect(tidy(html)).toContain('<details><summary>Show it</summary><ul><li>one</li></ul></details>')
    expect(codes).toEqual([])
  })

  it.each([
    ['{% mermaid %}', '{% endmermaid %}'],
    ['{{< mermaid >}}', '{{< /mermaid >}}'],
    ['{{<mermaid align="left" theme="neutral">}}', '{{</mermaid>}}'],
    ['{% mermaid() %}', '{% end %}'],
  ])('become a diagram: %s', async (opens, closes) => {
    const source = `Before\n${opens}\nflowchart LR\n  %% alt: A asks B.\n  A{{One}} --> B[*Two*]\n${closes}\nAfter [x](/x/)\n`
    const { html, codes, links } = await render(source)
    expect(html).toMatch(/^<p>Before<\/p>\s*<figure class="diagram"[\s\S]*<p>After/)
    expect(html).toContain('aria-label="A asks B."')
    expect(codes).toEqual([])
    expect(links[0]?.line).toBe(7)
  })

  it('nest, and keep the lines of messages', async () => {
    const { html, images } = await render(
      '{% note info %}\n{% quote Seneca %}\nShort.\n{% endquote %}\n{% endnote %}\n\n![i](j.png)\n',
    )
    expect(tidy(html)).toMatch(/<aside.*<blockquote><p>Short\.<\/p><p>— Seneca<\/p><\/blockquote><\/aside>/)
    expect(images[0]?.line).toBe(7)
  })

  it('in code, unpaired, of other names or amid text are shown as typed', async () => {
    expect((await render('```\n{% note %}\n{% endnote %}\n```\n')).text).toBe('{% note %}\n{% endnote %}')
    expect((await render('{% raw %}\n{% note %}\n{% endnote %}\n{% endraw %}\n')).text).toContain('{% note %}')
    for (const source of ['{% note %}\nx\n', '{% tabs a, 1 %}\nx\n{% endtabs %}\n', 'a {% note %} b {% endnote %}\n']) {
      const { text, codes } = await render(source)
      expect(text).toContain(source.split(/[%\n]/)[1])
      expect(codes.length, source).toBeGreaterThan(0)
    }
  })
})

it('blocks of code of Hexo have their language and title', async () => {
  const { html, codes } = await render(
    '{% codeblock lang:js "A title" https://a.example/ words %}\nlet a = "*b*"\n{% endcodeblock %}\n\n{% code %}\nplain\n{% endcode %}\n',
  )
  expect(html).toContain('data-language="js"')
  expect(html).toContain('<span>A title https://</span>')
  expect(html.replace(/<[^>]+>/g, '')).toContain('let a = "*b*"')
  expect(html.replace(/<[^>]+>/g, '')).toContain('plain')
  expect(codes).toEqual([])
})

it('a value of VitePress or Eleventy is shown and named, as is a file that VitePress includes', async () => {
  const { codes } = await render(
    'By {{ metadata.author.name }}, {{ $frontmatter.title }}\n\n<!--@include: ./a.md-->\n\n<!-- x -->\n',
  )
  expect(codes).toEqual(['1:liquid-unknown', '1:liquid-unknown', '3:syntax-unknown'])
})

it('a heading of Zola has its id, whatever its classes', async () => {
  const { html } = await render('## Damage {#harm .wide}\n')
  expect(html).toContain('id="harm"')
  expect(html).not.toContain('{')
})

it('the options of Zola behind the language of a fence are options', async () => {
  const { html, codes } = await render('```rust,linenos,hl_lines=2-3,linenostart=20\nlet a;\nlet b;\nlet c;\n```\n')
  expect(html).toContain('data-language="rust"')
  expect(codes).toEqual([])
})

it('the blocks of a code group of VitePress follow each other with their titles', async () => {
  const { html, text, codes } = await render(
    'A\n\n::: code-group\n\n```js [config.js]\nlet a\n```\n\n```ts:line-numbers {1} [config.ts]\nlet b\n```\n\n:::\n\nB\n',
  )
  expect(codes).toEqual([])
  expect(html).toContain('data-language="ts"')
  expect(text).toMatch(/A\s+config\.js\s+let a\s+config\.ts\s+let b\s+B/)
})
