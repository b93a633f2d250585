import { describe, expect, it } from 'vitest'
import { compileBody } from '../../compile/compile.ts'

async function render(text: string, math = false) {
  const body = await compileBody({
    path: 'content/posts/x.md',
    text,
    firstLine: 10,
    format: 'md',
    language: 'en',
    math,
    siteUrl: 'https://example.org',
  })
  return { html: body.parts.join(''), problems: body.problems, text: body.text }
}

describe('a formula', () => {
  it('between $$ on separate lines is a scrolling block of MathML', async () => {
    const { html, problems } = await render('$$\n\\frac{1}{2}\n$$\n')
    expect(html).toBe(
      '<div class="math" role="region" aria-label="Formula 1" tabindex="0">' +
        '<math display="block"><mrow><mfrac><mn>1</mn><mn>2</mn></mfrac></mrow></math></div>',
    )
    expect(problems).toEqual([])
  })

  it('between $$ on one line is a block too', async () => {
    expect((await render('$$ x^2 $$')).html).toContain('<math display="block">')
    expect((await render('```math\nx^2\n```')).html).toContain('<math display="block">')
  })

  it('between $$ within a sentence is inline', async () => {
    expect((await render('so $$x$$ is')).html).toBe('<p>so <math><mrow><mi>x</mi></mrow></math> is</p>')
  })

  it('between single $ counts only when the post sets math: true', async () => {
    expect((await render('so $x$ is')).html).toBe('<p>so $x$ is</p>')
    expect((await render('so $x$ is', true)).html).toContain('<math>')
  })

  it('is not a price, in either case', async () => {
    for (const math of [false, true]) {
      expect((await render('It costs $5 and $10, or 5$ and 10$.', math)).html).toBe(
        '<p>It costs $5 and $10, or 5$ and 10$.</p>',
      )
    }
  })

  it('has no style, address or colour', async () => {
    const { html } = await render('$$\n\\color{red}{x} \\colorbox{black}{z} \\fbox{v} \\rule{1em}{1em}\n$$\n')
    expect(html).not.toMatch(/ style=|href=|mathcolor|mathbackground/)
    expect(html).toContain('class="math-emphasis"')
  })
})

describe('in a post with math: true', () => {
  it.each([
    ['so \\(a_1*b*c_2\\) is', '<msub><mi>a</mi><mn>1</mn></msub>'],
    ['so \\\\(a_1 \\alpha\\\\) is', '<mi>α</mi>'],
    ['so \\(a +\nb\\) is', '<mi>b</mi>'],
  ])('%j is a formula within its sentence', async (text, part) => {
    const { html, problems } = await render(text, true)
    expect(html).toMatch(/^<p>so <math><mrow>.*<\/math> is<\/p>$/)
    expect(html).toContain(part)
    expect(problems).toEqual([])
  })

  it.each(['\\[ a_1 = b \\]', '\\\\[ a\\_1 = b \\\\]', '\\[\na_1\n= b\n\\]'])('%j is a block', async (text) => {
    expect((await render(text, true)).html).toMatch(/^<div class="math".*<msub>.*<\/div>$/)
  })

  it('a block within a paragraph divides it', async () => {
    const { html } = await render('Here\n\\[ a \\]\nis it.', true)
    expect(html.replace(/<div.*<\/div>/, '(block)')).toBe('<p>Here</p>\n(block)\n<p>is it.</p>')
  })

  it('a new line of TeX before a bracket does not end it', async () => {
    const { html } = await render('\\[ \\begin{aligned} a \\\\ [2] \\end{aligned} \\]', true)
    expect(html.match(/<mtr>/g)).toHaveLength(2)
  })

  it('brackets that nothing closes are escapes', async () => {
    expect((await render('so \\(a and \\[b', true)).html).toBe('<p>so (a and [b</p>')
  })
})

describe('a block whose first line stands beside $$', () => {
  it('keeps that line', async () => {
    expect((await render('$$ a =\nb\n$$')).html).toContain('<mi>a</mi><mo>=</mo><mi>b</mi>')
  })

  it('says what to do when the last one does as well', async () => {
    const { problems } = await render('$$ a\n+ b $$\n\nText')
    expect(problems).toMatchObject([
      { code: 'math-invalid', remedy: 'put $$ on a line of its own before and after the formula' },
    ])
  })
})

