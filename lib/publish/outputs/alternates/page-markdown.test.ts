import { expect, test } from 'vitest'
import { messagesFor } from '../../../core/messages/messages.ts'
import { pageMarkdown } from './page-markdown.ts'

const messages = messagesFor('en')
const address = 'https://example.org/sub/blog/x/'
const markdown = (html: string) =>
  pageMarkdown(`<h1>A title</h1><div data-body="">${html}</div><p>Foot</p>`, address, messages)?.markdown

test('a page without body text has no Markdown alternate', () => {
  expect(pageMarkdown('<h1>List</h1>', address, messages)).toBeNull()
})

test('only the text remains, with absolute addresses and without heading anchors', () => {
  expect(
    markdown(
      '<h2 id="a">A<a class="anchor" href="#a" aria-label="Link"></a></h2><p>See <a href="/sub/b/">b</a>.</p><!-- note -->',
    ),
  ).toBe('## A\n\nSee [b](https://example.org/sub/b/).')
})

test('code keeps language, title and every line', () => {
  expect(
    markdown(
      '<figure class="code" data-language="ts"><figcaption>lamp.ts</figcaption><pre><code class="language-ts"><span class="line">const a = 1</span>\n<span class="line remove">const b = `2`</span></code></pre></figure>',
    ),
  ).toBe('```ts title="lamp.ts"\nconst a = 1\nconst b = `2`\n```')
})

test('tables, task lists, callouts and footnotes come out as Markdown source', () => {
  expect(
    markdown(
      '<table><thead><tr><th>A</th><th class="align-right">B</th></tr></thead><tbody><tr><td>1</td><td class="align-right">2</td></tr></tbody></table>',
    ),
  ).toBe('| A | B |\n| - | -: |\n| 1 | 2 |')
  expect(markdown('<ul><li class="task-list-item"><input type="checkbox" checked disabled> lit</li></ul>')).toBe(
    '- [x] lit',
  )
  expect(
    markdown('<aside class="callout callout-warning"><p class="callout-title">Mind the step</p><p>Text.</p></aside>'),
  ).toBe('> [!WARNING]\n> **Mind the step**\n>\n> Text.')
  expect(
    markdown(
      '<p>Text<sup><a href="#fn-1" data-footnote-ref="">1</a></sup></p><section data-footnotes=""><h2>Footnotes</h2><ol><li id="fn-1"><p>Note. <a href="#fnref-1" data-footnote-backref="">↩</a></p></li></ol></section>',
    ),
  ).toBe('Text[^1]\n\n[^1]: Note.')
})

test('a picture keeps its alternative text, a drawing becomes its description', () => {
  expect(
    markdown(
      '<figure><picture><source srcset="a 1w"><img src="/sub/i/a.jpg" alt="A lamp"></picture><figcaption>Dusk.</figcaption></figure>',
    ),
  ).toBe('![A lamp](https://example.org/sub/i/a.jpg)\n\n*Dusk.*')
  expect(markdown('<p><svg role="img" aria-label="The chain"><text>in</text></svg></p>')).toBe('*The chain*')
})

test('a formula keeps superscripts, subscripts and roots', () => {
  expect(
    markdown(
      '<p>So <math><mrow><mi>E</mi><mo>=</mo><mfrac><mn>1</mn><mn>2</mn></mfrac><mi>m</mi><msup><mi>v</mi><mn>2</mn></msup></mrow></math>.</p>',
    ),
  ).toBe('So $$E=\\frac{1}{2}mv^{2}$$.')
  expect(
    markdown(
      '<p><math><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msqrt><msub><mi>x</mi><mi>i</mi></msub></msqrt><msup><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></msup></math></p>',
    ),
  ).toBe('$$∑_{i=1}^{n}\\sqrt{x_{i}}{a+b}^{2}$$')
})

test('a chart is its title and its figures, once', () => {
  expect(
    markdown(
      '<figure class="chart"><figcaption>Lamps</figcaption><svg role="img" aria-label="Bar chart: Lamps"></svg><details><summary>The figures</summary><table><thead><tr><th>Item</th><th class="align-right">Value</th></tr></thead><tbody><tr><th scope="row">a</th><td class="align-right">1</td></tr></tbody></table></details></figure>',
    ),
  ).toBe('*Lamps*\n\n| Item | Value |\n| - | -: |\n| a | 1 |')
})

test('a calculator is a link to its page, tabs are labels with their content', () => {
  expect(
    markdown(
      '<fieldset class="calculator"><legend>Chain</legend><label>Services</label><output>6</output></fieldset><fieldset class="tabs"><legend class="visually-hidden">L</legend><label class="tab"><input type="radio">Go</label><div class="tab-panel"><p>Text.</p></div></fieldset>',
    ),
  ).toBe(`Interactive, on the page of this text: [Availability of a chain of services](${address})\n\n**Go**\n\nText.`)
})

test('each element of the body is available by itself', () => {
  const { blocks } =
    pageMarkdown(
      '<div data-body=""><p>a</p> <div class="math"><math><mi>x</mi></math></div></div>',
      address,
      messages,
    ) ?? {}
  expect(blocks).toEqual(['a', '$$\nx\n$$'])
})
