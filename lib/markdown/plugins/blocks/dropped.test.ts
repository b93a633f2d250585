import { describe, expect, it } from 'vitest'
import { render } from '../../testing/render.ts'

describe('words that Markdown drops', () => {
  it.each([
    ['| a | b |\n|---|---|\n| 1 | 2 | three |', 3, 'the row has 3 cells and the table 2 columns: “three” is not shown'],
    ['| a | b |\n|---|---|\n| `x|y` | 2 |', 3, 'the row has 3 cells and the table 2 columns: “2” is not shown'],
    ['Words.\n\n[^1]: A note.', 3, 'nothing refers to the footnote [^1], so it is not shown'],
    ['Words[^a].\n\n[^a]: One.\n\n[^A]: Another.', 5, 'a footnote [^A] exists already; this one is not shown'],
  ])('are reported: %j', async (text, line, message) => {
    expect((await render(text)).problems).toMatchObject([{ code: 'markdown-slip', line, message }])
  })

  it.each([
    '| a | b |\n|---|---|\n| 1 | 2 | |\n| 3 |\n| x \\| y | z |',
    'Words[^1] and[^2] again[^1].\n\n[^1]: A note[^3].\n\n[^2]: B\n\n[^3]: C',
    'Words [of a link][1^].\n\n[1^]: /x/',
  ])('are not missed in %j', async (text) => {
    expect((await render(text)).problems).toEqual([])
  })
})