describe('what MathML Core leaves out', () => {
  const formula = async (source: string) => (await render(`$$${source}$$ x`)).html

  it.each([
    ['\\mathbf{A1}', '\u{1d400}', '\u{1d7cf}'],
    ['\\boldsymbol{\\beta}', '\u{1d737}'],
    ['\\mathbb{R}', 'ℝ'],
    ['\\mathcal{LA}', 'ℒ', '\u{1d49c}'],
    ['\\mathfrak{g}', '\u{1d524}'],
    ['\\textbf{on}', '\u{1d428}\u{1d427}'],
  ])('%s becomes letters of a mathematical alphabet', async (source, ...letters) => {
    const html = await formula(source)
    for (const letter of letters) expect(html).toContain(letter)
    expect(html).not.toContain('mathvariant')
  })

  it('columns are aligned and joined by classes', async () => {
    const html = await formula('\\begin{aligned} a &= b \\\\ &= c \\end{aligned}')
    expect(html).toContain('<mtd class="math-right math-joined">')
    expect(html).toContain('<mtd class="math-left math-joins">')
    expect(html).not.toMatch(/column|rowspacing/)
  })

  it('lines of a table are classes', async () => {
    const html = await formula('\\begin{array}{c|c} 1 & 2 \\\\ \\hline 3 & 4 \\end{array}')
    expect(html.match(/math-ruled/g)).toHaveLength(2)
    expect(html.match(/math-underlined/g)).toHaveLength(2)
  })

  it('a numbered equation keeps its number, and no empty cells', async () => {
    const { html } = await render('$$\na \\tag{1}\n$$\n')
    expect(html).toContain('<mtr><mtd><mi>a</mi></mtd><mtd><mtext>(1)</mtext></mtd></mtr>')
  })

  it('accents stand above their letter, and a fence grows', async () => {
    expect(await formula('\\hat{x}')).toContain('<mo>ˆ</mo>')
    expect(await formula('\\vec{x}')).toContain('<mover><mi>x</mi><mo>→</mo></mover>')
    expect(await formula('\\left( a \\middle| b \\right)')).toContain('stretchy="true">|</mo>')
  })

  it('lengths that add to those of the content are left out', async () => {
    expect(await formula('\\xrightarrow{\\text{go}}')).toContain('<mpadded><mtext>go</mtext></mpadded>')
  })
})

describe('a broken formula', () => {
  it.each(['\\href{javascript:alert(1)}{y}', '\\htmlStyle{color:red}{y}', '\\includegraphics{x.png}'])(
    'includes one that contains %s',
    async (command) => {
      const { html, problems } = await render(`$$\nx + ${command}\n$$\n`)
      expect(html).toBe(`<p><code class="math-error">x + ${command}</code></p>`)
      expect(problems).toMatchObject([{ code: 'math-invalid', line: 11, column: 5 }])
    },
  )

  it('shows its source and is reported with its line and column', async () => {
    const { html, problems } = await render('Text.\n\n$$\nx +\n\\frac{1}{\n$$\n')
    expect(html).toContain('<p><code class="math-error">x +\n\\frac{1}{</code></p>')
    expect(problems).toMatchObject([{ code: 'math-invalid', line: 14, column: 10 }])
  })

  it('within a sentence does the same', async () => {
    const { html, problems } = await render('so $$\\nope$$ is')
    expect(html).toBe('<p>so <code class="math-error">\\nope</code> is</p>')
    expect(problems).toMatchObject([{ code: 'math-invalid', line: 10, column: 4 }])
  })
})

describe('dollars that nothing closes', () => {
  it.each(['$$\ny\n$\n\nText.', '$$ y\n\nText.', '$$\n\\frac12\n\n## Next'])('are reported in %j', async (text) => {
    const { problems } = await render(text)
    expect(problems).toMatchObject([{ code: 'math-invalid', line: 10, remedy: 'add a line $$ where the formula ends' }])
  })

  it.each(['$$\ny\n$$', '> $$\n> y\n> $$', '- $$\n  y\n  $$\n- b', '```math\ny\n```', '$$y$$ and $$z$$'])(
    'are not seen in %j',
    async (text) => expect((await render(text)).problems).toEqual([]),
  )
})

it('the process id of a shell is no formula', async () => {
  const text = 'In a shell $$ is its process id, and $$ again.'
  expect((await render(text)).html).toBe(`<p>${text}</p>`)
})

it('braces in TeX are not template tags', async () => {
  expect((await render('$$\n\\frac{{a}}{{b}}\n$$\n')).html).toContain('<mi>b</mi>')
  expect((await render('$$ \\frac{{a}}{{b}} $$')).html).toContain('<mi>b</mi>')
})
