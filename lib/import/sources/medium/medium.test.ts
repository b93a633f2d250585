import { expect, it } from 'vitest'
import { imported } from '../../testing/import.ts'

const page = (
  title: string,
  body: string,
  footer: string,
  subtitle = '<section data-field="subtitle">In short</section>',
) =>
  `<!DOCTYPE html><html><head><title>x</title></head><body><article class="h-entry"><header><h1 class="p-name">${title}</h1></header>${subtitle}<section data-field="body"><section class="section"><div class="section-divider"><hr></div>${body}</section></section><footer>${footer}</footer></article></body></html>`
const signed =
  '<p>By <a href="https://medium.com/@ada" class="p-author">Ada Low</a> on <a href="#"><time datetime="2020-01-02T10:00:00.000Z">x</time></a>.</p><p><a href="https://medium.com/@ada/lamps-0123456789ab" class="p-canonical">x</a></p><a class="p-tag" href="#">Oil</a>'

it('posts, drafts and responses are told apart', async () => {
  const { files, report } = await imported({
    'posts/2020-01-02_Lamps-0123456789ab.html': page(
      'Lamps',
      '<h3 class="graf graf--title">Lamps</h3><blockquote class="graf graf--pullquote">Light is slow.</blockquote><pre class="graf--pre"><code>  a<br>  b</code></pre>',
      signed,
    ),
    'posts/draft_Later-0123456789ab.html': page('Later', '<p>Soon.</p>', '<p>View original.</p>'),
    'posts/2020-01-03_Quite-right-0123456789ab.html': page('Quite right', '<p>Quite right, I think.</p>', signed, ''),
    'profile/profile.html':
      '<section class="h-card"><h3 class="p-name">Ada Low</h3><a class="u-url" href="https://medium.com/@ada">@ada</a></section>',
  })
  expect(report.kind).toBe('Medium')
  expect(files['posts/2020-01-02-lamps.md']).toBe(`---
title: Lamps
date: 2020-01-02T10:00:00Z
author_staff_member: ada-low
tags:
  - Oil
description: In short
---

> [!QUOTE]
> Light is slow.

\`\`\`
  a
  b
\`\`\`
`)
  expect(files['posts/later.md']).toContain('draft: true')
  expect(files['authors/ada-low.md']).toContain('website: https://medium.com/@ada')
  expect(report.leftOut.map(({ why }) => why)).toEqual(['it is a response to a text of another, not a post'])
  expect(report.documents).toHaveLength(2)
})

it('pictures in backgrounds are named', async () => {
  const body =
    '<div class="graf--mixtapeEmbed"><a href="https://m.example/">M</a><a class="mixtapeImage" href="https://m.example/" style="background-image: url(https://cdn.example/m.png);"></a></div><section style="background-image: url(https://cdn.example/sky.jpg)"><p>After.</p></section>'
  const { report } = await imported({ 'posts/2020-01-02_Lamps-0123456789ab.html': page('Lamps', body, signed) })
  expect(report.documents[0]?.notes.slice(1)).toEqual([
    'a picture of a bookmark was left out',
    'a background, https://cdn.example/sky.jpg, was left out',
  ])
})

it('a block of code keeps the language that Medium names', async () => {
  const code = (language: string) =>
    `<pre data-code-block-mode="2" data-code-block-lang="${language}" class="graf graf--pre graf--preV2"><span class="pre--content">let a;<br>let b;</span></pre>`
  const { files } = await imported({
    'posts/2020-01-02_Lamps-0123456789ab.html': page('Lamps', code('javascript') + code('plaintext'), signed),
  })
  expect(files['posts/2020-01-02-lamps.md']).toContain('```javascript\nlet a;\nlet b;\n```\n\n```\nlet a;\nlet b;\n```')
})
