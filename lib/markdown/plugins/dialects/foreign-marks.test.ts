import { describe, expect, it } from 'vitest'
import { render } from '../../testing/render.ts'

describe('syntax of another dialect', () => {
  it.each([
    ['x ==**so**== it', 5, 'write <mark> … </mark>'],
    ['x^2^ + y', 2, 'write <sup>2</sup>'],
    ['the 10^th^ and m^-3^.', 7, 'write <sup>th</sup>'],
    ['x ++new words++.', 3, 'write <ins>new words</ins>'],
    ['x ++**new**++ y', 5, 'write <ins> … </ins>'],
    ['x ^^new^^ y', 3, 'write <ins>new</ins>'],
    ['so it is.^[A note.]', 10, 'write [^1] here, and [^1]: with the note on a line of its own'],
    ['H~2~O', 2, 'write <sub>2</sub>, or ~~2~~ to strike it'],
    ['so it is ^[A note.] here', 10, 'write [^1] here, and [^1]: with the note on a line of its own'],
    ['so %%[subscribe] it is', 4, 'remove it, or write its text'],
    ['<<< @/snippets/a.js{2}', 1, 'write the code of the file here'],
    ['Text. ^block-2', 7, 'remove it, and link to a heading'],
    ['{.lead #a}', 1, 'remove it; {: #name} on the line below a block gives it an id'],
    ['![x](https://example.org/a.png){width=50%}', 32, 'remove it; {: #name} on the line below a block gives it an id'],
    ['so it is[1^] here', 9, 'write [^1] for a footnote'],
    ['so it is[^ one] here', 9, 'write [^one] for a footnote'],
    ['*[TTL]: Time to live', 1, 'write <abbr title="Time to live">TTL</abbr> where it is used'],
    ['[TOC]', 1, 'remove it; the page has its own table of contents'],
    [':::columns\nx\n:::', 1, 'write it in Markdown, or as one of :::note, :::tip, :::warning, :::details'],
    ['::: noet\nx\n:::', 1, 'did you mean :::note?'],
    ['!!! note "T"\n    x', 1, 'write > [!NOTE], and > before each line of it'],
  ])('is reported with what to write instead: %j', async (text, column, remedy) => {
    const { problems } = await render(text)
    expect(problems[0]).toMatchObject({ code: 'syntax-unknown', line: 1, column, remedy })
  })

  it('is shown as typed', async () => {
    expect((await render('x^2^ %%[c]')).text).toBe('x^2^ %%[c]')
  })

  it.each([
    'if a == b or b == c, a==b==c',
    'test [[ -f x ]] and `[[x]]` and [[here]](https://example.org/), x[0][[1, 2]]'.replace('[[1, 2]]', '[1]'),
    '100 %% of 5%%',
    'f(x) {x=1} and `{.a}` {a} $x and {"a": 1}, up ^ and ^2',
    '!!! so loud !!! note',
    'see ::: here',
    '`==a==` <code>==b==</code>',
    'faces ^_^ haha^_^ and powers 2^3^4, a^b^c, x^2 + y^2',
    'C++ and D++, ++i and j++, i++ + ++j, `x^2^`',
    '~one~ and a ~word~, ~~two~~, H~~2~~O, from~here to~there',
    'a note[^1] and x^[2](https://example.org/)'.replace('^[2]', '[2]').concat('\n\n[^1]: N.'),
  ])('is not mistaken for prose: %j', async (text) => {
    expect((await render(text)).problems.filter(({ code }) => code === 'syntax-unknown')).toEqual([])
  })
})
