import { describe, expect, it } from 'vitest'
import { render } from '../../testing/render.ts'

describe('syntax of another dialect', () => {
  it.each([
    ['x [[Some page]]', 3, 'write [Some page](address)'],
    ['x [[page|its words]]', 3, 'write [its words](address)'],
    ['x ![[a.png]]', 3, 'write ![what it shows](path.png)'],
    ['x ==so it is==.', 3, 'write <mark>so it is</mark>'],
    ['x ==**so**== it', 5, 'write <mark> … </mark>'],
    ['%%not for readers%%', 1, 'write <!-- … -->'],
    ['[TOC]', 1, 'remove it; the page has its own table of contents'],
    [':::columns\nx\n:::', 1, 'write it in Markdown, or as one of :::note, :::tip, :::warning, :::details'],
    ['::: noet\nx\n:::', 1, 'did you mean :::note?'],
    ['!!! note "T"\n    x', 1, 'write > [!NOTE], and > before each line of it'],
  ])('is reported with what to write instead: %j', async (text, column, remedy) => {
    const { problems } = await render(text)
    expect(problems).toMatchObject([{ code: 'syntax-unknown', line: 1, column, remedy }])
  })

  it('is shown as typed', async () => {
    expect((await render('[[a]] ==b== %%c%%')).text).toBe('[[a]] ==b== %%c%%')
  })

  it.each([
    'if a == b or b == c, a==b==c',
    'test [[ -f x ]] and `[[x]]` and [[here]](https://example.org/), x[0][[1, 2]]'.replace('[[1, 2]]', '[1]'),
    '100 %% of 5%%',
    '!!! so loud !!! note',
    'see ::: here',
    '`==a==` <code>==b==</code>',
  ])('is not mistaken for prose: %j', async (text) => {
    expect((await render(text)).problems.filter(({ code }) => code === 'syntax-unknown')).toEqual([])
  })
})
