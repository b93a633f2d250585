import { expect, test } from 'vitest'
import { compileBody } from './compile.ts'
import { fillBody } from './fill.ts'
import { markChanges } from './mark-changes.ts'

const labels = { added: 'New', changed: 'Changed' }

const compiled = (text: string, format: 'md' | 'mdx' = 'md') =>
  compileBody({ path: 'x.md', text, firstLine: 1, format, language: 'en', math: false, siteUrl: 'https://example.org' })

async function marked(before: string, after: string) {
  const { body, changes } = markChanges(await compiled(after), await compiled(before), labels)
  const html = fillBody(body, {
    link: ({ href }) => ({ href, external: false }),
    asset: ({ href }) => href,
    image: ({ src }) => `<img src="${src}">`,
  })
  return { html, changes }
}

test('a new paragraph is new, one with other words is changed, one that is gone is counted', async () => {
  const { html, changes } = await marked(
    'The first paragraph stands.\n\nThe second will change a little.\n\nThe third goes.',
    'The first paragraph stands.\n\nThe second has changed a little.\n\nSomething else altogether.',
  )
  expect(html).toContain('<p>The first')
  expect(html).toContain('<p data-change="Changed">The second has')
  expect(html).toContain('<p data-change="New">Something')
  expect(changes).toEqual({ added: 1, changed: 1, removed: 1 })
})

test('of a list the item is marked, of code and tables the whole', async () => {
  const { html } = await marked('- one\n- two\n\n```\na\n```\n', '- one\n- two and more\n\n```\nb\n```\n')
  expect(html).toMatch(/<li>one<\/li>\s*<li data-change="Changed">/)
  expect(html).toContain('<figure data-change="New" class="code"')
})

test('another address of a link and another picture are changes', async () => {
  const link = await marked('See [the plan](a.md) and more.', 'See [the plan](b.md) and more.')
  expect(link.changes).toMatchObject({ changed: 1 })
  const picture = await marked('Text.\n\n![A](a.png)', 'Text.\n\n![A](b.png)')
  expect(picture.html).toMatch(/<div data-change="\w+">\s*<img src="b.png"><\/div>/)
})

test('links, pictures and footnotes that only moved down are no change', async () => {
  const tail = 'A [link](a.md) with a note.[^b]\n\n![A](a.png)\n\n[^b]: The note.'
  const { changes } = await marked(tail, `First [of all](z.md).[^a]\n\n${tail}\n[^a]: Another.`)
  expect(changes).toEqual({ added: 2, changed: 0, removed: 0 })
})

test('nothing changed, nothing marked: the same HTML', async () => {
  const text = '# A\n\nText with holeA and hole1e, [a](b.md).\n\n1. one\n2. two\n'
  const { html, changes } = await marked(text, text)
  expect(changes).toEqual({ added: 0, changed: 0, removed: 0 })
  expect(html).not.toContain('data-change')
  expect(html).toContain('holeA and hole1e')
})

test('.mdx is left as it is', async () => {
  const body = await compiled('One.', 'mdx')
  expect(markChanges(body, await compiled('Two.', 'mdx'), labels)).toEqual({
    body,
    changes: { added: 0, changed: 0, removed: 0 },
  })
})
