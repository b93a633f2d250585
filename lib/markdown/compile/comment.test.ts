import { expect, it } from 'vitest'
import { commentHtml } from './comment.ts'

it('shows words, lists, quotes, code and links', () => {
  expect(commentHtml('So *it* is: https://example.org/x\n\n> `a`')).toBe(
    '<p>So <em>it</em> is: <a href="https://example.org/x" rel="nofollow ugc noopener noreferrer">https://example.org/x</a></p>\n<blockquote>\n<p><code>a</code></p>\n</blockquote>',
  )
})

it.each([
  ['<script>alert(1)</script>x', '&#x3C;script>alert(1)&#x3C;/script>x'],
  ['<img src="javascript:alert(1)" alt="z" onerror=alert(1)>y', '<p><a>z</a>y</p>'],
  ['[x](javascript:alert(1))', '<p><a>x</a></p>'],
  ['<a href="javascript:alert(1)" id="m-content" style="position:fixed">x</a>', '<p><a>x</a></p>'],
  ['</article></main><h1>Title</h1>', '<p><strong>Title</strong></p>'],
  ['# Title *x*', '<p><strong>Title <em>x</em></strong></p>'],
  [
    '<iframe src="https://evil.example"></iframe><form><input name=q></form>z',
    '&#x3C;iframe src="https://evil.example">&#x3C;/iframe>z',
  ],
])('removes what could run, load or pretend: %s', (text, html) => expect(commentHtml(text).trim()).toBe(html))

it.each(['![a](https://evil.example/x.png)', '<img src="https://evil.example/x.png" alt="a" onerror="x">'])(
  'makes a picture a link: %s',
  (text) => {
    expect(commentHtml(text).trim()).toMatch(
      /^(?:<p>)?<a href="https:\/\/evil.example\/x.png" rel="[^"]+">a<\/a>(?:<\/p>)?$/,
    )
  },
)

it('keeps the words of a picture in a link, of definitions and of insertions', () => {
  expect(commentHtml('[![a](https://evil.example/x.png)](https://b.example/)')).toMatch(/^<p><a [^>]+>a<\/a><\/p>$/)
  expect(commentHtml('<dl><dt>A</dt><dd>B</dd></dl><ins>C</ins>')).toBe('<dl><dt>A</dt><dd>B</dd></dl><ins>C</ins>')
})

it.each([
  ['quotes', '>'.repeat(5_000)],
  ['emphasis', '*a **b '.repeat(9_000)],
  ['brackets', '['.repeat(40_000)],
  ['elements', '<b>'.repeat(1_500)],
])('shows too many %s as typed', (_, text) => {
  expect(commentHtml(text)).toMatch(/^<p>/)
  expect(commentHtml(text)).not.toContain('<b>')
})
