import { expect, test } from 'vitest'
import { alternate } from '../testing/alternate.ts'

test('formulas are written as TeX: inline, as blocks, in cells, and where single dollars mark formulas', async () => {
  expect(await alternate('So $$E=mc^2$$ it is.\n\n$$\n\\frac{1}{2}\n\\sum_i x_i\n$$\n')).toBe(
    'So $$E=mc^2$$ it is.\n\n$$\n\\frac{1}{2}\n\\sum_i x_i\n$$',
  )
  expect(await alternate('- a\n\n  $$\n  x\n  $$\n')).toBe('- a\n\n  $$\n  x\n  $$')
  expect(await alternate('| A |\n| - |\n| $\\|x\\|$ |\n\n\\$5 is $y$.', { math: true })).toBe(
    '| A |\n| - |\n| $\\|x\\|$ |\n\n\\$5 is $y$.',
  )
})

test('diagrams and code keep their language, title and every line', async () => {
  const text = '```mermaid title="Flow"\ngraph LR\n  a --> b\n```\n\n```ts title="x.ts" {1}\nconst a = `1`\n```'
  expect(await alternate(text)).toBe(text)
})

test('columns keep their alignment', async () => {
  expect(await alternate('| a | b | c | d |\n|:--|:-:|--:|---|\n| 1 | 2 | 3 | 4 |')).toBe(
    '| a | b | c | d |\n| :- | :-: | -: | - |\n| 1 | 2 | 3 | 4 |',
  )
})

test('images, video and audio keep their files', async () => {
  expect(await alternate('![A *lamp*](lamp.jpg "Dusk")\n\nSee ![](x.png) it.')).toBe(
    '{image lamp.jpg A lamp Dusk}\n\nSee {image x.png  -} it.',
  )
  expect(
    await alternate(
      '<video src="a.mp4" poster="p.jpg" onplay="x()" autoplay></video>\n\n<audio><source src="b.mp3" type="audio/mpeg"><track src="c.vtt" kind="captions"></audio>',
    ),
  ).toBe(
    '<video controls src="asset:a.mp4" poster="asset:p.jpg"></video>\n\n<audio controls>\n<source src="asset:b.mp3" type="audio/mpeg">\n<track src="asset:c.vtt" kind="captions">\n</audio>',
  )
  expect(await alternate('https://youtu.be/dQw4w9WgXcQ')).toMatch(/^\[.*YouTube.*\]\(link:https:.*dQw4w9WgXcQ.*\)$/)
})

test('callouts, footnotes, task lists and details are written as in the source', async () => {
  expect(await alternate('> [!WARNING]\n> Mind *it*.')).toBe('> [!WARNING]\n> Mind *it*.')
  expect(await alternate('> [!TIP] Mind *the* `step`\n> Text.')).toBe('> [!TIP]\n> **Mind *the* `step`**\n>\n> Text.')
  expect(await alternate('> **Note:** Text.')).toBe('> [!NOTE]\n> Text.')
  expect(await alternate('> **Achtung:** Text.\n>\n> - a')).toBe('> **Achtung:** Text.\n>\n> - a')
  expect(await alternate('> **Hint:** Text.\n>\n> - a')).toBe('> [!TIP]\n> **Hint**\n>\n> Text.\n>\n> - a')
  expect(await alternate('Text.[^lamp]\n\n[^lamp]: A note\n\n    in two.')).toBe(
    'Text.[^lamp]\n\n[^lamp]: A note\n\n    in two.',
  )
  expect(await alternate('- [x] done\n- [ ] open')).toBe('- [x] done\n- [ ] open')
  expect(await alternate('- a\n- [ ] open *it*\n  - [x] b\n  - b\n- c')).toBe(
    '- a\n- [ ] open *it*\n  - [x] b\n  - b\n- c',
  )
  expect(await alternate('- [x] a\n\n  b\n- c')).toBe('- [x] a\n\n  b\n\n- c')
  expect(await alternate('<details><summary>More <b>&lt;x></b></summary>\n\nText *here*.\n\n</details>')).toBe(
    '<details>\n<summary>More &lt;x&gt;</summary>\n\nText *here*.\n\n</details>',
  )
})

test('inline tags with a meaning stay, purely presentational ones do not', async () => {
  expect(
    await alternate(
      'Press <kbd class="x">K</kbd>, H<sub>2</sub>O, <abbr title="A &quot;b">AB</abbr>, <span style="x">s</span>, ~~old~~.',
    ),
  ).toBe('Press <kbd>K</kbd>, H<sub>2</sub>O, <abbr title="A &quot;b">AB</abbr>, s, ~~old~~.')
  expect(await alternate('- <kbd>K</kbd> opens it')).toBe('- <kbd>K</kbd> opens it')
})

test('links are resolved later, except those to other sites', async () => {
  expect(await alternate('[a](../b.md#c "T") <https://x.example/y> <a href="/z">z</a> [top](#top)')).toBe(
    '[a](link:../b.md#c "T") [https://x.example/y](link:https://x.example/y) [z](link:/z) [top](link:#top)',
  )
})

test('content that the page does not show is left out: scripts, comments, unsafe addresses, template tags, kramdown attributes', async () => {
  expect(
    await alternate(
      'A <!-- secret -->b <script>alert(1)</script>c [d](javascript:x) <a href="data:x" onclick="y">e</a>\n{: .wide}\n\n{% comment %}hidden{% endcomment %}\n\n<!-- gone -->\n\n<style>p{}</style>\n\n<iframe src="https://t.example/f" title="F"></iframe>',
    ),
  ).toBe('A b c d e\n\n[F](link:https://t.example/f)')
})

test('headings have the levels of the page, lists and quotes keep their structure', async () => {
  expect(await alternate('# One\n\n## Two\n\n3. a\n4. b\n\n> q\n\n---\n\n• x\n• y')).toBe(
    '## One\n\n### Two\n\n3. a\n4. b\n\n> q\n\n---\n\n- x\n- y',
  )
})
