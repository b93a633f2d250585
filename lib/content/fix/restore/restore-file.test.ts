import { expect, test } from 'vitest'
import { restored } from './testing/restored.ts'

const written = `---
# About this post
title: "First: a 'test'"
date: 2026-01-02   # the day
author_staff_member:
- zoë
- jane
tags: [b, "a: c"]

excerpt: >
  Folded text
  over lines.
layout: post
---

Setext
======

Some *text* with _two_ kinds, a \\[bracket\\]
and a soft break.${'  '}
Hard break, see [the page][ref].

* one
* two *strong*
  over lines

    and a paragraph
* three

| a | b |
|--|:-:|
| 1 | 2 |
| *x* | y |

> quoted
> twice

    code

***
[ref]: https://example.org "T"
<!-- a comment -->
`
const rewritten = `---
title: 'First: a ''test'''
date: 2026-01-02
tags:
  - b
  - 'a: c'
author_staff_member:
  - zoë
  - jane
excerpt: Folded text over lines.
layout: post
---

# Setext

Some *text* with *two* kinds, a \\[bracket]
and a soft break.\\
Hard break, see [the page][ref].

- one

- two *strong*
  over lines

  and a paragraph

- three

| a   |  b  |
| --- | :-: |
| 1   |  2  |
| *x* |  y  |

> quoted
> twice

\`\`\`
code
\`\`\`

---

[ref]: https://example.org "T"

<!-- a comment -->
`

test('a file that was only written anew gets all its bytes back, with line ends and byte order mark', async () => {
  expect(await restored(written, rewritten)).toBe(written)
  const windows = `\uFEFF${written.replaceAll('\n', '\r\n')}`
  expect(await restored(windows, rewritten)).toBe(windows)
})

test.each([
  ['a title', "title: 'First: a ''test'''", 'title: Second', `title: "First: a 'test'"`, 'title: Second'],
  ['a paragraph', 'a soft break.\\\n', 'a hard word.\\\n', undefined, undefined],
  ['an item of a list', '- three', '- four', '* three', '* four'],
  ['a paragraph in an item', '  and a paragraph', '  and a line', '    and a paragraph', '    and a line'],
  ['a row of a table', '| *x* |  y  |', '| *x* |  z  |', '| *x* | y |', '| *x* |  z  |'],
  ['a quote', '> quoted\n> twice', '> quoted\n> once', '> quoted\n> twice', '> quoted\n> once'],
  ['a reference', '"T"', '"U"', '"T"', '"U"'],
  ['a comment', 'a comment', 'a remark', 'a comment', 'a remark'],
  ['a heading', '# Setext', '# Atx', 'Setext\n======', '# Atx'],
  ['a new item', '- three', '- three\n\n- four', '* three', '* three\n\n* four'],
])('where %s changed, only that is as it was written', async (_, from, to, was, is) => {
  expect(rewritten).toContain(from)
  const result = await restored(written, rewritten.replace(from, to))
  if (was !== undefined && is !== undefined) expect(result).toBe(written.replace(was, is))
  else {
    const [start, end] = [written.indexOf('Some *text*'), written.indexOf('\n\n* one')]
    expect(result.startsWith(written.slice(0, start))).toBe(true)
    expect(result.endsWith(written.slice(end))).toBe(true)
    expect(result).toContain('a hard word.')
  }
})

test('keys that came, went and changed their place, and comments that came, are as in the present file', async () => {
  const before = '---\ntitle: "A"\ndate: "2026-01-02"\n# why\nlayout: post\n---\nText.\n'
  const now = '---\nlayout: post\ntitle: A # mine\ntags:\n  - x\n---\n\nText.\n'
  expect(await restored(before, now)).toBe('---\ntitle: A # mine\ntags:\n  - x\n# why\nlayout: post\n---\nText.\n')
})

test('a value that YAML reads as another is a change', async () => {
  const before = '---\ntitle: 1.10\nversion: "007"\n---\n'
  expect(await restored(before, '---\ntitle: 1.1\nversion: 7\n---\n')).toBe('---\ntitle: 1.1\nversion: 7\n---\n')
})

test('front matter in TOML, and what cannot be read, stay as they are', async () => {
  const toml = '+++\ntitle = "A"\n+++\n\n* one\n'
  expect(await restored(toml, '+++\ntitle = "A" \n+++\n\n- one\n')).toBe('+++\ntitle = "A" \n+++\n\n* one\n')
  for (const now of ['---\ntitle: A\n', '', '---\na: [\n---\n- one\n'])
    expect(await restored('---\ntitle: A\n---\n', now)).toBe(now)
})

test('a block keeps its new bytes where its earlier ones would say something else next to a new one', async () => {
  const before = '---\ntitle: A\n---\n* one\n\nBetween.\n\n    code\n'
  const now = '---\ntitle: A\n---\n\n- one\n\n```\ncode\n```\n'
  expect(await restored(before, now)).toBe('---\ntitle: A\n---\n* one\n\n```\ncode\n```\n')
})
