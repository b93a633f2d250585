/** Markdown that is nearly right, in a whole document: the one message for it, with its line and what to write. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadPublication } from '../../lib/content/index.ts'
import { post, type SiteFiles, withSite } from '../../lib/content/testing/tiny-site.ts'
import { formatProblem } from '../../lib/core/problems/problem.ts'

const said = (name: string, text: string, keys: Record<string, string> = {}) => {
  const files: SiteFiles = {
    [`posts/2020-02-03-${name}`]: post({ title: 'X', date: '2020-02-03', ...keys }, text),
    'posts/2020-01-02-sound.md': post({ title: 'Sound' }, 'Text.\n\n## Two words'),
    'public/images/red.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
  }
  return withSite(files, async (root) => {
    const options = { root, asOf: '2026-01-01', now: new Date(0), cacheFolder: join(root, 'cache') }
    const { problems } = await loadPublication(options)
    return problems.map((one) =>
      formatProblem(one)
        .replace(`content/posts/2020-02-03-${name}:`, '')
        .replace(/ {2}(?:error|warning) {2}(\S+) {2}/, ' $1 '),
    )
  })
}

it.each<[text: string, told: string]>([
  // Options of code.
  [
    '```js title=foo bar.js\nx\n```',
    '6:1 code-meta bar.js after the language of the code is not supported — write title="foo bar.js"',
  ],
  [
    '```js title=\'a.js"\nx\n```',
    '6:1 code-meta title=\'a.js" after the language of the code is not supported — write title="a.js"',
  ],
  [
    '```js showLineNumber\nx\n```',
    '6:1 code-meta showLineNumber after the language of the code is not supported — did you mean showLineNumbers?',
  ],
  [
    '```js titel="a"\nx\n```',
    '6:1 code-meta titel="a" after the language of the code is not supported — did you mean title?',
  ],
  ['```js {2-1}\nx\ny\n```', '6:1 code-meta the mark 2-1 marks nothing: the code has 2 lines — write 1-2'],
  [
    '```{js}\nx\n```',
    '6:1 code-language "{js}" is not a known language; the code is shown as plain text — write "js", or "text" for plain text',
  ],
  [
    '```js:src/a.js\nx\n```',
    '6:1 code-language "js:src/a.js" is not a known language; the code is shown as plain text — write js title="src/a.js"',
  ],
  [
    '``js\nx\n``',
    '6:1 markdown-slip the block of code that begins with `` is shown within a line — write ``` on the line before it and on the line after it',
  ],
  [
    "'''js\nx\n'''",
    "6:1 markdown-slip '''js is shown as typed — write three backticks, ```, before and after a block of code",
  ],
  // Links and pictures.
  [
    '! [Red.](/images/red.svg)',
    '6:1 markdown-slip the picture ! [Red.](/images/red.svg) is shown as a link — write ![Red.](/images/red.svg) without a space',
  ],
  [
    '![Red.](/images/red.svg "a caption)',
    '6:1 markdown-slip the picture ![Red.](/images/red.svg "a caption) is shown as typed — write ![Red.](/images/red.svg "a caption")',
  ],
  [
    '![Red.](/images/red.svg =300x200)',
    '6:1 markdown-slip the picture ![Red.](/images/red.svg =300x200) is shown as typed — write ![Red.](/images/red.svg) without a size',
  ],
  ['[x](#Two Words)', '6:1 markdown-slip the link [x](#Two Words) is shown as typed — write [x](#two-words)'],
  [
    'Read [](/blog/sound/).',
    '6:6 link-text the link to /blog/sound/ has no text — write between the square brackets where it leads',
  ],
  [
    '{: .wide}\n![Red.](/images/red.svg)',
    '6:1 kramdown-unknown the attributes {: .wide} are not supported here and are shown as typed — write them on the line below the block that they belong to, or remove them',
  ],
  [
    '![Red.](/images/red.svg){.wide}',
    '6:25 syntax-unknown {.wide} is shown as typed — write {: .wide} on the line below the picture',
  ],
  // Lists and callouts.
  [
    '* one\n*two\n* three',
    '7:1 markdown-slip *two is shown within the item above it: no space follows its mark — write * two',
  ],
  [
    '- [x] one\n-[ ] two',
    '7:1 markdown-slip -[ ] two is shown within the item above it: no space follows its mark — write - [ ] two',
  ],
  [
    '1. one\n2)two',
    '7:1 markdown-slip 2)two is shown within the item above it: no space follows its mark — write 2. two',
  ],
  ['> [!NOTE\n> Text.', '6:3 markdown-slip [!NOTE does not begin a callout — write [!NOTE]'],
  ['> !NOTE\n> Text.', '6:3 markdown-slip !NOTE does not begin a callout — write [!NOTE]'],
  ['> [NOTE]\n> Text.', '6:3 callout-unknown [NOTE] is shown as typed — write [!NOTE]'],
  // Others.
  ['A &#xZZ; b', '6:3 markdown-slip &#xZZ; is shown as typed — write the character itself'],
  [
    '---\ntitle: again\ntags: [a]\n---\nText',
    '6:1 front-matter-fence the text begins with front matter again, which is shown to readers — move its keys into the front matter above, and remove it with its two lines ---',
  ],
  [
    'The cost is $x^2$ and more.',
    '6:13 markdown-slip the formula $x^2$ is shown as typed — write $$x^2$$, or set math: true',
  ],
  ['Take $a_i$ of them.', '6:6 markdown-slip the formula $a_i$ is shown as typed — write $$a_i$$, or set math: true'],
  [
    'Text \u202ethat runs backwards.',
    '6:6 text-garbled a character that turns the text around (U+202E) comes before “that” — remove it',
  ],
])('%s', async (text, told) => expect(await said('x.md', text)).toEqual([told]))

it.each([
  'It costs $5^ and $6, PATH is $HOME_A:$HOME_B and $HOME/a_b/$c',
  'Wow ! [Red](/blog/sound/)',
  '* one *stressed\n  words* here\n* two',
  '- see ls\n  -- like this\n- two',
  '> NOTE that this is a quote.',
  '> [NOTE](/blog/sound/)',
  '- one\n  1.5 times\n- two',
  '---\n\nText: with a rule above.\n\n---\n\nMore.',
  '``a `b` c``',
  '[![Red.](/images/red.svg)](/blog/sound/) and <a href="/blog/sound/"><img src="/images/red.svg" alt="Red."></a>',
])('nothing is said about %s', async (text) => expect(await said('x.md', text)).toEqual([]))

it.each<[text: string, keys: Record<string, string>, told: string]>([
  [
    'It costs {extra.prize}.',
    { extra: '{ price: 5 }' },
    '7:10 mdx-invalid {extra.prize} shows nothing: extra has no key prize — did you mean price?',
  ],
  [
    'It costs {extra.prize}.',
    {},
    '6:10 mdx-invalid {extra.prize} shows nothing: extra has no key prize — add extra: {prize: …} to the front matter',
  ],
  [
    'One.\n\nA {brace here\n\nTwo.',
    {},
    '8:3 mdx-invalid a { is never closed; in .mdx, braces contain JavaScript — write \\{ for a literal brace',
  ],
])('.mdx: %s', async (text, keys, told) => expect(await said('x.mdx', text, keys)).toEqual([told]))
