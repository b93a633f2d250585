import { expect, it } from 'vitest'
import { commentHtml } from './comment.ts'

it('shows words, lists, quotes, code and links', () => {
  expect(commentHtml('So *it* is: https://example.org/x\n\n> `a`')).toBe(
    '<p>So <em>it</em> is: <a href="https://example.org/x" rel="nofollow ugc noopener noreferrer">https://example.org/x</a></p>\n<blockquote>\n<p><code>a</code></p>\n</blockquote>',
  )
})

it.each([
  ['<script>alert(1)</script>x', '&#x3C;script>alert(1)&#x3C;/script>x'],
  ['<img src="https://evil.example/x.png" onerror=alert(1)>y', '<p>y</p>'],
  ['[x](javascript:alert(1))', '<p><a>x</a></p>'],
  ['<a href="javascript:alert(1)" id="m-content" style="position:fixed">x</a>', '<p><a>x</a></p>'],
  ['</article></main><h1>Title</h1>', 'Title'],
  ['# Title', '<p># Title</p>'],
  [
    '<iframe src="https://evil.example"></iframe><form><input name=q></form>z',
    '&#x3C;iframe src="https://evil.example">&#x3C;/iframe>z',
  ],
])('removes what could run, load or pretend: %s', (text, html) => expect(commentHtml(text).trim()).toBe(html))

it('makes a picture a link', () => {
  expect(commentHtml('![a](https://evil.example/x.png)')).toMatch(
    /^<p>!<a href="https:\/\/evil.example\/x.png" rel="[^"]+">a<\/a><\/p>$/,
  )
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
