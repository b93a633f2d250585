import { expect, test } from 'vitest'
import { inlineHtml, inlineText, parseInline } from './inline-markup.ts'

const resolve = (href: string) => ({ href, external: /^https?:/.test(href) })
const read = (typed: string) => {
  const nodes = parseInline(typed)
  return [inlineHtml(nodes, resolve), inlineText(nodes)]
}
const rel = ' rel="noopener noreferrer"'

test.each([
  ['plain & simple', 'plain &amp; simple', 'plain & simple'],
  ['Release `0.18.0`', 'Release <code>0.18.0</code>', 'Release 0.18.0'],
  ['`` a`b `` and ```', '<code>a`b</code> and ```', 'a`b and ```'],
  ['*a* **b** ***c*** ~~d~~', '<em>a</em> <strong>b</strong> <em><strong>c</strong></em> <del>d</del>', 'a b c d'],
  ['_a_ __two words__', '<em>a</em> <strong>two words</strong>', 'a two words'],
  ['*a **b** c*', '<em>a <strong>b</strong> c</em>', 'a b c'],
  [
    'Founder of <a href="https://x.example/?a=1&amp;b" target=_blank onclick="x()">@openfaas</a>',
    `Founder of <a href="https://x.example/?a=1&amp;b"${rel}>@openfaas</a>`,
    'Founder of @openfaas',
  ],
  ['[a *b*](/about/ "T"){:target="_blank"}!', '<a href="/about/">a <em>b</em></a>!', 'a b!'],
  ['[a](https://e.example/x_(y))', `<a href="https://e.example/x_(y)"${rel}>a</a>`, 'a'],
  [
    '<https://e.example> <j@e.example>',
    `<a href="https://e.example"${rel}>https://e.example</a> <a href="mailto:j@e.example">j@e.example</a>`,
    'https://e.example j@e.example',
  ],
  ['![A lamp](/i.jpg) lit', 'A lamp lit', 'A lamp lit'],
  [
    'one<br/>two <kbd class="x">Ctrl</kbd> H<sub>2</sub>O',
    'one<br>two <kbd>Ctrl</kbd> H<sub>2</sub>O',
    'one two Ctrl H2O',
  ],
  ['<p>One.</p><p><span style="x">Two.</span></p>', 'One. Two.', 'One. Two.'],
  ['AT&amp;T &#8217; &#x2014; &nosuch;', 'AT&amp;T ’ — &amp;nosuch;', 'AT&T ’ — &nosuch;'],
  ['a\\*b\\* <!-- note -->c', 'a*b* c', 'a*b* c'],
])('%s is parsed as Markdown and HTML', (typed, html, text) => {
  expect(read(typed)).toEqual([html, text])
})

test.each([
  'List<String> and Vec<T>',
  'What a <b> tag does',
  'The <script> element',
  '2 * 3 * 4, snake_case_name, __init__, $100 ~ $200',
  'a < b > c ]]> d',
  'Why [x] is not a link (y)',
  '*** and ___',
  '[unclosed](x',
  '"</script><!-- &"',
])('%s stays as typed', (typed) => {
  expect(inlineText(parseInline(typed))).toBe(typed)
  expect(parseInline(typed).every((node) => typeof node === 'string')).toBe(true)
})

test.each([
  ['[a](javascript:alert(1))', 'a'],
  ['[a](java\u0009script:alert)', '[a](java script:alert)'],
  ['<a href="java&#115;cript:alert(1)">a</a>', 'a'],
  ['<a href=" \u0001javascript:x">a</a>', 'a'],
  ['<a href="javascript&amp;colon;x">a</a>', 'a'],
  ['<a href="data:text/html,x">a</a>', 'a'],
  ['<script>alert(1)</script>a', 'a'],
  ['<b onclick="x()" style="y">a</b>', '<b>a</b>'],
  ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
  ['<svg/onload=x>', '&lt;svg/onload=x&gt;'],
  ['<a href="/x"><b>a</a></b>', '<a href="/x">&lt;b&gt;a</a>&lt;/b&gt;'],
  ['[a [b](/y)](/x)', '<a href="/x">a b</a>'],
])('%s is shown as text', (typed, html) => {
  expect(read(typed)[0]).toBe(html)
})

test('inside a link, the links of a line become their text', () => {
  expect(inlineHtml(parseInline('[a **b**](/x)'))).toBe('a <strong>b</strong>')
})

test('a line of thousands of marks is parsed quickly, or shown as typed', () => {
  for (const sign of ['*a ', '[', '<b>', '`', '_a', '<a href=', '**a*'])
    expect(inlineText(parseInline(sign.repeat(700))).length).toBeGreaterThan(0)
  expect(parseInline('*a* '.repeat(600))).toHaveLength(1)
})
