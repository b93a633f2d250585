import { describe, expect, it } from 'vitest'
import { render } from '../../testing/render.ts'

const slips = async (text: string) => (await render(text)).problems.filter(({ code }) => code === 'markdown-slip')

describe('Markdown that is nearly right', () => {
  it.each([
    ['##Heading', 1, 'write ## Heading'],
    ['Text\n###Heading of it', 2, 'write ### Heading of it'],
    ['| a | b |\n|---|\n| 1 | 2 |', 2, 'give both lines as many cells'],
    ['| a | b |\n| 1 | 2 |', 1, 'add |---|---| below its first line'],
    ['-one\n-two', 1, 'write - one'],
    ['1.one\n2.two', 1, 'write 1. one'],
    ['Term\n: what it means', 2, 'write <dl>, <dt> and <dd>, or a list'],
    [
      'see [text] (https://example.org/a)',
      1,
      'write [text](https://example.org/a) without a space between the brackets',
    ],
    [
      'see [a\ntext] (https://example.org/a)',
      1,
      'write [a text](https://example.org/a) without a space between the brackets',
    ],
    ['see (text)[/blog/a/]', 1, 'write [text](/blog/a/)'],
    ['see [text](/files/a b.pdf)', 1, 'write [text](/files/a%20b.pdf)'],
    ['see [text](my report.pdf)', 1, 'write [text](my%20report.pdf)'],
    ['see ![](my cat.png)', 1, 'write ![](my%20cat.png)'],
    ['see [text](https://example.org its title)', 1, 'write [text](https://example.org "its title")'],
    ['see ![text](/images/x.png a title)', 1, 'write ![text](/images/x.png "a title")'],
    ['- [ ] one\n- [] two', 2, 'write - [ ] two'],
    ['- [ x ] one\n- [x] two', 1, 'write - [x] one'],
    ['see [a]\n\n[a]: /x/\n[a]: /y/', 4, 'remove it, or give it another name'],
    ['so ** bold** it', 1, 'write **bold**'],
    ['so **bold **it', 1, 'write **bold**'],
    ['This is **bold and\nstays so', 1, String.raw`write ** at the end too, or \*\* if stars are meant`],
    [
      'import Tabs from \'@theme/Tabs\';\nimport { A, B } from "b"',
      1,
      'remove the line, and rename the file to .mdx if it uses components',
    ],
    ['export const a = 1', 1, 'remove the line, and rename the file to .mdx if it uses components'],
    ['**bold:**word', 1, 'write <strong>…</strong>, or a space outside the stars'],
    ['A paragraph of\ntwo lines\n---\n\nMore.', 1, 'leave an empty line before the dashes'],
    [
      '<details>\n<summary>More</summary>\n**bold**\n</details>',
      3,
      'leave an empty line between <details> and the text',
    ],
    ['<div>\n# Heading\n</div>', 2, 'leave an empty line between <div> and the text'],
    [String.raw`so \(x_1 = 2\) is`, 1, 'write $$x_1 = 2$$, or set math: true'],
    [String.raw`so \\(x\\) is`, 1, 'write $$x$$, or set math: true'],
    ['\\[\n\\frac{1}{2}\n\\]', 1, String.raw`write $$\frac{1}{2}$$, or set math: true`],
    [String.raw`so $\alpha + 1$ is`, 1, String.raw`write $$\alpha + 1$$, or set math: true`],
    ['so $$y$ is', 1, 'write $$y$$ with two dollars on both sides'],
    ['so $x^2$$ is', 1, 'write $$x^2$$ with two dollars on both sides'],
    [String.raw`so $$\alpha is`, 1, String.raw`write $$\alpha is$$ with two dollars on both sides`],
    ['<!--more-->\n\nText', 1, 'move it below the words of the summary, or remove it'],
    ['Text\n\n<!--more-->\n\nand\n\n<!-- more -->\n\nmore', 7, 'remove one of the two'],
    ['Then\n\\begin{align*}\na &= b\n\\end{align*}', 2, 'write $$ on a line of its own before and after the formula'],
    ['####### Seven', 1, 'write ###### Seven'],
    ['- [x]done', 1, 'write - [x] done'],
    ['Text\n[ ] to do', 2, 'write - [ ] to do'],
    ['so &nbsp text', 1, 'write &nbsp;'],
    ['so &bogus; text', 1, 'write the character itself'],
    ['see [text](/blog/a/ and on', 1, 'write [text](/blog/a/), with a closing bracket'],
    ['see [text](/blog/a/ "its title)', 1, 'write [text](/blog/a/ "its title")'],
    ['```\nx\n\nText.\n\n```js\ny\n```', 6, 'close the block above it with ```, or begin that one with ````'],
  ])('is reported with what to write instead: %j', async (text, line, remedy) => {
    expect(await slips(text)).toMatchObject([{ line, remedy }])
  })

  it.each([
    '## Heading',
    '#hashtag and ##',
    '`##x` and `[a] (https://example.org)` and `**x**`',
    '```\n##x\n-a\n-b\n```',
    'a | b\n- | -\n1 | 2',
    'Text before.\n| a | b |\n|---|---|\n| 1 | 2 |',
    '-1 degree\n-2 degrees',
    '1.5 litres\n2.5 litres',
    '2 ** 3 and 4 ** 5, 2**3 and 4**5',
    'import duties from China\nexport default settings',
    'src/**/*.ts, **/*.md, 2**n and x ** y',
    String.raw`\*\*not bold\*\* and \[a] (https://example.org/)`,
    '**bold** and *this*, **“quoted”** here',
    '[one] (see below) and (this)[^1]\n\n[^1]: Note.',
    '[a](https://example.org "A title") [b](</a b.pdf>) [c](/x.md#y)',
    'Heading\n---\n\nText.',
    '<div>\n\n**bold**\n\n</div>',
    '<pre>\n# comment **x**\n</pre>',
    'a: b\n:smile:',
    'AT&T; &amp; &copy; a&copy=1 `&bogus;` \\&bogus; x[0][x] and [x]',
    '- [x] done\n- [ ] open',
    '- [] is an array\n- {} is an object',
    'f[x](y z) and [one](of two words)',
    'see [a]\n\n[a]: /x/\n[A]: /x/',
    '````\n```js\nx\n```\n````\n\n```sh\necho ```\n```',
    String.raw`\[not a link\](x) and \[some\_name\] and \(see above\)`,
    String.raw`$HOME\bin costs $5, \$\alpha\$ and $$\alpha$$`,
    'a price of $$, PRICE$$, /tmp/$USER.$$ or 5$$',
    // Much of what is moved in ends so: the summary is the beginning of the text, as without a mark.
    'Text\n\n<!--more-->',
    // A definition without a link changes no page, and lists of them are often shared by many texts.
    'Text\n\n[a]: https://example.org/',
    '$$\n\\begin{align}\na\n\\end{align}\n$$',
  ])('is not found in %j', async (text) => {
    expect(await slips(text)).toEqual([])
  })
})
