import { describe, expect, it } from 'vitest'
import { render } from '../../testing/render.ts'

describe('a comment of Obsidian', () => {
  it.each([
    ['a %%not for readers%% b', 'a b', 3],
    ['%%not for readers%% a', 'a', 1],
    ['a %% not for readers %%\nb', 'a b', 3],
    ['%%\nnot\n\n- for\n\n[readers](/none/)\n%%\n\na', 'a', 1],
    ['%% not\nfor readers %%\n\na', 'a', 1],
    ['- %%not for readers%% a', 'a', 3],
    ['> %%not for readers%%\n> a', 'a', 3],
    ['| a %%not%% | b |\n|---|---|\n| c | d |', 'a\tb\nc\td', 5],
  ])('is hidden, and named: %j', async (text, shown, column) => {
    const { text: visible, problems, html } = await render(text)
    expect(visible.trim()).toBe(shown)
    expect(html).not.toMatch(/<pre|<br/)
    expect(problems).toMatchObject([{ code: 'syntax-unknown', line: 1, column, severity: 'warning' }])
    expect(problems[0]?.message).toMatch(/^the comment %%.*%% is hidden from readers$/)
  })

  it('leaves the lines below it where they are', async () => {
    const { links } = await render('%%\na\n\nb\n%%\n\n[c](/c/)')
    expect(links).toMatchObject([{ href: '/c/', line: 7, column: 1 }])
  })

  it.each([
    '`%%a%%`',
    '```\n%%a%%\n%%\nb\n%%\n```',
    '100 %% of 5%%',
    'so %%[widget] and %%[widget]',
    '%% never closed',
    'a %%% b %%% c',
    '\\%%a%%',
  ])('is not meant: %j', async (text) => {
    const { text: visible, problems } = await render(text)
    expect(visible).toContain('%%')
    expect(problems.filter(({ message }) => message.includes('hidden'))).toEqual([])
  })
})
