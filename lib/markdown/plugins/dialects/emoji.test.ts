import { describe, expect, it } from 'vitest'
import { render } from '../../testing/render.ts'

describe('an emoji code', () => {
  it('becomes the emoji', async () => {
    const { text, codes } = await render('Done :tada: (:+1:), *:heart:* <b>:rocket:</b>')
    expect(text).toBe('Done 🎉 (👍), ❤️ 🚀')
    expect(codes).toEqual([])
  })

  it.each([
    ['in code', '`:smile:`'],
    ['a time', '10:30:00'],
    ['a name of C++', 'std::smile::x and a:smile:b'],
    ['part of an address', 'https://example.org/:smile:/'],
    ['a port', 'localhost:100:'],
    ['a single letter', 'so :q: it'],
  ])('is not %s', async (_fact, text) => {
    const { text: visible, codes } = await render(text)
    expect(visible).toBe(text.replaceAll('`', ''))
    expect(codes).toEqual([])
  })

  it('does not change the id of a heading', async () => {
    const { headings, html } = await render('## :rocket: Launch\n')
    expect(headings).toEqual([{ depth: 2, id: 'rocket-launch', text: '🚀 Launch' }])
    expect(html).toContain('aria-label="Link to this section: 🚀 Launch"')
  })

  it('that does not exist is reported at its position', async () => {
    const { problems } = await render('x\ny :rocet: and :no_such_thing:', { firstLine: 3 })
    expect(problems).toMatchObject([
      { code: 'emoji-unknown', line: 4, column: 3, remedy: 'did you mean :rocket:?' },
      { code: 'emoji-unknown', line: 4, column: 15 },
    ])
  })
})
