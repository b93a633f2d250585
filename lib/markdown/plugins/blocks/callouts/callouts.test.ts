import { describe, expect, it } from 'vitest'
import { render } from '../../../testing/render.ts'

const head = (html: string) => /<(p|summary) class="callout-title" id="[^"]+">(.*?)<\/\1>/.exec(html)?.[2]

describe('a callout', () => {
  it('uses the words after its mark as its title', async () => {
    const { html, codes } = await render('> [!NOTE] Read *this*\n> Text.\n')
    expect(head(html)).toBe('Read <em>this</em>')
    expect(html).toContain('<p>Text.</p>')
    expect(codes).toEqual([])
  })

  it('with only one line shows it under the name of its kind', async () => {
    const { html } = await render('> [!NOTE] The service restarts.\n')
    expect(head(html)).toBe('Note')
    expect(html).toContain('<p>The service restarts.</p>')
  })

  it('can be foldable, initially closed or open', async () => {
    expect((await render('> [!tip]- More\n> Text.\n')).html).toBe(
      '<aside class="callout callout-tip" role="note" aria-labelledby="m-callout-1">\n<details>\n<summary class="callout-title" id="m-callout-1">More</summary>\n<p>Text.</p>\n</details>\n</aside>',
    )
    expect((await render('> [!tip]+\n> Text.\n')).html).toContain('<details open>')
  })

  it.each([
    ['info', 'note', 'Info'],
    ['BUG', 'caution', 'Bug'],
    ['success', 'tip', 'Success'],
    ['warning', 'warning', 'Warning'],
  ])('may use the Obsidian name %s', async (name, kind, title) => {
    const { html } = await render(`> [!${name}]\n> x\n`)
    expect(html).toContain(`callout-${kind}`)
    expect(head(html)).toBe(title)
  })

  it.each([
    ['[!custom] Title', 'write one of [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION]'],
    ['[!my-own]- **Title**', 'write one of [!NOTE], '],
    ['[!note|right] Title', 'did you mean [!NOTE]?'],
    ['[!custom]', 'write one of [!NOTE], '],
    ['[Note]', 'write [!NOTE]'],
  ])('of an unknown kind is reported, with or without a title: %s', async (mark, remedy) => {
    const { problems } = await render(`> ${mark}\n> x\n`)
    expect(problems).toMatchObject([{ code: 'callout-unknown', line: 1, remedy: expect.stringContaining(remedy) }])
  })

  it('of a misspelt kind is reported even with a title, `[!sic]` in a sentence is not', async () => {
    const { problems } = await render('> [!WARNNG] Mind\n> x\n\n> [!sic] they wrote\n')
    expect(problems).toMatchObject([{ code: 'callout-unknown', line: 1, remedy: 'did you mean [!WARNING]?' }])
  })
})

describe('a block between colons', () => {
  it('is a callout with a title, and may contain blocks', async () => {
    const { html, codes } = await render(':::tip[My *title*]\n\n- a\n\n```js\n:::\n```\n\n:::\n\nAfter.\n')
    expect(html).toContain('<aside class="callout callout-tip"')
    expect(head(html)).toBe('My <em>title</em>')
    expect(html).toMatch(/<li>a<\/li>[\s\S]*:::[\s\S]*<\/aside>\n<p>After.<\/p>$/)
    expect(codes).toEqual([])
  })

  it.each([
    [':::note\nx\n:::', 'Note'],
    ['::: warning\nx\n:::', 'Warning'],
    [':::info A title\nx\n:::', 'A title'],
    [':::danger[A title]{#id .class}\nx\n:::', 'A title'],
    [':::caution {.class}\nx\n:::', 'Caution'],
    ['> :::note\n> x\n> :::', 'Note'],
    ['- :::note\n  x\n  :::', 'Note'],
    ['Text\n:::note\nx\n:::\nmore', 'Note'],
  ])('is recognised in every syntax: %j', async (text, title) => {
    const { html, codes, text: visible } = await render(text)
    expect(head(html)).toBe(title)
    expect(visible).not.toContain(':::')
    expect(codes).toEqual([])
  })

  it.each(['::::info\n:::note\nx\n:::\n::::\ny', ':::info\n:::note\nx\n:::\n:::\ny', '::::info\n:::note\nx\n::::\ny'])(
    'contains another: %j',
    async (text) => {
      const { html } = await render(text)
      expect(html.replaceAll('\n', '')).toMatch(
        /<aside[^>]*><p[^>]*>Info<\/p><aside[^>]*><p[^>]*>Note<\/p><p>x<\/p><\/aside><\/aside><p>y<\/p>$/,
      )
    },
  )

  it('can be opened by the reader when it is details', async () => {
    const { html } = await render('::: details Why *so*\nText.\n:::\n')
    expect(html).toBe('<details>\n<summary>Why <em>so</em></summary>\n<p>Text.</p>\n</details>')
  })

  it('that is never closed is reported', async () => {
    const { problems } = await render('x\n\n:::note\n\ny\n\n:::tip\nz\n:::\n')
    expect(problems).toMatchObject([{ code: 'container-unclosed', line: 3, column: 1 }])
  })

  it('may contain a footnote and a reference', async () => {
    expect((await render(':::note\na[^1] and [b][c]\n:::\n\n[^1]: n\n\n[c]: /d/\n')).codes).toEqual([])
  })

  it('nested too deeply is rejected', async () => {
    expect((await render(':::note\n'.repeat(100))).codes).toEqual(['65:body-limit'])
  })

  it('is not a time, and not part of a line', async () => {
    const { text, codes } = await render('At 10:30:00, note:this and :::note\n\n10:30 is\n::\n')
    expect(text).toBe('At 10:30:00, note:this and :::note\n10:30 is ::')
    expect(codes).toEqual([])
  })
})
