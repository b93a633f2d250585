import { describe, expect, it } from 'vitest'
import { compileBody } from '../../compile/compile.ts'

const compile = (text: string) =>
  compileBody({
    path: 'content/posts/x.mdx',
    text,
    firstLine: 10,
    format: 'mdx',
    language: 'en',
    math: false,
    siteUrl: 'https://example.org',
  })

describe('an .mdx body', () => {
  it('yields the same data as a Markdown body', async () => {
    const body = await compile(
      '## One\n\nSee [two](/two/) and ![a](a.png).\n\n<Callout type="note">\n\nInside *words*.\n\n</Callout>\n\n```ts\nlet a\n```\n',
    )
    expect(body.problems).toEqual([])
    expect(body.parts).toEqual([])
    expect(body.headings).toEqual([{ depth: 2, id: 'one', text: 'One' }])
    expect(body.links).toEqual([{ href: '/two/', line: 12, column: 5 }])
    expect(body.images).toMatchObject([{ src: 'a.png', alt: 'a', standalone: false, line: 12 }])
    expect(body.text).toContain('Inside words.')
  })

  it('reports pictures and media of components', async () => {
    const body = await compile(
      '<Figure src="/images/x.svg" alt="X" caption="C" />\n\n<Video src="v.mp4" poster="p.png" captions="c.vtt" />\n',
    )
    expect(body.images).toMatchObject([{ src: '/images/x.svg', alt: 'X', standalone: false, line: 10 }])
    expect(body.assets.map(({ href }) => href)).toEqual(['v.mp4', 'p.png', 'c.vtt'])
  })

  it('treats typed HTML like Markdown’s', async () => {
    const body = await compile(
      '<a href="/x/">x</a>\n\n<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" title="T" />\n\n<iframe src="https://evil.example/" />\n',
    )
    expect(body.links.map(({ href }) => href)).toEqual([
      '/x/',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
      'https://evil.example/',
    ])
    expect(body.frameHosts).toEqual(['www.youtube-nocookie.com'])
    expect(body.problems).toMatchObject([{ code: 'embed-blocked', line: 14 }])
  })

  it('may contain expressions', async () => {
    expect(
      (
        await compile(
          'Six is {2 * 3}. <Chart type="bar" title="T" data={[1, 2].map((n) => ({ label: String(n), value: n }))} />\n',
        )
      ).problems,
    ).toEqual([])
  })
})

it('an expression may name the keys under extra: of the front matter', async () => {
  const { problems } = await compile("It costs {extra.price}.\n\n{extra.sizes.join(' and ')}\n")
  expect(problems).toEqual([])
})

describe('an .mdx body of Docusaurus', () => {
  it('may import the components that are available without it', async () => {
    const imports = "import Tabs from '@theme/Tabs'\nimport { TabItem } from '@theme/TabItem'\n\n"
    expect((await compile(`${imports}<Tabs><TabItem value="go" label="Go">x</TabItem></Tabs>`)).problems).toEqual([])
    expect((await compile("import Tabs, { useTabs } from '@theme/Tabs'\n")).problems).toMatchObject([
      { code: 'mdx-import', line: 10 },
    ])
  })

  it('ends its summary at a comment', async () => {
    expect((await compile('First.\n\n{/* truncate */}\n\nSecond.\n')).more).toBe('First.')
  })

  it('may contain comments wherever JSX may', async () => {
    const text = '{/* a */}\n\nb {/* c */} d\n\n<Callout title={/* e */ "T"}>\n{/* f */}\n\ng\n\n</Callout>\n'
    const { problems, text: visible } = await compile(text)
    expect(problems).toEqual([])
    expect(visible).toBe('b  d\ng')
  })

  it('may contain HTML comments, which are not shown', async () => {
    const text =
      '<!-- a */ { b -->\n\nc <!-- d --> e `<!-- f -->` \\<!-- g\n\n<!--\n\n```\nh\n```\n-->\n\n```html\n<!-- i -->\n```\n\n- j\n  <!-- k -->\n\n<!-- l --><!-- m -->\n\n[n](n.md)\n'
    const { problems, text: visible, links } = await compile(text)
    expect(problems).toEqual([])
    expect(visible.replace(/\s+/g, ' ')).toBe('c e <!-- f --> <!-- g <!-- i --> j n')
    expect(links).toMatchObject([{ line: 10 + text.split('\n').indexOf('[n](n.md)'), column: 1 }])
  })

  it('may contain HTML comments in those of JavaScript, and in code between several marks', async () => {
    const { problems, text } = await compile('{/* <!-- a --> */}\n\n{/* b\n<!-- c -->\n*/}\n\nd `` ` <!-- e --> ``\n')
    expect(problems).toEqual([])
    expect(text.replace(/\s+/g, ' ')).toBe('d ` <!-- e -->')
  })

  it('ends its summary at the HTML comment too', async () => {
    expect((await compile('First.\n\n<!-- truncate -->\n\nSecond.\n')).more).toBe('First.')
    expect((await compile('First.\n\n<!--truncate-->\n\nSecond.\n')).more).toBe('First.')
  })
})

