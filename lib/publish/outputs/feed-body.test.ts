import { expect, test } from 'vitest'
import { feedBody } from './feed-body.ts'

const address = 'https://example.org/sub/blog/x/'
const body = (html: string) => feedBody(`<main><p>Head</p><div data-body="">${html}</div><p>Foot</p></main>`, address)

test('only the text of the post remains', () => {
  expect(body('<p>Text.</p>')).toBe('<p>Text.</p>')
  expect(feedBody('<p>No text</p>', address)).toBeNull()
})

test('addresses become absolute, footnotes and anchors too', () => {
  expect(body('<a href="/sub/a/">a</a><a href="#note">b</a><a href="mailto:a@b.c">c</a>')).toBe(
    '<a href="https://example.org/sub/a/">a</a><a href="https://example.org/sub/blog/x/#note">b</a><a href="mailto:a@b.c">c</a>',
  )
})

test('a picture keeps its alternative text and one address that every reader supports', () => {
  const picture =
    '<picture><source type="image/avif" srcset="/sub/i/a.avif 10w"><img src="/sub/i/a.jpg" alt="A lamp" width="10" height="5" loading="lazy" data-tone="x"></picture>'
  expect(body(picture)).toBe(
    '<picture><img src="https://example.org/sub/i/a.jpg" alt="A lamp" width="10" height="5"></picture>',
  )
})

test('scripts, buttons, forms and elements of the site’s frame are removed', () => {
  expect(
    body(
      '<h2 id="a" class="b" data-c="">A<a class="anchor" href="#a" aria-label="Link"></a></h2><script>x()</script><button>Copy</button><form><input></form><!-- note -->',
    ),
  ).toBe('<h2 id="a">A</h2>')
})

test('a drawing becomes a link with its description, a task keeps its box, a video its file', () => {
  expect(body('<svg role="img" aria-label="The chain"><text>in</text></svg><svg aria-hidden="true"></svg>')).toBe(
    `<a href="${address}">The chain</a>`,
  )
  expect(body('<ul><li><input type="checkbox" checked disabled> done</li></ul>')).toBe('<ul><li>☑ done</li></ul>')
  expect(body('<video controls><source src="/sub/a.mp4"></video>')).toBe(
    '<video controls=""><source src="https://example.org/sub/a.mp4"></video>',
  )
})