describe('an event handler in an .mdx body', () => {
  it.each([
    ['a function', 'x\n\n<button onClick={() => 1}>y</button>', 12, 9],
    ['a text', 'x\n\n<button onclick="f()">y</button>', 12, 9],
    ['in an expression', 'x\n\n{[1].map((n) => <i onMouseOver={() => n}>y</i>)}', 12, 20],
  ])('is reported at its position: %s', async (_fact, text, line, column) => {
    expect((await compile(text)).problems).toMatchObject([
      {
        code: 'html-removed',
        line,
        column,
        message: expect.stringMatching(/^the on\w+ handler of <\w+> was removed$/),
      },
    ])
  })
})

describe('a style in an .mdx body', () => {
  it.each([
    ['an object', 'x\n\n<div style={{ color: "red" }}>y</div>', 12, 6],
    ['CSS', 'x\n\n<div style="color: red">y</div>', 12, 6],
    ['on a component', 'x\n\n<Callout style={{ margin: 0 }}>y</Callout>', 12, 10],
    ['in an expression', 'x\n\n{[1].map((n) => <i style={{ margin: n }}>y</i>)}', 12, 20],
    ['in an expression of an attribute', 'x\n\n<Callout title={<i style={{ margin: 0 }}>y</i>}>z</Callout>', 12, 20],
  ])('is reported at its position: %s', async (_fact, text, line, column) => {
    expect((await compile(text)).problems).toMatchObject([{ code: 'html-removed', line, column }])
  })

  it('that only aligns text becomes a class', async () => {
    const text = '<p style={{ textAlign: "center" }}>y</p>\n\n<div className="a" style="text-align: right">z</div>'
    expect((await compile(text)).problems).toEqual([])
  })
})

describe('a broken .mdx body', () => {
  it.each([
    ['an unclosed brace', 'fine\n\na { b', 'mdx-invalid', 12, 3],
    ['an unclosed component', '<Callout>\n\nx', 'mdx-invalid', 10, 1],
    ['an unknown component', 'x\n\n<Calout>x</Calout>', 'mdx-component', 12, 1],
    ['an unknown component in an expression', 'x\n\n{true && <Grid />}', 'mdx-component', 12, 10],
    ['an import', "x\n\nimport a from 'node:fs'\n", 'mdx-import', 12, 1],
  ])('is reported with line and column: %s', async (_fact, text, code, line, column) => {
    expect((await compile(text)).problems).toMatchObject([{ code, line, column }])
  })

  it.each([
    ['a { b', 'a { is never closed; in .mdx, braces contain JavaScript — write \\{ for a literal brace'],
    [
      'a {b c} d',
      'the text after a { is not JavaScript; in .mdx, braces contain JavaScript — write \\{ and \\} for literal braces',
    ],
    ['a {name} b', '{name} is JavaScript in .mdx, and name is not defined — write \\{name\\} for literal braces'],
    [
      '{site.title}',
      '{site.title} is JavaScript in .mdx, and site is not defined — write \\{site.title\\} for literal braces',
    ],
    [
      '{1, 2}',
      '{1, 2} is JavaScript in .mdx and shows only the part after the last comma — write \\{1, 2\\} for literal braces',
    ],
    ['a\n\n<!-- later', 'a comment is never closed — write {/* later */}'],
    [
      'See <https://example.org/a>.',
      '.mdx does not support addresses in angle brackets — write [https://example.org/a](https://example.org/a)',
    ],
    [
      'Write to <jane@example.org>.',
      '.mdx does not support addresses in angle brackets — write [jane@example.org](mailto:jane@example.org)',
    ],
    ['one<br>two', '<br> is not closed; in .mdx, every tag must be closed — write <br />'],
    ['<div>\n\nx', '<div> is never closed — add </div>, or write \\< if it is not a tag'],
    ['if a <3 b', 'a < starts a tag in .mdx, but no tag name follows — write \\< for a literal <'],
  ])('%s is reported with what to write', async (text, said) => {
    const { problems } = await compile(text)
    expect(problems.map(({ code, message, remedy }) => `${code} ${message} — ${remedy}`)).toEqual([
      `mdx-invalid ${said}`,
    ])
  })

  it('is told the nearest component', async () => {
    expect((await compile('<Calout>x</Calout>')).problems[0]?.remedy).toBe('write <Callout>')
  })
})
